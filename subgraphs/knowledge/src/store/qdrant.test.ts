import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { QdrantClient } from '@qdrant/js-client-rest'
import { openQdrantStore } from './qdrant.ts'
import { knowledgeStoreContract } from './store.contract.ts'

// The test kit sets this where a Qdrant server was found, and reports by name where none was.
const url = process.env['TEST_QDRANT_URL']
if (url) {
  const namespaces: string[] = []
  knowledgeStoreContract('Qdrant', () => {
    const namespace = `test-${randomUUID()}`
    namespaces.push(namespace)
    return openQdrantStore({ url, apiKey: undefined, namespace, timeout: 30_000 })
  })
  after(async () => {
    const client = new QdrantClient({ url, checkCompatibility: false })
    const { collections } = await client.getCollections()
    for (const { name } of collections) {
      if (namespaces.some((namespace) => name.startsWith(`${namespace}-`))) await client.deleteCollection(name)
    }
  })
}
