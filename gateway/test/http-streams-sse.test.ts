import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import type { ExecutionResult } from 'graphql'
import { type Client, createClient } from 'graphql-sse'
import { EventSource } from 'undici'
import { openProxy } from './library/open-proxy.ts'
import { type Library, openLibrary, tokenFor } from './library/open-library.ts'
import { type TextReader, nextEvent, textOf } from './library/text-of.ts'
import { withoutIds } from './library/without-ids.ts'

type Headers = Record<string, string>

const ask = async ({ gateway }: Library, body: object, headers: Headers = {}): Promise<TextReader> =>
  textOf(
    await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(body),
    }),
  )

const CLOCK = { query: 'subscription { clock }' }

const connectTo = ({ gateway }: Library, headers: Headers = {}): Client => {
  const client = createClient({ url: gateway.url, headers, retryAttempts: 0 })
  return client
}

test('a stream is an event a result, with its cursor as the id, byte for byte', async () => {
  await using library = await openLibrary()
  await using stream = await ask(library, CLOCK)
  const { status, headers } = stream.response
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'text/event-stream; charset=utf-8')
  assert.match(headers.get('cache-control') ?? '', /no-store/)
  assert.equal(headers.get('x-accel-buffering'), 'no')
  assert.equal(headers.get('content-encoding'), null)
  assert.equal(await stream.until('\n\n'), ':\n\n')
  await library.books.listening('clock')
  library.books.add('Fünf')
  const event = await stream.until('\n\n')
  const cursor = /id: ([\w-]+)/.exec(event)?.[1] ?? ''
  assert.notEqual(cursor, '')
  assert.equal(
    event,
    `event: next\nid: ${cursor}\ndata: {"data":{"clock":"Fünf"},"extensions":{"cursor":"${cursor}"}}\n\n`,
  )
})

test('the stock client gets results until it leaves, and then nobody listens any more', async () => {
  await using library = await openLibrary()
  const client = connectTo(library)
  const results = client.iterate(CLOCK)
  const first = results.next()
  await library.books.listening('clock')
  library.books.add('one')
  assert.deepEqual((await first).value?.data, { clock: 'one' })
  await results.return?.()
  await library.books.listening('clock', 0)
  client.dispose()
})

test('queries and mutations are answered by one result and the completion', async () => {
  await using library = await openLibrary()
  await using stream = await ask(library, { query: '{ language }' })
  assert.equal(await stream.rest(), ':\n\nevent: next\ndata: {"data":{"language":"en"}}\n\nevent: complete\ndata:\n\n')

  const client = connectTo(library)
  const answers: unknown[] = []
  for await (const { data } of client.iterate({ query: 'mutation { addBook(title: "Ulysses") { title } }' })) {
    answers.push(data)
  }
  assert.deepEqual(answers, [{ addBook: { title: 'Ulysses' } }])
})

test('a subscription that its subgraph ends is completed', async () => {
  await using library = await openLibrary()
  await using stream = await ask(library, { query: 'subscription { refused { id } }' })
  const { event, data } = await nextEvent(stream)
  assert.equal(event, 'next')
  assert.equal((data as ExecutionResult).errors?.[0]?.extensions?.['code'], 'FORBIDDEN')
  assert.equal(await stream.rest(), 'event: complete\ndata:\n\n')
})

test('a mistake in the document is told in the stream, where a browser can read it', async () => {
  await using library = await openLibrary()
  for (const query of ['subscription { nothing }', 'subscription {', '{ nothing }']) {
    await using stream = await ask(library, { query })
    assert.equal(stream.response.status, 200)
    const { event, data } = await nextEvent(stream)
    assert.equal(event, 'next')
    assert.equal((data as ExecutionResult).errors?.[0]?.extensions?.['code'], 'BAD_USER_INPUT')
    assert.equal(await stream.rest(), 'event: complete\ndata:\n\n')
  }
})

test('what is wrong with the request itself has a status and a body of JSON', async () => {
  await using library = await openLibrary()
  const { url } = library.gateway
  const accept = 'text/event-stream'
  const json = { accept, 'content-type': 'application/json' }
  const address = (query: string) => `${url}?${new URLSearchParams({ query })}`
  const cases: readonly (readonly [number, string, RequestInit])[] = [
    [400, url, { method: 'POST', headers: json, body: '{' }],
    [415, url, { method: 'POST', headers: { accept, 'content-type': 'text/plain' }, body: '{}' }],
    [405, address('mutation { addBook(title: "x") { id } }'), { headers: { accept } }],
    [400, `${url}?variables=[`, { headers: { accept } }],
    [401, url, { method: 'POST', headers: { ...json, authorization: 'Bearer none' }, body: JSON.stringify(CLOCK) }],
  ]
  for (const [status, target, init] of cases) {
    const response = await fetch(target, init)
    assert.equal(response.status, status, target)
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
    assert.ok(((await response.json()) as ExecutionResult).errors?.length)
  }
})

test('who takes no stream is told of all the ways', async () => {
  await using library = await openLibrary()
  const { status, errors } = await library.post(CLOCK.query)
  assert.equal(status, 400)
  const response = await fetch(library.gateway.url, {
    headers: { accept: 'image/png', 'content-type': 'application/json' },
  })
  assert.equal(response.status, 406)
  for (const text of [errors?.[0]?.message ?? '', await response.text()]) {
    assert.match(text, /text\/event-stream/)
    assert.match(text, /subscriptionSpec=/)
  }
  assert.match(errors?.[0]?.message ?? '', /graphql-transport-ws/)
})

