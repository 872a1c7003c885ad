import type { Complete } from '@care/service/complete'
import { citedArticle } from '../answers/cited-article.ts'
import type { CitationResolvers } from '../generated/resolvers.ts'

export const Citation: Complete<CitationResolvers, 'articleVersion' | 'marker' | 'passage'> = {
  article: (citation, _, context) => citedArticle(context, citation),
}
