import { createHash } from 'node:crypto'
import { createBoundedCache } from '../planning/bounded-cache.ts'
import type { OperationRequest } from './operation-request.ts'
import { RequestRefused } from './refuse.ts'

/** Documents by the SHA-256 of their text, in lower-case hex. */
export interface DocumentStore {
  get(hash: string): string | undefined | Promise<string | undefined>
  /** Never throws or rejects: a document that was not kept is sent again. */
  set(hash: string, document: string): void | Promise<void>
}

/** Most characters of all documents that one process keeps. */
const MOST_CHARACTERS = 8 * 1024 * 1024

/** Keeps documents in the process: those that were not asked for longest go first. */
export const createDocumentStore = (documents: number): DocumentStore => {
  const kept = createBoundedCache<string>({ entries: documents, weight: MOST_CHARACTERS })
  return {
    get: (hash) => kept.get(hash),
    set: (hash, document) => kept.set(hash, document, document.length),
  }
}

/** A document to run, and the hash under which it is to be kept once it has been found good. */
export interface ReadDocument {
  readonly query: string
  readonly register: string | undefined
}

/** The version of the protocol by which Apollo's clients send hashes. */
const VERSION = 1
const SHA256 = /^[\da-f]{64}$/i

/**
 * The document of a request: as it was sent, or out of the store by the hash that was sent in its place.
 *
 * @param store undefined where hashes are not taken.
 * @throws RequestRefused when there is none, in the words that Apollo's clients know.
 */
export async function readDocument(
  { query, extensions }: OperationRequest,
  store: DocumentStore | undefined,
): Promise<ReadDocument> {
  const persisted = extensions?.['persistedQuery']
  if (persisted === undefined || persisted === null) {
    if (query === undefined || query === '') throw new RequestRefused(400, 'The request has no `query`.')
    return { query, register: undefined }
  }
  if (!store) throw new RequestRefused(400, 'PersistedQueryNotSupported', [], 'OPERATION_NOT_ALLOWED')
  const hash = hashIn(persisted)
  if (query) {
    // Whoever could store a document under another one's hash would decide what others run.
    if (createHash('sha256').update(query).digest('hex') !== hash) {
      throw new RequestRefused(400, 'The sha256Hash of the persisted query is not that of its `query`.')
    }
    return { query, register: hash }
  }
  const kept = await store.get(hash)
  if (kept !== undefined) return { query: kept, register: undefined }
  // Not a mistake: the client is asked to send the document once.
  throw new RequestRefused(200, 'PersistedQueryNotFound', [], 'PERSISTED_QUERY_NOT_FOUND')
}

function hashIn(persisted: unknown): string {
  const { version, sha256Hash } = Object(persisted) as { readonly version?: unknown; readonly sha256Hash?: unknown }
  if (version !== VERSION) throw new RequestRefused(400, 'Only version 1 of persisted queries is known.')
  if (typeof sha256Hash !== 'string' || !SHA256.test(sha256Hash)) {
    throw new RequestRefused(400, 'A persisted query needs its `sha256Hash`, in hex.')
  }
  return sha256Hash.toLowerCase()
}