test("a browser's EventSource comes back by itself to where it was when its connection is cut", async () => {
  await using library = await openLibrary({ settings: { GATEWAY_STREAM_LINGER: '60000' } })
  const { port } = new URL(library.gateway.url)
  await using proxy = await openProxy(Number(port))
  const source = new EventSource(`http://127.0.0.1:${proxy.port}/graphql?${new URLSearchParams(CLOCK)}`, {
    node: { reconnectionTime: 1 },
  })
  const results = eventsOf(source)
  await library.books.listening('clock')
  library.books.add('one')
  assert.deepEqual((await results.next()).data, { clock: 'one' })

  const lost = once(source, 'error')
  proxy.cut()
  await lost
  library.books.add('two')
  library.books.add('three')
  proxy.mend()
  assert.deepEqual((await results.next()).data, { clock: 'two' })
  const last = await results.next()
  assert.deepEqual(last.data, { clock: 'three' })
  assert.equal(last.extensions?.['gap'], undefined)
  source.close()
})

test('a page of ours may open an EventSource, one of another site may not', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_CORS_ORIGINS: 'https://app.example' } })
  const { url } = library.gateway
  const own = new URL(url).origin
  const statusFrom = (headers: Headers) => {
    const { promise, resolve } = Promise.withResolvers<number>()
    const { hostname, port, pathname } = new URL(url)
    const lines = Object.entries({ host: `${hostname}:${port}`, accept: 'text/event-stream', ...headers })
    // fetch does not let anybody say where a page is from.
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${pathname}?query=%7Blanguage%7D HTTP/1.1\r\n`)
    socket.write(`${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
    socket.once('data', (data) => {
      resolve(Number(String(data).split(' ')[1]))
      socket.destroy()
    })
    return promise
  }
  assert.equal(await statusFrom({}), 200)
  assert.equal(await statusFrom({ 'sec-fetch-site': 'same-origin' }), 200)
  assert.equal(await statusFrom({ 'sec-fetch-site': 'same-origin', origin: own }), 200)
  assert.equal(await statusFrom({ 'sec-fetch-site': 'cross-site', origin: 'https://app.example' }), 200)
  assert.equal(await statusFrom({ 'sec-fetch-site': 'cross-site' }), 400)
  assert.equal(await statusFrom({ 'sec-fetch-site': 'same-site' }), 400)
  assert.equal(await statusFrom({ 'sec-fetch-site': 'cross-site', origin: own }), 400)
  assert.equal(await statusFrom({ origin: 'https://evil.example' }), 400)
  assert.equal(await statusFrom({ accept: 'application/json' }), 400)
})

test('a cursor in the extensions is as good as the header, and the header goes first', async () => {
  await using library = await openLibrary()
  await using first = await ask(library, CLOCK)
  await library.books.listening('clock')
  library.books.add('one')
  library.books.add('two')
  const [one, two] = [await nextEvent(first), await nextEvent(first)]
  library.books.add('three')

  const dataAfter = async (extensions: object, headers: Headers) => {
    await using again = await ask(library, { ...CLOCK, extensions }, headers)
    return ((await nextEvent(again)).data as ExecutionResult).data
  }
  assert.deepEqual(await dataAfter({ cursor: one.id }, {}), { clock: 'two' })
  assert.deepEqual(await dataAfter({ cursor: one.id }, { 'last-event-id': two.id ?? '' }), { clock: 'three' })
})

test('whoever comes back with an id that leads nowhere is told of the gap at once', async () => {
  await using library = await openLibrary()
  await using stream = await ask(library, CLOCK, { 'last-event-id': 'nowhere' })
  const { data } = await nextEvent(stream)
  assert.deepEqual((data as ExecutionResult).extensions?.['gap'], { from: 'nowhere', reason: 'EPOCH' })
})

test('a quiet stream shows signs of life', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_HEARTBEAT: '10' } })
  await using stream = await ask(library, CLOCK)
  for (let count = 0; count < 3; count++) assert.equal(await stream.until('\n\n'), ':\n\n')
})

test('a stream ends with the token that it began with', async () => {
  await using library = await openLibrary()
  await using stream = await ask(library, CLOCK, { authorization: `Bearer ${await tokenFor('ada', { seconds: 2 })}` })
  const { event, data } = await nextEvent(stream)
  assert.equal(event, 'next')
  assert.equal(withoutIds((data as ExecutionResult).errors)[0]?.extensions?.['code'], 'UNAUTHENTICATED')
  assert.equal(await stream.rest(), 'event: complete\ndata:\n\n')
})

test('a stock client comes back when its connection is cut, and is told so by an end without completion', async () => {
  await using library = await openLibrary()
  await using stream = await ask(library, CLOCK)
  await stream.until('\n\n')
  const ended = library.gateway[Symbol.asyncDispose]()
  assert.equal(await stream.rest(), '')
  await ended
})

/** The results that an EventSource is told of. */
function eventsOf(source: EventSource): { next(): Promise<ExecutionResult> } {
  const come: ExecutionResult[] = []
  let tell: (() => void) | undefined
  source.addEventListener('next', (event) => {
    come.push(JSON.parse((event as MessageEvent<string>).data) as ExecutionResult)
    tell?.()
  })
  return {
    async next() {
      for (;;) {
        const result = come.shift()
        if (result) return result
        await new Promise<void>((resolve) => (tell = resolve))
      }
    },
  }
}
