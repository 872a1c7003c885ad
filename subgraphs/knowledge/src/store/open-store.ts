import { openQdrantStore } from './qdrant.ts'
import { openSqliteStore } from './sqlite.ts'
import type { KnowledgeStore } from './store.ts'

export interface StoreSettings {
  /** `sqlite:FILE` or `qdrant:http://host:6333`. */
  readonly url: string
  readonly apiKey: string | undefined
  /** Begins the names of Qdrant's collections. */
  readonly namespace: string
  /** Milliseconds for one request to Qdrant. */
  readonly timeout: number
}

/** @throws Error for an address of another kind. */
export async function openStore({ url, ...settings }: StoreSettings): Promise<KnowledgeStore> {
  if (url.startsWith('sqlite:')) return openSqliteStore(url.slice('sqlite:'.length))
  if (url.startsWith('qdrant:')) return openQdrantStore({ ...settings, url: url.slice('qdrant:'.length) })
  throw new Error('KNOWLEDGE_STORE must be `sqlite:FILE` or `qdrant:http://HOST:PORT`.')
}
