import { createHash } from 'node:crypto'
import type { Article, ArticleConditions, ArticleKey, IndexedPassage, KnowledgeStore } from '../store/store.ts'
import { articleStatuses } from '../store/store.ts'
import { passageVector } from './bm25.ts'
import type { Embeddings } from './embeddings.ts'
import { passagesOf } from './passages.ts'
import { termsOf } from './tokens.ts'

/** Raise it when terms, weights or passages are made in another way: indexes of the old way are made anew. */
const INDEX_VERSION = 1

/** Passages embedded and written at once. */
const BATCH = 64

const everything: ArticleConditions = {
  languages: null,
  kinds: null,
  topics: null,
  audience: null,
  statuses: articleStatuses,
}

/** Tells indexes apart that were made in different ways, or by different models. */
export const signatureOf = (embeddings: Embeddings | null): string =>
  createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, embeddings?.model ?? null]))
    .digest('hex')
    .slice(0, 12)

/**
 * Makes the passages of all articles anew and swaps them in; searches go on meanwhile. Without `force` only where
 * the present index was made in another way.
 *
 * @returns how many passages there are; null when the present index was left as it is.
 */
export async function reindex(
  store: KnowledgeStore,
  embeddings: Embeddings | null,
  { force }: { force: boolean },
  onProgress: (done: number, of: number) => void = () => {},
): Promise<number | null> {
  const signature = signatureOf(embeddings)
  if (!force && (await store.indexSignature()) === signature) return null

  const passages = (await allArticles(store)).flatMap((article) =>
    passagesOf(article).map((passage) => ({
      passage,
      // The title stands for the whole text: it is found, and embedded, with every passage.
      terms: termsOf(`${article.title}\n${passage.text}`),
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
