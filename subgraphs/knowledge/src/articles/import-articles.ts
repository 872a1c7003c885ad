import type { Embeddings } from '../retrieval/embeddings.ts'
import { reindex } from '../retrieval/reindex.ts'
import type { Article, KnowledgeStore } from '../store/store.ts'
import type { ArticleContent } from './content.ts'
import { readArticleFolder } from './read-folder.ts'
import { articleIdOf, versionsToWrite } from './versions.ts'

/** How far an import is. */
export interface ImportProgress {
  readonly stage: 'articles' | 'passages'
  readonly done: number
  readonly of: number
}

export interface ImportOutcome {
  /** Articles that the folder holds. */
  readonly articles: number
  /** Those of them for which something was written. */
  readonly changed: number
  /** Passages in the new index; null when nothing had to be indexed. */
  readonly passages: number | null
}

/** Articles read and written at once. */
const BATCH = 100

/**
 * Brings the store to what a folder of articles says, and makes the passages anew beside those that are searched
 * meanwhile. Importing the same folder again changes nothing.
 *
 * @throws Error that lists every mistake in the folder, before anything is written.
 */
export async function importArticles(
  store: KnowledgeStore,
  embeddings: Embeddings | null,
  folder: string,
  onProgress: (progress: ImportProgress) => void = () => {},
  now = new Date(),
): Promise<ImportOutcome> {
  const contents = await readArticleFolder(folder)
  let changed = 0
  for (let i = 0; i < contents.length; i += BATCH) {
    const batch = contents.slice(i, i + BATCH)
    changed += await writeBatch(store, batch, now)
    onProgress({ stage: 'articles', done: i + batch.length, of: contents.length })
  }
  const passages = await reindex(store, embeddings, (done, of) => onProgress({ stage: 'passages', done, of }))
  return { articles: contents.length, changed, passages }
}

async function writeBatch(store: KnowledgeStore, batch: readonly ArticleContent[], now: Date): Promise<number> {
  const ids = batch.map(articleIdOf)
  const [newest, published] = await Promise.all([store.newestArticles(ids), store.publishedArticles(ids)])
  const [newestById, publishedById] = [byId(newest), byId(published)]
  const written = batch.map((content, i) => {
    const id = ids[i] ?? ''
    return versionsToWrite(content, { newest: newestById.get(id), published: publishedById.get(id) }, now)
  })
  await store.saveArticleVersions(written.flat())
  return written.filter((versions) => versions.length > 0).length
}

const byId = (articles: readonly Article[]): Map<string, Article> => new Map(articles.map((it) => [it.id, it]))
