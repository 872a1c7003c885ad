import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { type Front, openFront } from './library/open-front.ts'

const QUERY = 'query Count { reviewCount }'
const ANSWER = { data: { reviewCount: 3 } }

const persisted = (query: string, more: object = {}) => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex'), ...more },
})

const firstError = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
  return { status: response.status, message: errors[0]?.message, code: errors[0]?.extensions.code }
}

describe('a document sent by its hash', () => {
  test('is asked for once, kept, and known from then on, by POST and by GET', async () => {
    await using front = await openFront()
    const extensions = persisted(QUERY)
    const unknown = { status: 200, message: 'PersistedQueryNotFound', code: 'PERSISTED_QUERY_NOT_FOUND' }
    assert.deepEqual(await firstError(await front.post({ extensions })), unknown)
    assert.deepEqual(await (await front.post({ query: QUERY, extensions })).json(), ANSWER)
    assert.deepEqual(await (await front.post({ extensions })).json(), ANSWER)
    const address = `${front.url}?${new URLSearchParams({ extensions: JSON.stringify(extensions) })}`
    const got = await fetch(address, { headers: { 'apollo-require-preflight': '1' } })
    assert.deepEqual(await got.json(), ANSWER)
  })

  test('must have that hash, or anybody could decide what others run', async () => {
    await using front = await openFront()
    const extensions = persisted(QUERY)
    const wrong = await firstError(await front.post({ query: '{ broken }', extensions }))
    assert.deepEqual([wrong.status, wrong.code], [400, 'BAD_USER_INPUT'])
    assert.equal((await firstError(await front.post({ extensions }))).message, 'PersistedQueryNotFound')
  })

  test('is kept only when it is good', async () => {
    await using front = await openFront()
    const query = '{ colour }'
    assert.equal((await front.post({ query, extensions: persisted(query) })).status, 400)
    const { message } = await firstError(await front.post({ extensions: persisted(query) }))
    assert.equal(message, 'PersistedQueryNotFound')
  })

  test('is refused in words when its hash is none that we know', async () => {
    await using front = await openFront()
    for (const extensions of [
      persisted(QUERY, { version: 2 }),
      persisted(QUERY, { sha256Hash: 7 }),
      persisted(QUERY, { sha256Hash: 'ab' }),
      { persistedQuery: 'ab' },
    ]) {
      const { status, code } = await firstError(await front.post({ extensions }))
      assert.deepEqual([status, code], [400, 'BAD_USER_INPUT'])
    }
  })

  test('is not taken where that is switched off, in the words that clients know', async () => {
    await using front = await openFront({ settings: { GATEWAY_APQ: 'false' } })
    const refused = await firstError(await front.post({ extensions: persisted(QUERY) }))
    assert.equal(refused.message, 'PersistedQueryNotSupported')
  })

  test('is forgotten when newer ones need its place', async () => {
    await using front = await openFront({ settings: { GATEWAY_APQ_DOCUMENTS: '2' } })
    const queries = ['query A { reviewCount }', 'query B { reviewCount }', 'query C { reviewCount }']
    for (const query of queries) await front.post({ query, extensions: persisted(query) })
    const known = async (query = '') => (await isKnown(front, query)) as boolean
    assert.deepEqual(await Promise.all(queries.map(known)), [false, true, true])
  })
})

const isKnown = async (front: Front, query: string): Promise<boolean> =>
  'data' in ((await (await front.post({ extensions: persisted(query) })).json()) as object)

describe('a list of operations', () => {
  const list = [{ query: QUERY }, { query: '{ colour }' }, { query: 'mutation { addBook(title: "爱玛") { title } }' }]

  test('is refused unless the setting allows it', async () => {
    await using front = await openFront()
    assert.equal((await front.post(list)).status, 400)
    assert.equal(front.books.callers.length, 0)
  })

  test('is answered by a list in its order, each operation for itself', async () => {
    await using front = await openFront({ settings: { GATEWAY_BATCH: '3' } })
    const response = await front.post(list)
    assert.equal(response.status, 200)
    const answers = (await response.json()) as { data?: unknown; errors?: unknown[] }[]
    assert.deepEqual(answers[0], ANSWER)
    assert.equal(answers[1]?.errors?.length, 1)
    assert.deepEqual(answers[2], { data: { addBook: { title: '爱玛' } } })
    assert.equal(front.leases, 0)
  })

  test('has its bounds', async () => {
    await using front = await openFront({ settings: { GATEWAY_BATCH: '3' } })
    assert.equal((await front.post([])).status, 400)
    assert.equal((await front.post([...list, ...list])).status, 400)
    assert.equal((await front.post([{ query: QUERY }, 7])).status, 400)
    assert.equal(front.reviews.callers.length, 0)
  })
})
