import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import { request as ask } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib'
import type { GraphEndpoint } from '../src/transports/transport.ts'
import { openFront } from './library/open-front.ts'
import { withoutIds } from './library/without-ids.ts'

const LONG = JSON.stringify({
  query: `{ ${Array.from({ length: 300 }, (_, at) => `b${at}: book(id: "1") { title }`).join(' ')} }`,
})

/** Without a client's own decompression. */
async function askRaw(url: string, body: string, headers: Record<string, string>) {
  const request = ask(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
  request.end(body)
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage]
  return { headers: response.headers, bytes: Buffer.concat(await Array.fromAsync(response)) }
}

describe('a large answer', () => {
  test('is compressed in the way that its client reads best', async () => {
    await using front = await openFront()
    const { bytes: plain } = await askRaw(front.url, LONG, {})
    for (const [accept, encoding, decompress] of [
      ['gzip', 'gzip', promisify(gunzip)],
      ['gzip, br', 'br', promisify(brotliDecompress)],
      ['gzip, deflate, br, zstd', 'zstd', promisify(zstdDecompress)],
      ['br;q=0.5, gzip;q=0.8', 'gzip', promisify(gunzip)],
      ['*', 'zstd', promisify(zstdDecompress)],
    ] as const) {
      const { headers, bytes } = await askRaw(front.url, LONG, { 'accept-encoding': accept })
      assert.equal(headers['content-encoding'], encoding, accept)
      assert.equal(headers['content-length'], String(bytes.length))
      assert.ok(bytes.length < plain.length / 4)
      assert.ok((await decompress(bytes)).equals(plain))
    }
  })

  test('stays as it is for a client that wants it so, and so does a small one', async () => {
    await using front = await openFront()
    for (const accept of ['identity', 'gzip;q=0', 'deflate', '']) {
      const { headers } = await askRaw(front.url, LONG, { 'accept-encoding': accept })
      assert.equal(headers['content-encoding'], undefined, accept)
    }
    const small = await askRaw(front.url, '{"query":"{ reviewCount }"}', { 'accept-encoding': 'gzip' })
    assert.equal(small.headers['content-encoding'], undefined)
    await using without = await openFront({ settings: { GATEWAY_COMPRESSION_BYTES: '0' } })
    const never = await askRaw(without.url, LONG, { 'accept-encoding': 'gzip' })
    assert.equal(never.headers['content-encoding'], undefined)
  })
})

describe('the headers of a request', () => {
  test('are refused when there are too many of them, or too long ones', async () => {
    await using front = await openFront({ settings: { GATEWAY_HEADER_COUNT: '20', GATEWAY_HEADER_BYTES: '4000' } })
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x-${at}`, 'y']))
    assert.equal((await front.post({ query: '{ reviewCount }' }, many)).status, 431)
    assert.equal((await front.post({ query: '{ reviewCount }' }, { 'x-long': 'y'.repeat(5000) })).status, 431)
    assert.equal((await front.post({ query: '{ reviewCount }' }, { 'x-short': 'y' })).status, 200)
    assert.equal(front.reviews.callers.length, 1)
  })

  test('go on to subgraphs when they are named, with the trace under a span of ours', async () => {
    const seen: Readonly<Record<string, string | undefined>>[] = []
    const watch = (endpoint: GraphEndpoint): GraphEndpoint => ({
      ...endpoint,
      execute: (request) => {
        seen.push(request.headers)
        return endpoint.execute(request)
      },
    })
    await using front = await openFront({ settings: { GATEWAY_FORWARD_HEADERS: 'X-Tenant' }, wrap: { reviews: watch } })
    await front.post(
      { query: '{ reviewCount }' },
      {
        'x-tenant': 'north',
        'x-other': 'hidden',
        cookie: 'session=1',
        'gateway-identity': 'forged',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        tracestate: 'vendor=1',
      },
    )
    const [headers = {}] = seen
    assert.deepEqual(Object.keys(headers).toSorted(), [
      'accept-language',
      'client-address',
      'gateway-identity',
      'request-timeout-ms',
      'traceparent',
      'tracestate',
      'x-request-id',
      'x-tenant',
    ])
    assert.equal(headers['x-tenant'], 'north')
    assert.notEqual(headers['gateway-identity'], 'forged')
    assert.match(
      headers['traceparent'] ?? '',
      /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[\da-f]{16}-01$/,
    )
  })
})

const headOf = (body: string) =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`

describe('a client that goes away', () => {
  test('before its answer is there costs nothing any more', async () => {
    const asked = Promise.withResolvers<void>()
    const silent = (endpoint: GraphEndpoint): GraphEndpoint => ({
      ...endpoint,
      execute: () => {
        asked.resolve()
        return new Promise(() => {})
      },
    })
    await using front = await openFront({ wrap: { books: silent } })
    const body = '{"query":"{ books { rating } }"}'
    const socket = connect(Number(new URL(front.url).port), '127.0.0.1')
    socket.write(headOf(body) + body)
    await asked.promise
    assert.equal(front.leases, 1)
    socket.destroy()
    while (front.leases > 0) await new Promise((resolve) => setImmediate(resolve))
  })

  test('in the middle of its body leaves nothing behind', async () => {
    await using front = await openFront()
    const body = '{"query":"{ books { rating } }"}'
    const socket = connect(Number(new URL(front.url).port), '127.0.0.1')
    socket.write(headOf(body) + body.slice(0, 10))
    await once(socket, 'connect')
    assert.equal((await front.post({ query: '{ reviewCount }' })).status, 200)
    socket.destroy()
    assert.equal((await front.post({ query: '{ reviewCount }' })).status, 200)
    assert.equal(front.leases, 0)
  })
})

/** A subgraph that says nothing. */
const mute = (endpoint: GraphEndpoint): GraphEndpoint => ({ ...endpoint, execute: () => new Promise(() => {}) })

test('a request whose time is up is answered with what there is', async () => {
  await using front = await openFront({ settings: { GATEWAY_REQUEST_TIMEOUT: '1000' }, wrap: { reviews: mute } })
  const response = await front.post({ query: '{ book(id: "1") { title } reviewer }' })
  assert.equal(response.status, 200)
  const { data, errors } = (await response.json()) as { data: unknown; errors: unknown }
  assert.deepEqual(data, { book: { title: 'Emma' }, reviewer: null })
  assert.deepEqual(withoutIds(errors), [
    {
      message: 'A part of the graph was too slow; try again later.',
      path: ['reviewer'],
      extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'reviews' },
    },
  ])
  assert.equal(front.leases, 0)
})
