import type { Complete } from '@care/service/complete'
import { translationsOf } from '../articles/translations.ts'
import type { ArticleResolvers } from '../generated/resolvers.ts'

type Held =
  | 'audience'
  | 'body'
  | 'id'
  | 'kind'
  | 'language'
  | 'license'
  | 'publishedAt'
  | 'reviewDueOn'
  | 'reviewedAt'
  | 'slug'
  | 'sourceName'
  | 'sourceUrl'
  | 'status'
  | 'summary'
  | 'title'
  | 'topics'
  | 'version'

export const Article: Complete<ArticleResolvers, Held> = {
  __resolveReference: ({ id }, { load }) => load.article.load(id),
  reviewedBy: ({ reviewedBy }) => (reviewedBy === null ? null : { id: reviewedBy }),
  translations: (article, _, context) => translationsOf(context, article),
}
