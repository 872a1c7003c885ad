import { ClientError } from '@care/service/errors'
import { decodeCursor, encodeCursor, checkSize } from '@care/service/page'
import { signedIn } from '@care/service/signed-in'
import { numberedKey } from '../numbered-key.ts'
import { conditionsFor } from '../articles/list-articles.ts'
import type { Context } from '../context.ts'
import type { ArticleFilter } from '../generated/resolvers.ts'
import type { Article } from '../store/store.ts'
import { bestOfEachArticle, fuse } from './fusion.ts'
import { snippetOf } from './snippet.ts'
import { isChinese } from './tokens.ts'

const MOST_AT_ONCE = 50
/** The longest query, in characters. */
const LONGEST = 200
/** Passages that each way of finding hands over: how far down a search can be paged. */
const DEPTH = 200

interface Search {
  readonly query: string
  readonly first: number
  readonly after?: string | null | undefined
  readonly filter?: ArticleFilter | null | undefined
}

/**
 * The articles that fit words or a question, the best first. A cursor is the score and the article: a search that is
 * asked again with it goes on behind that place, also when articles came or went.
 *
 * @throws ClientError BAD_USER_INPUT for a query, a page size or a cursor that cannot be.
 */
export async function searchArticles(context: Context, { query, first, after, filter }: Search) {
  const identity = signedIn(context.identity)
  const limit = checkSize('first', first, MOST_AT_ONCE)
  const words = query.trim()
  if (words.length < 1 || words.length > LONGEST) {
    throw new ClientError('BAD_USER_INPUT', `\`query\` must have 1 to ${LONGEST} characters.`)
  }
  // Words in Chinese are for articles in Chinese, whatever the browser says of itself.
  const language = isChinese(words) ? 'zh-CN' : context.language
  const where = conditionsFor(identity, language, filter)
  const behind = after == null ? null : numberedKey(decodeCursor(after, 2))

  const ranking = bestOfEachArticle(fuse(await context.retrieval.find(words, where, DEPTH)))
  const articles = await articlesOf(ranking.map(({ passage }) => [passage.articleId, passage.articleVersion]))
  const edges = ranking
    .flatMap(({ passage, score }) => {
      const node = articles.get(passage.articleId)
      return node ? [{ node, passage, score: rounded(score), key: [rounded(score), node.id] as const }] : []
    })
    .toSorted((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1))
  const rest = edges.filter(
    ({ key: [score, id] }) => !behind || score < behind[0] || (score === behind[0] && id > behind[1]),
  )
  const shown = rest.slice(0, limit).map(({ node, passage, score, key: [place, id] }) => ({
    node,
    score,
    cursor: encodeCursor([String(place), id]),
    snippet: snippetOf(passage.text, words, passage.language),
  }))
  return {
    edges: shown,
    pageInfo: {
      hasNextPage: rest.length > limit,
      hasPreviousPage: behind !== null,
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
  }

  /** The articles as they are now: an index may be a little older. */
  async function articlesOf(keys: readonly (readonly [string, number])[]): Promise<Map<string, Article>> {
    const published = where.statuses.every((status) => status === 'PUBLISHED')
    const rows = published
      ? await context.store.publishedArticles(keys.map(([id]) => id))
      : (await context.store.articleVersions(keys)).filter(({ status }) => where.statuses.includes(status))
    return new Map(rows.map((it) => [it.id, it]))
  }
}

/** Scores of the same search may differ in the last bits from one server to the next: a cursor must not. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6
