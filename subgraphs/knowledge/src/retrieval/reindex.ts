import { createHash } from 'node:crypto'
import type { Log } from '@care/service/log'
import type { Article, ArticleConditions, ArticleKey, IndexedPassage, KnowledgeStore } from '../store/store.ts'
import { articleStatuses } from '../store/store.ts'
import { passageVector } from './bm25.ts'
import type { Embeddings } from './embeddings.ts'
import { passagesOf } from './passages.ts'
import { termsOf } from './tokens.ts'

/** Raise it when terms, weights or passages are made in another way: indexes of the old way are made anew. */
const INDEX_VERSION = 2

/** Passages embedded and written at once. */
const BATCH = 64

const everything: ArticleConditions = {
  languages: null,
  kinds: null,
  topics: null,
  audience: null,
  statuses: articleStatuses,
}

/** Tells indexes apart that were made in different ways, or by different models: the first part of a signature. */
export const wayOf = (embeddings: Embeddings | null): string => digest([INDEX_VERSION, embeddings?.model ?? null])

/** Tells which versions of articles an index holds: the second part of a signature. */
const contentsOf = (articles: readonly Article[]): string =>
  digest(articles.map(({ id, version, status }) => `${id} ${version} ${status}`).toSorted())

const digest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)

/**
 * Makes the passages of all articles anew and swaps them in; searches go on meanwhile. Nothing is done where the
 * present index holds the same versions and was made in the same way, so whatever went wrong before is made good by
 * calling it again.
 *
 * @returns how many passages there are; null when the present index was left as it is.
 */
export async function reindex(
  store: KnowledgeStore,
  embeddings: Embeddings | null,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<number | null> {
  const articles = await allArticles(store)
  const signature = wayOf(embeddings) + contentsOf(articles)
  if ((await store.indexSignature()) === signature) return null

  const passages = articles.flatMap((article) =>
    passagesOf(article).map((passage) => ({
      passage,
      // The title stands for the whole text: it is found, and embedded, with every passage.
      terms: termsOf(`${article.title}\n${article.title}\n${passage.text}`),
      text: `${article.title}\n${passage.text}`,
    })),
  )
  const averageLength = Math.max(1, passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length || 1)
  const dimensions = embeddings ? ((await embeddings.embed(['.'], 'passage'))[0]?.length ?? null) : null

  await using build = await store.buildIndex(signature, dimensions)
  for (let i = 0; i < passages.length; i += BATCH) {
    const batch = passages.slice(i, i + BATCH)
    const dense = await embeddings?.embed(
      batch.map(({ text }) => text),
      'passage',
    )
    await build.add(
      batch.map(({ passage, terms }, at): IndexedPassage => ({
        ...passage,
        terms: passageVector(terms, averageLength),
        dense: dense?.[at] ?? null,
      })),
    )
    onProgress(i + batch.length, passages.length)
  }
  await build.activate()
  return passages.length
}

async function allArticles(store: KnowledgeStore): Promise<Article[]> {
  const articles: Article[] = []
  let after: ArticleKey | null = null
  for (;;) {
    const page = { limit: BATCH, after, before: null, backward: false }
    const slice = await store.listArticles(everything, page)
    articles.push(...slice.rows)
    const last = slice.rows.at(-1)
    if (!last || !slice.hasNextPage) return articles
    after = [last.publishedAt?.getTime() ?? 0, last.id]
  }
}

/**
 * The same at the start of a service, which must come up also while the model does not answer: then the articles are
 * found by words alone, until the next start or import.
 */
export async function bringIndexUpToDate(
  store: KnowledgeStore,
  embeddings: Embeddings | null,
  log: Log,
): Promise<void> {
  try {
    const passages = await reindex(store, embeddings)
    if (passages !== null) log.info({ passages }, 'the passages were indexed anew')
  } catch (error) {
    if (embeddings === null) throw error
    log.warn({ error: String(error) }, 'the embeddings endpoint does not answer; indexing by words alone')
    await reindex(store, null)
  }
}
