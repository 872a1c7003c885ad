import { createBoundedCache } from './bounded-cache.ts'
import { type PrepareContext, prepareOperation } from './prepare-operation.ts'
import type { PreparedOperation } from './prepared.ts'

/** Most characters of all documents together. Parsed, each takes some hundred times as much memory. */
const MOST_CHARACTERS = 1024 * 1024

/** @throws Refused with everything that is wrong; ClientError when the document is too much to be looked at. */
export type Prepare = (
  query: string,
  operationName: string | undefined,
  /** Whether the client takes an answer in parts: without, nothing is deferred. */
  incremental: boolean,
) => PreparedOperation

/** The operations of one document, by name. */
interface Document {
  readonly whole: Map<string | undefined, PreparedOperation>
  readonly incremental: Map<string | undefined, PreparedOperation>
  weight: number
}

/** Prepares each operation once. What was refused is looked at again: it costs no more than what is wrong in another way. */
export function createPrepare(context: PrepareContext, entries: number): Prepare {
  const documents = createBoundedCache<Document>({ entries, weight: MOST_CHARACTERS })
  return (query, operationName, incremental) => {
    const document = documents.get(query)
    const known = document && (incremental ? document.incremental : document.whole).get(operationName)
    return known ?? prepareNew(document, query, operationName, incremental)
  }

  function prepareNew(
    known: Document | undefined,
    query: string,
    ...[operationName, incremental]: [string | undefined, boolean]
  ) {
    const prepared = prepareOperation({ query, operationName, incremental }, context)
    const document = known ?? { whole: new Map(), incremental: new Map(), weight: query.length }
    document[incremental ? 'incremental' : 'whole'].set(operationName, prepared)
    document.weight += prepared.key.length
    documents.set(query, document, document.weight)
    return prepared
  }
}
