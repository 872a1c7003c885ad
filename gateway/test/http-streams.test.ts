import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type Socket, connect } from 'node:net'
import { test } from 'node:test'
import type { ExecutionResult } from 'graphql'
import { WebSocket } from 'ws'
import { type Library, openLibrary, tokenFor } from './library/open-library.ts'
import { type TextReader, nextEvent, textOf } from './library/text-of.ts'

const SSE = 'text/event-stream'
const MULTIPART = 'multipart/mixed;subscriptionSpec="1.0"'
const CLOCK = { query: 'subscription { clock }' }

const post = ({ gateway }: Library, accept: string, body: object): Promise<Response> =>
  fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  })

const listen = async (library: Library, accept: string, body: object) => textOf(await post(library, accept, body))

const overSocket = (library: Library, asked: { query: string; extensions?: Record<string, unknown> }) =>
  library.connect().iterate(asked)

/** The next result of a stream over HTTP, whichever it is. */
async function nextResult(reader: TextReader): Promise<ExecutionResult> {
  if (reader.response.headers.get('content-type')?.startsWith(SSE))
    return (await nextEvent(reader)).data as ExecutionResult
  for (;;) {
    const json = (await reader.until('\r\n--graphql')).split('\r\n\r\n')[1]?.split('\r\n')[0]
    const part = json === undefined ? undefined : (JSON.parse(json) as { payload?: ExecutionResult })
    if (part?.payload) return part.payload
  }
}

for (const { field, value } of [
  { field: 'clock', value: 'clock' },
  { field: 'ledger', value: 'ledger { book { title rating } }' },
] as const) {
  test(`a cursor of one transport is good on any other: ${field} loses and doubles nothing`, async () => {
    await using library = await openLibrary({ settings: { GATEWAY_STREAM_LINGER: '60000' } })
    const query = `subscription { ${value} }`
    const titles: unknown[] = []
    let cursor: string | undefined
    const take = ({ data, extensions }: ExecutionResult) => {
      const event = (data as Record<string, unknown>)[field] as string | { book: { title: string } }
      titles.push(typeof event === 'string' ? event : event.book.title)
      cursor = extensions?.['cursor'] as string
    }
    const asked = () => ({ query, extensions: { cursor } })

    const socket = overSocket(library, { query })
    const first = socket.next()
    await library.books.listening(field)
    library.books.add('1')
    take((await first).value as ExecutionResult)
    await socket.return?.()
    library.books.add('2')
    library.books.add('3')

    for (const accept of [SSE, MULTIPART, SSE]) {
      await using stream = await listen(library, accept, asked())
      take(await nextResult(stream))
      library.books.add(String(titles.length + 2))
    }

    const again = overSocket(library, asked())
    while (titles.length < 6) take((await again.next()).value as ExecutionResult)
    await again.return?.()
    assert.deepEqual(titles, ['1', '2', '3', '4', '5', '6'])
  })
}

test('equal streams over all transports are one at the subgraph', async () => {
  await using library = await openLibrary()
  const socket = overSocket(library, CLOCK)
  const first = socket.next()
  await library.books.listening('clock')
  library.books.add('tick')
  await first
  // Whoever has the head of a response has begun.
  await using sse = await listen(library, SSE, CLOCK)
  await using multipart = await listen(library, MULTIPART, CLOCK)
  const second = socket.next()
  library.books.add('tock')
  const told = [await nextResult(sse), await nextResult(multipart), (await second).value as ExecutionResult]
  for (const { data } of told) assert.deepEqual(data, { clock: 'tock' })
  assert.equal(new Set(told.map(({ extensions }) => extensions?.['cursor'])).size, 1)
  assert.match(await library.metrics.text(), /^graphql_shared_streams\{field="clock"\} 1$/m)
  await library.books.listening('clock', 1)
  await socket.return?.()
})

test('streams and sockets of one address count together; those beyond are refused until one ends', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_CLIENT_SOCKETS: '2' } })
  const { url } = library.gateway
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  await once(socket, 'open')
  const stream = await listen(library, SSE, CLOCK)
  for (const accept of [SSE, MULTIPART]) {
    const refused = await post(library, accept, CLOCK)
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '1'])
    assert.equal(((await refused.json()) as ExecutionResult).errors?.[0]?.extensions?.['code'], 'RATE_LIMITED')
  }
  assert.equal((await fetch(url, { method: 'PUT' })).status, 429)
  // What is answered at once does not count.
  assert.equal((await post(library, SSE, { query: '{ language }' })).status, 200)
  const second = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  const [, response] = await once(second, 'unexpected-response')
  assert.deepEqual([response.statusCode, response.headers['retry-after']], [429, '1'])

  await library.books.listening('clock')
  await stream[Symbol.asyncDispose]()
  await library.books.listening('clock', 0)
  assert.equal((await fetch(url, { method: 'PUT' })).status, 201)
  assert.equal((await fetch(url, { method: 'PUT' })).status, 429)
  socket.terminate()
})

test('a gateway that has as many connections as it may says so with 503', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKETS: '1' } })
  await using _ = await listen(library, SSE, CLOCK)
  const refused = await post(library, SSE, CLOCK)
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '1'])
  assert.equal((await fetch(library.gateway.url, { method: 'PUT' })).status, 503)
})

test('subscriptions over the bound of a person are refused with 429, and hold on to nothing', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_IDENTITY_SUBSCRIPTIONS: '1' } })
  const headers = {
    'content-type': 'application/json',
    accept: SSE,
    authorization: `Bearer ${await tokenFor('ada')}`,
  }
  const ask = () => fetch(library.gateway.url, { method: 'POST', headers, body: JSON.stringify(CLOCK) })
  await using _ = textOf(await ask())
  const refused = await ask()
  assert.equal(refused.status, 429)
  await refused.text()
  assert.equal(library.gateway.supergraphs.state().current.leases, 1)
})

