import type { QdrantClient, Schemas } from '@qdrant/js-client-rest'
import type { ArticleConditions } from './store.ts'

/** What a payload index is of. */
export type IndexKind = 'keyword' | 'integer' | 'bool'

/** Makes a collection of rows without vectors, with its payload indexes, unless it exists. Replicas may start together. */
export async function ensureCollection(
  client: QdrantClient,
  name: string,
  indexes: Readonly<Record<string, IndexKind>>,
): Promise<void> {
  if (!(await client.collectionExists(name)).exists) {
    try {
      // A collection needs the name of one vector, even when no row has it.
      await client.createCollection(name, { vectors: {}, sparse_vectors: { none: {} } })
    } catch (error) {
      if (!(await client.collectionExists(name)).exists) throw error
    }
  }
  await indexPayload(client, name, indexes)
}

export async function indexPayload(
  client: QdrantClient,
  collection: string,
  indexes: Readonly<Record<string, IndexKind>>,
): Promise<void> {
  for (const [field_name, field_schema] of Object.entries(indexes)) {
    await client.createPayloadIndex(collection, { field_name, field_schema, wait: true })
  }
}

export const oneOf = (key: string, values: readonly string[]): Schemas['Condition'] => ({
  key,
  match: { any: [...values] },
})

/** Conditions on articles and their passages. */
export function filterOf({ languages, kinds, topics, audience, statuses }: ArticleConditions): Schemas['Condition'][] {
  return [
    oneOf('status', statuses),
    ...(languages ? [oneOf('primaryLanguage', languages)] : []),
    ...(kinds ? [oneOf('kind', kinds)] : []),
    ...(topics ? [oneOf('topics', topics)] : []),
    ...(audience ? [oneOf('audience', [audience])] : []),
  ]
}

/** The HTTP status of a failed request; undefined when none was answered. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined
