import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import { signedIn } from '@care/service/signed-in'
import { articleCursor, listArticles } from '../articles/list-articles.ts'
import { articleBySlug } from '../articles/translations.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { searchArticles } from '../retrieval/search-articles.ts'

export const Query: Complete<QueryResolvers> = {
  answer: (_, { id }, context) => signedIn(context.identity) && context.load.answer.load(id),
  article: (_, { id }, context) => signedIn(context.identity) && context.load.article.load(id),
  articleBySlug: (_, { slug, languages }, context) => articleBySlug(context, slug, languages),
  articles: async (_, page, context) => connection(await listArticles(context, page), articleCursor),
  searchArticles: (_, search, context) => searchArticles(context, search),
}
