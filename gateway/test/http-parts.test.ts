import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GraphEndpoint } from '../src/transports/transport.ts'
import { openFront } from './library/open-front.ts'
import { withoutIds } from './library/without-ids.ts'

const QUERY = /* GraphQL */ `
  query ($slow: Boolean = true) {
    book(id: "1") {
      title
      ... @defer(label: "Rated", if: $slow) {
        rating
      }
    }
  }
`
const WHOLE = { data: { book: { title: 'Emma', rating: 0.5 } } }

/** The JSON of each part, as a client reads them: one after the other. */
async function* partsOf(response: Response): AsyncGenerator<unknown> {
  let text = ''
  let isFirst = true
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    for (let at = text.indexOf('\r\n---'); at >= 0; at = text.indexOf('\r\n---')) {
      const part = text.slice(0, at)
      text = text.slice(at + 5)
      if (isFirst) assert.equal(part, '')
      else {
        const [head = '', body = ''] = part.split('\r\n\r\n')
        assert.match(head, /^\r\ncontent-type: application\/json; charset=utf-8$/)
        yield JSON.parse(body)
      }
      isFirst = false
    }
  }
  assert.equal(text, '--\r\n')
}

/** Lets answers of a subgraph through when the test says so. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const wrap = (endpoint: GraphEndpoint): GraphEndpoint => ({
    ...endpoint,
    execute: async (request) => {
      await promise
      return endpoint.execute(request)
    },
  })
  return { open: resolve, wrap }
}

/** A subgraph that cannot be reached. */
const broken = (endpoint: GraphEndpoint): GraphEndpoint => ({
  ...endpoint,
  execute: async () => {
    throw new Error('connect ECONNREFUSED 10.1.2.3:80')
  },
})

describe('an answer with @defer', () => {
  test('comes in the parts of 2022-08-24, the first before the rest is there', async () => {
    const reviews = gate()
    await using front = await openFront({ wrap: { reviews: reviews.wrap } })
    const response = await front.post(
      { query: QUERY },
      { accept: 'multipart/mixed;deferSpec=20220824,application/json' },
    )
    assert.equal(response.headers.get('content-type'), 'multipart/mixed; boundary="-"; deferSpec=20220824')
    const parts = partsOf(response)
    assert.deepEqual((await parts.next()).value, { data: { book: { title: 'Emma' } }, hasNext: true })
    assert.equal(front.leases, 1)
    reviews.open()
    assert.deepEqual((await parts.next()).value, {
      incremental: [{ data: { rating: 0.5 }, path: ['book'], label: 'Rated' }],
      hasNext: false,
    })
    assert.equal((await parts.next()).done, true)
    assert.equal(front.leases, 0)
  })

  test('comes in the parts of the present draft, announced and completed under an id', async () => {
    await using front = await openFront()
    for (const accept of ['multipart/mixed;incrementalSpec=v0.2,application/json', 'multipart/mixed']) {
      const response = await front.post({ query: QUERY }, { accept })
      assert.equal(response.headers.get('content-type'), 'multipart/mixed; boundary="-"; incrementalSpec=v0.2')
      const [first, second, ...more] = (await Array.fromAsync(partsOf(response))) as Record<string, unknown>[]
      assert.deepEqual(first?.['data'], { book: { title: 'Emma' } })
      assert.equal(first?.['hasNext'], true)
      assert.deepEqual(first?.['pending'], [{ id: '0', path: ['book'], label: 'Rated' }])
      assert.deepEqual(second?.['incremental'], [{ id: '0', data: { rating: 0.5 } }])
      assert.deepEqual(second?.['completed'], [{ id: '0' }])
      assert.equal(second?.['hasNext'], false)
      assert.deepEqual(more, [])
    }
  })

  test('comes whole to a client that takes no parts, and where nothing is deferred', async () => {
    await using front = await openFront()
    for (const accept of ['application/json', '*/*', 'multipart/mixed;deferSpec=20991231,application/json']) {
      const response = await front.post({ query: QUERY }, { accept })
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
      assert.deepEqual(await response.json(), WHOLE)
    }
    const accept = 'multipart/mixed;deferSpec=20220824,application/json'
    const response = await front.post({ query: QUERY, variables: { slow: false } }, { accept })
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
    assert.deepEqual(await response.json(), WHOLE)
  })

  test('of one piece comes as one part to a client that takes nothing else', async () => {
    await using front = await openFront()
    const response = await front.post({ query: '{ reviewCount }' }, { accept: 'multipart/mixed;deferSpec=20220824' })
    assert.deepEqual(await Array.fromAsync(partsOf(response)), [{ data: { reviewCount: 3 } }])
  })

  test('tells of a part that failed where it belongs, and the rest stands', async () => {
    await using front = await openFront({ wrap: { reviews: broken } })
    const response = await front.post({ query: QUERY }, { accept: 'multipart/mixed;incrementalSpec=v0.2' })
    const [first, second] = (await Array.fromAsync(partsOf(response))) as Record<string, unknown>[]
    assert.deepEqual(first?.['data'], { book: { title: 'Emma' } })
    const [completed] = (second?.['completed'] ?? []) as { errors: unknown }[]
    assert.deepEqual(withoutIds(completed?.errors), [
      {
        message: 'A part of the graph does not answer; try again later.',
        path: ['book', 'rating'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
      },
    ])
    assert.equal(second?.['hasNext'], false)
    assert.doesNotMatch(JSON.stringify(second), /10\.1\.2\.3/)
  })

  test('needs names for its parts that are there once', async () => {
    await using front = await openFront()
    const part = '... @defer(label: "A") { title }'
    assert.equal((await front.post({ query: `{ book(id: "1") { ${part} ${part} } }` })).status, 400)
    assert.equal((await front.post({ query: '{ books @stream { title } }' })).status, 400)
  })
})