/** A client that reads only when it is told to. */
async function openSlow({ gateway }: Library, accept: string): Promise<Socket> {
  const { hostname, port } = new URL(gateway.url)
  const socket = connect(Number(port), hostname)
  const body = JSON.stringify(CLOCK)
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: gateway\r\nconnection: close\r\naccept: ${accept}\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  await once(socket, 'readable')
  return socket
}

/** More than the kernel keeps for a connection that nobody reads. */
function overflow({ books }: Library): void {
  for (let number = 0; number < 80; number++) books.add('x'.repeat(100 * 1024))
}

const ROOM = { GATEWAY_STREAM_QUEUE_BYTES: '20000000', GATEWAY_STREAM_LOG_BYTES: '20000000' }

for (const { why, settings } of [
  { why: 'more waits than may', settings: {} },
  { why: 'it takes nothing for too long', settings: { ...ROOM, GATEWAY_STREAM_STALL: '50' } },
]) {
  for (const accept of [SSE, MULTIPART]) {
    test(`a client of ${accept} is cut when ${why}, and nothing is kept for it`, async () => {
      await using library = await openLibrary({ settings })
      const socket = await openSlow(library, accept)
      await library.books.listening('clock')
      overflow(library)
      await library.books.listening('clock', 0)
      let text = ''
      for await (const chunk of socket.on('error', () => {})) text = `${text.slice(-1000)}${String(chunk)}`
      assert.doesNotMatch(text, /event: complete/)
      if (accept === MULTIPART) assert.match(text, /"payload":null,"errors":\[\{"message":"What was sent was not taken/)
      assert.equal(library.gateway.supergraphs.state().current.leases, 0)
    })
  }
}

test('a client that takes not even the end is destroyed, and its place is free', async () => {
  const settings = { ...ROOM, GATEWAY_STREAM_STALL: '50', GATEWAY_CLIENT_SOCKETS: '1' }
  await using library = await openLibrary({ settings })
  const socket = await openSlow(library, SSE)
  await library.books.listening('clock')
  overflow(library)
  while ((await fetch(library.gateway.url, { method: 'PUT' })).status === 429);
  socket.destroy()
})

test('a client that reads slowly gets everything, in order', async () => {
  await using library = await openLibrary({ settings: ROOM })
  const socket = await openSlow(library, SSE)
  await library.books.listening('clock')
  for (let number = 0; number < 80; number++) library.books.add(`${number}:${'x'.repeat(100 * 1024)}`)
  let text = ''
  const seen: number[] = []
  for await (const chunk of socket) {
    text += String(chunk)
    if (!text.includes('"79:')) continue
    for (const [, number] of text.matchAll(/"clock":"(\d+):/g)) seen.push(Number(number))
    break
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 80 }, (_, number) => number),
  )
})

test('a gateway that ends does not wait for streams, nor for reservations', async () => {
  await using library = await openLibrary()
  const { url } = library.gateway
  const streams = await Promise.all([SSE, MULTIPART].map((accept) => listen(library, accept, CLOCK)))
  const reserved = await (await fetch(url, { method: 'PUT' })).text()
  const since = performance.now()
  await library.gateway[Symbol.asyncDispose]()
  assert.ok(performance.now() - since < 2000)
  for (const stream of streams) await stream.rest()
  assert.equal(reserved.length, 32)
})

test('the connection of a stream that has ended is good for the next request', async () => {
  await using library = await openLibrary()
  const { hostname, port } = new URL(library.gateway.url)
  const socket = connect(Number(port), hostname)
  const body = JSON.stringify({ query: 'subscription { refused { id } }' })
  const request =
    `POST /graphql HTTP/1.1\r\nhost: gateway\r\naccept: ${SSE}\r\ncontent-type: application/json\r\n` +
    `content-length: ${body.length}\r\n\r\n${body}`
  let text = ''
  for (let count = 1; count <= 2; count++) {
    socket.write(request)
    while (!text.endsWith('0\r\n\r\n')) {
      const [chunk] = (await once(socket, 'data')) as [Buffer]
      text += String(chunk)
    }
    assert.match(text, /^HTTP\/1\.1 200 OK\r\n/)
    text = ''
  }
  // It is idle, and the gateway does not wait for it.
  const closed = once(socket, 'close')
  await library.gateway[Symbol.asyncDispose]()
  await closed
})

test('a client that leaves while its subscription is being planned leaves nothing behind', async () => {
  await using library = await openLibrary()
  const leaving = new AbortController()
  const asked = fetch(library.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: SSE },
    body: JSON.stringify({ query: 'subscription { bookAdded { id title rating reviews { stars } } }' }),
    signal: leaving.signal,
  })
  leaving.abort()
  await assert.rejects(asked)
  await library.post('{ language }')
  await library.books.listening('added', 0)
  assert.equal(library.gateway.supergraphs.state().current.leases, 0)
})

test('pages of our origins may use streams from other places', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_CORS_ORIGINS: 'https://app.example' } })
  const origin = 'https://app.example'
  const preflight = await fetch(library.gateway.url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'PUT' },
  })
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'GET, POST, PUT, DELETE')
  const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ')
  for (const name of ['last-event-id', 'x-graphql-event-stream-token']) assert.ok(allowed?.includes(name), name)
  const reserved = await fetch(library.gateway.url, { method: 'PUT', headers: { origin } })
  assert.equal(reserved.headers.get('access-control-allow-origin'), origin)
})
