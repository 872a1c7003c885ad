import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createSecureServer } from 'node:http2'
import { test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { buildSchema, print } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/http'
import { createEcho } from '../../test/library/echo.ts'
import { UpstreamFailure, UpstreamRefusal } from './failures.ts'
import { localhost } from './localhost-certificate.fixture.ts'
import { openSseStreams } from './sse.ts'
import type { SseSubscriptionOptions } from './sse-subscription.ts'
import { testStreams } from './streams.contract.ts'
import { type Answer, bodyOf, openServed, serve } from './subgraph-server.fixture.ts'

const options: SseSubscriptionOptions = { timeout: 5000, heartbeat: 10_000, queue: 10, mostBytes: 10_000 }

const ask = { query: 'subscription { count }', headers: {} }

type Headers = Record<string, string>

const schema = buildSchema('type Query { no: Int } type Subscription { count(from: Int): String, forbidden: String }')

/** The echo as a server with graphql-sse would serve it. */
testStreams('sse', async (queue = 100) => {
  const echo = createEcho()
  const handle = createHandler<Headers>({
    schema,
    context: ({ raw }) => raw.headers as Headers,
    subscribe: async ({ document, variableValues, contextValue }) => {
      const query = print(document)
      const begun = await echo.subscribe({ query, variables: variableValues ?? {}, headers: contextValue as Headers })
      // The handler ends only what can also be thrown into.
      return Symbol.asyncIterator in begun ? Object.assign(begun, { throw: () => Promise.reject(new Error()) }) : begun
    },
  })
  const server = await serve((request, response) => handle(request, response))
  const streams = openSseStreams(server.url, { ...options, queue })
  return {
    streams,
    echo,
    breakOff: () => server.vanish(),
    async [Symbol.asyncDispose]() {
      await streams[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
})

/** Streams from a server that answers so. */
async function open(answer: Answer, changed: Partial<SseSubscriptionOptions> = {}) {
  const server = await serve(answer)
  const streams = openSseStreams(server.url, { ...options, ...changed })
  return {
    server,
    streams,
    subscribe: (onOpen?: () => void) => streams.subscribe(ask, onOpen),
    async [Symbol.asyncDispose]() {
      await streams[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

const eventStream = (response: ServerResponse, ...texts: readonly string[]): ServerResponse => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
  for (const text of texts) response.write(text)
  return response
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const isLost = (error: unknown): boolean =>
  error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE' && !error.beforeConnection

const isRefused = (error: unknown): boolean => error instanceof UpstreamRefusal && error.errors[0]?.message === 'No.'

const one = 'event: next\ndata: {"data":{"count":1}}\n\n'
const complete = 'event: complete\ndata:\n\n'

test('sse: each subscription is a request of its own, with its own headers', async () => {
  const requests: unknown[] = []
  await using way = await open(async (request, response) => {
    const { accept, authorization, 'content-type': type } = request.headers
    requests.push([request.method, accept, type, authorization, JSON.parse(String(await bodyOf(request)))])
    eventStream(response, one, complete).end()
  })
  const stream = way.streams.subscribe({
    query: 'subscription Q($a: Int) { count }',
    variables: { a: 1 },
    operationName: 'Q',
    headers: { authorization: 'Bearer b', 'x-none': undefined },
  })
  assert.deepEqual([(await stream.next()).value, (await stream.next()).done], [{ data: { count: 1 } }, true])
  await way.subscribe().next()
  const first = { query: 'subscription Q($a: Int) { count }', variables: { a: 1 }, operationName: 'Q' }
  assert.deepEqual(requests, [
    ['POST', 'text/event-stream', 'application/json', 'Bearer b', first],
    ['POST', 'text/event-stream', 'application/json', undefined, { query: ask.query }],
  ])
})

test('sse: errors in the place of an event stream are a refusal, whatever the status', async () => {
  let status = 200
  await using way = await open((_, response) => json(response, status, { errors: [{ message: 'No.' }], data: null }))
  for (status of [200, 400, 401, 500]) {
    const stream = way.subscribe(() => assert.fail('It was refused.'))
    await assert.rejects(stream.next(), isRefused)
    assert.equal((await stream.next()).done, true)
  }
})

test('sse: errors without data are a refusal, and errors beside data an event', async () => {
  await using refusing = await open((_, response) => {
    eventStream(response, 'event: next\ndata: {"errors":[{"message":"No."}]}\n\n', complete).end()
  })
  await assert.rejects(refusing.subscribe().next(), isRefused)
  await using way = await open((_, response) => {
    eventStream(response, 'event: next\ndata: {"errors":[{"message":"No."}],"data":null}\n\n', complete).end()
  })
  assert.deepEqual((await way.subscribe().next()).value, { errors: [{ message: 'No.' }], data: null })
})

test('sse: an answer that is neither an event stream nor errors is a lost subgraph', async () => {
  const answers: Answer[] = [
    (_, response) => void response.writeHead(503).end(),
    (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello'),
    (_, response) => void response.writeHead(404, { 'content-type': 'text/event-stream' }).end(one),
    (_, response) => json(response, 200, { data: { count: 1 } }),
    (_, response) => void response.writeHead(500).end(Buffer.alloc(20_000)),
    (_, response) => void response.destroy(),
  ]
  for (const answer of answers) {
    await using way = await open(answer)
    await assert.rejects(way.subscribe(() => assert.fail('It did not begin.')).next(), isLost)
  }
})

test('sse: a body that ends without saying so is lost after its events', async () => {
  for (const end of ['', 'event: next\ndata: {"data"']) {
    await using way = await open((_, response) => void eventStream(response, one, one).end(end))
    const stream = way.subscribe()
    assert.deepEqual(
      [(await stream.next()).value, (await stream.next()).value],
      [{ data: { count: 1 } }, { data: { count: 1 } }],
    )
    await assert.rejects(stream.next(), isLost)
    assert.equal((await stream.next()).done, true)
  }
})

test('sse: a subgraph that nobody answers for is lost before there was a connection', async () => {
  await using way = await open(() => {})
  await way.server.vanish()
  await assert.rejects(
    way.subscribe(() => assert.fail('Nobody is there.')).next(),
    (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE' && error.beforeConnection,
  )
})

test('sse: a head that does not come in time is a timeout, and so is an answer that does not end', async () => {
  const answers: Answer[] = [() => {}, (_, response) => void response.writeHead(500).write('{')]
  for (const answer of answers) {
    const { promise: left, resolve: leave } = Promise.withResolvers<void>()
    const watched: Answer = (request, response) => {
      response.on('close', leave)
      return answer(request, response)
    }
    await using way = await open(watched, { timeout: 50 })
    await assert.rejects(
      way.subscribe().next(),
      (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_TIMEOUT' && !error.beforeConnection,
    )
    await left
  }
})

test('sse: leaving breaks off at once, before there is a head and between events', async () => {
  const requests: (readonly [IncomingMessage, ServerResponse])[] = []
  const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>()
  await using way = await open((...pair) => {
    requests.push(pair)
    tellAsked()
  })
  const early = way.subscribe(() => assert.fail('Nobody is there.'))
  await asked
  const [first] = requests
  assert.ok(first)
  const gone = once(first[1], 'close')
  await early.return()
  await gone

  await using speaking = await open((_, response) => {
    eventStream(response, one)
    response.on('close', leave)
  })
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const stream = speaking.subscribe()
  await stream.next()
  const pending = stream.next()
  await stream.return()
  assert.equal((await pending).done, true)
  await left
})

test('sse: the end is heard though the body goes on', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  await using way = await open((_, response) => void eventStream(response, one, complete).on('close', leave))
  const stream = way.subscribe()
  await stream.next()
  assert.equal((await stream.next()).done, true)
  await left
})

test('sse: a reader that is slow holds the subgraph up, and loses nothing', async () => {
  const events = 20_000
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  await using way = await open(async (_, response) => {
    eventStream(response)
    for (let count = 0; count < events; count++) {
      const text = `event: next\ndata: ${JSON.stringify({ data: { count, filling: 'x'.repeat(1000) } })}\n\n`
      if (response.write(text)) continue
      if (count > events / 100) hold()
      await once(response, 'drain')
    }
    response.end(complete)
  })
  const stream = way.subscribe()
  await held
  let expected = 0
  for await (const { data } of stream) assert.equal(data?.['count'], expected++)
  assert.equal(expected, events)
})

test('sse: on HTTP/2 streams share a connection, and one with a slow reader does not hold up the others', async () => {
  const standard = getCACertificates('default')
  setDefaultCACertificates([...standard, localhost.cert])
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  let begun = 0
  const secure = createSecureServer(localhost, (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    if (request.headers['x-slow']) {
      // Four times this is more than the window of the whole connection.
      response.write(`data: {"data":{"filling":"${'x'.repeat(1000)}"}}\n\n`.repeat(400))
      if (++begun === 4) hold()
    } else response.end(one + complete)
  })
  secure.on('session', (session) => session.on('error', () => {}))
  await using server = await openServed(secure as unknown as Server, 'https')
  await using streams = openSseStreams(server.url, options)
  const slow = Array.from({ length: 4 }, () => streams.subscribe({ ...ask, headers: { 'x-slow': 'yes' } }))
  await held
  for (let number = 0; number < 20; number++) {
    assert.deepEqual((await streams.subscribe(ask).next()).value, { data: { count: 1 } })
  }
  assert.equal(server.connections(), 1)
  for (const stream of slow) await stream.return()
  setDefaultCACertificates(standard)
})

test('sse: an event that is too large ends the stream as lost', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  await using way = await open((_, response) => {
    eventStream(response, one, `data: ${'x'.repeat(20_000)}`).on('close', leave)
  })
  const stream = way.subscribe()
  await stream.next()
  await assert.rejects(stream.next(), isLost)
  await left
})

test('sse: a subgraph whose comments stop is lost', async () => {
  await using way = await open((_, response) => void eventStream(response, ':\n\n', ':\n\n', one), { heartbeat: 10 })
  const stream = way.subscribe()
  await stream.next()
  await assert.rejects(stream.next(), isLost)
})

test('sse: who is there while the way is closed is lost', async () => {
  await using way = await open((_, response) => void eventStream(response, one))
  const stream = way.subscribe()
  await stream.next()
  const rejected = assert.rejects(stream.next(), (error) => error instanceof UpstreamFailure)
  await way.streams[Symbol.asyncDispose]()
  await rejected
  await assert.rejects(way.subscribe().next(), (error) => error instanceof UpstreamFailure)
})

test('sse: an address that is none, and a header that cannot be sent, are told', async () => {
  assert.throws(() => openSseStreams('ftp://here/graphql', options))
  await using way = await open(() => {})
  await assert.rejects(
    way.streams.subscribe({ ...ask, headers: { 'x-word': 'a\nb' } }).next(),
    (error) => error instanceof UpstreamFailure,
  )
})
