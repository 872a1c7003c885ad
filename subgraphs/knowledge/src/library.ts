import { type EmbeddingsSettings, openEmbeddings } from './retrieval/embeddings.ts'
import type { Embeddings } from './retrieval/embeddings.ts'
import type { LibraryConfig } from './config.ts'
import { openStore } from './store/open-store.ts'
import type { KnowledgeStore } from './store/store.ts'

/** The articles, and the model that finds them by meaning where there is one. */
export interface Library extends AsyncDisposable {
  readonly store: KnowledgeStore
  readonly embeddings: Embeddings | null
}

export async function openLibrary(config: Pick<LibraryConfig, LibrarySetting>): Promise<Library> {
  const store = await openStore({
    url: config.KNOWLEDGE_STORE,
    apiKey: config.QDRANT_API_KEY,
    namespace: config.KNOWLEDGE_NAMESPACE,
    timeout: config.QDRANT_TIMEOUT_MS,
  })
  const embeddings = config.EMBEDDINGS_URL ? openEmbeddings(embeddingsSettings(config.EMBEDDINGS_URL, config)) : null
  return { store, embeddings, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() }
}

type LibrarySetting =
  | 'KNOWLEDGE_STORE'
  | 'KNOWLEDGE_NAMESPACE'
  | 'QDRANT_API_KEY'
  | 'QDRANT_TIMEOUT_MS'
  | 'EMBEDDINGS_URL'
  | 'EMBEDDINGS_MODEL'
  | 'EMBEDDINGS_API_KEY'
  | 'EMBEDDINGS_TIMEOUT_MS'
  | 'EMBEDDINGS_QUERY_TIMEOUT_MS'
  | 'EMBEDDINGS_INPUT_TYPE'

const embeddingsSettings = (url: string, config: Pick<LibraryConfig, LibrarySetting>): EmbeddingsSettings => ({
  url,
  model: config.EMBEDDINGS_MODEL,
  apiKey: config.EMBEDDINGS_API_KEY,
  timeout: config.EMBEDDINGS_TIMEOUT_MS,
  queryTimeout: config.EMBEDDINGS_QUERY_TIMEOUT_MS,
  sendsInputType: config.EMBEDDINGS_INPUT_TYPE,
})
