import type { QdrantClient, Schemas } from '@qdrant/js-client-rest'
import { filterOf, indexPayload, statusOf } from './qdrant-collections.ts'
import { passageOnly, primaryLanguage } from './rows.ts'
import type { FoundPassage, KnowledgeStore, Passage } from './store.ts'

type PassageMethods = Pick<KnowledgeStore, 'indexSignature' | 'buildIndex' | 'findPassages'>

/** Points in one write. */
const BATCH = 64

/**
 * Passages on Qdrant. Each generation is a collection of its own, named after the moment it was begun and the way it
 * was made; searches ask the alias. A swap is one request that the server does at once, and the generation before
 * stays until the next swap, so that a search that has begun on it ends well.
 */
export function qdrantPassages(client: QdrantClient, namespace: string): PassageMethods {
  const alias = `${namespace}-passages`
  const prefix = `${alias}-`

  const activeCollection = async (): Promise<string | null> => {
    const { aliases } = await client.getAliases()
    return aliases.find(({ alias_name }) => alias_name === alias)?.collection_name ?? null
  }

  /** Removes what was begun before the generation that `activated` replaced. */
  const removeOlderThan = async (replaced: string | null) => {
    if (replaced === null) return
    const { collections } = await client.getCollections()
    const older = collections.filter(({ name }) => name.startsWith(prefix) && begunAt(name) < begunAt(replaced))
    for (const { name } of older) await client.deleteCollection(name)
  }
  const begunAt = (collection: string): number => Number(collection.slice(prefix.length).split('-')[0])

  return {
    async indexSignature() {
      return (await activeCollection())?.split('-').at(-1) ?? null
    },

    async buildIndex(signature, dimensions) {
      const collection = await newCollection(signature, dimensions)
      let isActive = false
      return {
        async add(passages) {
          for (let i = 0; i < passages.length; i += BATCH) {
            await client.upsert(collection, {
              wait: true,
              points: passages.slice(i, i + BATCH).map((it) => ({
                id: it.id,
                vector: {
                  terms: { indices: [...it.terms.indices], values: [...it.terms.values] },
                  ...(it.dense && { dense: [...it.dense] }),
                },
                payload: { ...passageOnly(it), primaryLanguage: primaryLanguage(it.language) },
              })),
            })
          }
        },
        async activate() {
          const replaced = await activeCollection()
          await client.updateCollectionAliases({
            actions: [
              ...(replaced ? [{ delete_alias: { alias_name: alias } }] : []),
              { create_alias: { alias_name: alias, collection_name: collection } },
            ],
          })
          isActive = true
          await removeOlderThan(replaced)
        },
        async [Symbol.asyncDispose]() {
          if (!isActive) await client.deleteCollection(collection)
        },
      }
    },

    async findPassages({ terms, dense, where, limit }) {
      const shared = { filter: { must: filterOf(where) }, limit, with_payload: true }
      const searches: Schemas['QueryRequest'][] = []
      if (terms.indices.length > 0) {
        const query = { indices: [...terms.indices], values: [...terms.values] }
        searches.push({ ...shared, using: 'terms', query })
      }
      if (dense) searches.push({ ...shared, using: 'dense', query: [...dense] })
      if (searches.length === 0) return { lexical: [], dense: [] }
      try {
        const results = (await client.queryBatch(alias, { searches })).map(({ points }) => points.map(read))
        return {
          lexical: terms.indices.length > 0 ? (results[0] ?? []) : [],
          dense: dense ? (results.at(-1) ?? []) : [],
        }
      } catch (error) {
        // Nothing was ever indexed: there is no alias.
        if (statusOf(error) === 404 && (await activeCollection()) === null) return { lexical: [], dense: [] }
        throw error
      }
    },
  }

  async function newCollection(signature: string, dimensions: number | null): Promise<string> {
    for (let begun = Date.now(); ; begun += 1) {
      const name = `${prefix}${begun}-${signature}`
      if ((await client.collectionExists(name)).exists) continue
      await client.createCollection(name, {
        vectors: dimensions === null ? {} : { dense: { size: dimensions, distance: 'Cosine' } },
        sparse_vectors: { terms: { modifier: 'idf' } },
      })
      await indexPayload(client, name, {
        primaryLanguage: 'keyword',
        kind: 'keyword',
        status: 'keyword',
        audience: 'keyword',
        topics: 'keyword',
      })
      return name
    }
  }
}

const read = ({ payload, score }: Schemas['ScoredPoint']): FoundPassage => ({
  passage: passageOnly(payload as unknown as Passage),
  score,
})
