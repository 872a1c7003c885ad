import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestLibrary, openTestService, silent } from '../../test-data/open-library.ts'
import type { ArticleConditions } from '../store/store.ts'
import { openEmbeddings } from './embeddings.ts'
import { createRetrieval } from './find-passages.ts'

const where: ArticleConditions = {
  languages: ['zh'],
  kinds: null,
  topics: null,
  audience: null,
  statuses: ['PUBLISHED'],
}

interface EmbeddingRequest {
  readonly model: string
  readonly input: readonly string[]
  readonly input_type?: string
}

/** Vectors of two numbers in the OpenAI format, in another order than asked, as the format allows. */
const vectors = (body: string) => ({
  body: {
    data: (JSON.parse(body) as EmbeddingRequest).input
      .map((text, index) => ({ index, embedding: [text.length, 1] }))
      .toReversed(),
  },
})

const embeddingsAt = (url: string, model = 'e5', sendsInputType = true) =>
  openEmbeddings({ url: `${url}/v1`, model, apiKey: 'key', timeout: 2000, queryTimeout: 200, sendsInputType })

describe('retrieval with an embedding model', () => {
  it('asks an OpenAI-compatible endpoint, telling questions from passages, and nothing about who asks', async () => {
    await using service = await openTestService(vectors)
    await using library = await openTestLibrary({ embeddings: embeddingsAt(service.url) })
    const indexed = service.requests.map(({ body }) => JSON.parse(body) as EmbeddingRequest)
    assert.ok(indexed.every(({ input_type, input }) => input_type === 'passage' && input.length <= 16))
    const { dense } = await library.shared.retrieval.find('我叫王芳，电话13812345678，每天能吃多少盐', where, 5)
    assert.equal(dense.length, 5)
    const last = service.requests.at(-1)
    assert.equal(last?.path, '/v1/embeddings')
    assert.equal(last?.headers['authorization'], 'Bearer key')
    assert.ok(last?.body.includes('"input_type":"query"'))
    assert.ok(!last?.body.includes('王芳') && !last?.body.includes('13812345678'))
  })

  it('leaves `input_type` out for an endpoint that refuses it', async () => {
    await using service = await openTestService(vectors)
    const [vector] = await embeddingsAt(service.url, 'e5', false).embed(['abc'], 'query')
    assert.ok(!service.requests[0]?.body.includes('input_type'))
    assert.ok(Math.abs(Math.hypot(...(vector ?? [])) - 1) < 1e-9)
  })

  it('finds by words alone while the endpoint fails', async () => {
    let fails = false
    await using service = await openTestService((body) => (fails ? { status: 503, body: {} } : vectors(body)))
    await using library = await openTestLibrary({ embeddings: embeddingsAt(service.url) })
    fails = true
    const { lexical, dense } = await library.shared.retrieval.find('每天能吃多少盐', where, 5)
    assert.ok(lexical.length > 0)
    assert.deepEqual(dense, [])
  })

  it('finds by words alone when the endpoint takes longer than a question can wait', async () => {
    let waits = false
    await using service = await openTestService((body) => (waits ? null : vectors(body)))
    await using library = await openTestLibrary({ embeddings: embeddingsAt(service.url) })
    waits = true
    const { lexical, dense } = await library.shared.retrieval.find('每天能吃多少盐', where, 5)
    assert.ok(lexical.length > 0)
    assert.deepEqual(dense, [])
  })

  it('finds by words alone in an index that another model made', async () => {
    await using service = await openTestService(vectors)
    await using library = await openTestLibrary({ embeddings: embeddingsAt(service.url) })
    const other = createRetrieval(library.store, embeddingsAt(service.url, 'another'), silent)
    const { lexical, dense } = await other.find('每天能吃多少盐', where, 5)
    assert.ok(lexical.length > 0)
    assert.deepEqual(dense, [])
  })
})
