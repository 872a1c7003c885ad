import type { Language } from '@care/service/caller'
import { type Slice, pageOf } from '@care/service/page'
import type { Identity } from '@care/service/identity'
import { signedIn } from '@care/service/signed-in'
import { readableStatuses, standardAudience } from '../access.ts'
import { numberedKey } from '../numbered-key.ts'
import type { Context } from '../context.ts'
import type { ArticleFilter } from '../generated/resolvers.ts'
import { primaryLanguage, publicationKey } from '../store/rows.ts'
import type { Article, ArticleConditions } from '../store/store.ts'

const MOST_AT_ONCE = 100

/**
 * The articles that fit, newest publication first.
 *
 * @throws ClientError for a page or cursor that cannot be, and for states that the caller may not see.
 */
export async function listArticles(
  context: Context,
  { filter, ...page }: { first: number; after?: string | null | undefined; filter?: ArticleFilter | null | undefined },
): Promise<Slice<Article>> {
  const where = conditionsFor(signedIn(context.identity), context.language, filter)
  const rules = { most: MOST_AT_ONCE, standard: 20, length: 2, keyOf: numberedKey }
  return context.store.listArticles(where, pageOf(page, rules))
}

/** An article's place in the order of articles, as a cursor holds it. */
export const articleCursor = (article: Article): readonly string[] => [String(publicationKey(article)), article.id]

/** What a filter means for this caller: language, readers and states are the caller's where it names none. */
export function conditionsFor(
  identity: Identity,
  language: Language,
  filter: ArticleFilter | null | undefined,
): ArticleConditions {
  return {
    languages: (filter?.languages ?? [language]).map(primaryLanguage),
    kinds: filter?.kinds ?? null,
    topics: filter?.topics ?? null,
    audience: filter?.audience ?? standardAudience(identity),
    statuses: readableStatuses(identity, filter?.statuses),
  }
}
