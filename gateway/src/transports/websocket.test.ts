import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { listen } from '@care/service/listen'
import type { ExecutionArgs } from 'graphql'
import { type SubscribePayload, handleProtocols } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { createEcho } from '../../test/library/echo.ts'
import { UpstreamFailure } from './failures.ts'
import { testStreams } from './streams.contract.ts'
import { type WebSocketOptions, openWebSocketStreams } from './websocket.ts'

const options: WebSocketOptions = {
  timeout: 1000,
  heartbeat: 10_000,
  idle: 10,
  queue: 10,
  mostBytes: 1024 * 1024,
  multiplex: 1000,
}

const counting = { query: 'subscription { count }', headers: {} }

/** The echo as another process would serve it. */
async function open(queue = 100, changed: Partial<WebSocketOptions> = {}) {
  const echo = createEcho()
  const http = createServer()
  const server = new WebSocketServer({ server: http })
  let connections = 0
  server.on('connection', () => connections++)
  useServer(
    {
      onSubscribe: (_, __, payload) =>
        ({
          schema: {},
          document: { kind: 'Document', definitions: [{ kind: 'OperationDefinition', operation: 'subscription' }] },
          payload,
        }) as unknown as ExecutionArgs,
      subscribe: async (args) => {
        const { query, variables, extensions } = (args as unknown as { payload: SubscribePayload }).payload
        const headers = (extensions as { headers: Record<string, string> }).headers
        return echo.subscribe({ query, headers, ...(variables && { variables }) })
      },
    },
    server,
  )
  const url = (await listen(http, { host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  const streams = openWebSocketStreams(url, { ...options, queue, ...changed })
  return {
    streams,
    echo,
    url,
    server,
    connections: () => connections,
    breakOff: async () => {
      for (const client of server.clients) client.terminate()
    },
    async [Symbol.asyncDispose]() {
      await streams[Symbol.asyncDispose]()
      for (const client of server.clients) client.terminate()
      server.close()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

testStreams('websocket', open)

/** `count` streams that stand, in the order in which they were asked for. */
async function openStreams(way: Awaited<ReturnType<typeof open>>, count: number) {
  const streams = []
  for (let number = 0; number < count; number++) {
    const { promise: opened, resolve } = Promise.withResolvers<void>()
    streams.push(way.streams.subscribe(counting, resolve))
    await opened
  }
  return streams
}

const isLost = (error: unknown) => error instanceof UpstreamFailure && !error.beforeConnection

test('subscriptions share one connection, also when they come before it stands', async () => {
  await using way = await open()
  const streams = Array.from({ length: 20 }, () => way.streams.subscribe(counting))
  const firsts = Promise.all(streams.map((stream) => stream.next()))
  await way.echo.heard(20)
  assert.equal(way.connections(), 1)
  for (const stream of streams) await stream.return()
  await firsts
})

test('a connection is opened for subscriptions that find all others full, and room is used again', async () => {
  await using way = await open(100, { multiplex: 2 })
  const streams = await openStreams(way, 5)
  await way.echo.heard(5)
  assert.equal(way.connections(), 3)
  await streams[0]?.return()
  await way.echo.heard(4)
  await openStreams(way, 2)
  await way.echo.heard(6)
  assert.equal(way.connections(), 3)
})

test('a connection that carries nothing for a while closes, and the next subscription opens another', async () => {
  await using way = await open(100, { multiplex: 1 })
  const [first, second] = await openStreams(way, 2)
  const [socket] = way.server.clients
  assert.ok(first && second && socket)
  await first.return()
  await once(socket, 'close')
  assert.equal(way.server.clients.size, 1)
  await openStreams(way, 1)
  assert.equal(way.connections(), 3)
  const event = second.next()
  way.echo.count()
  assert.deepEqual((await event).value, { data: { count: '0 for undefined' } })
})

test('a connection that breaks ends its own subscriptions as lost, and no others', async () => {
  await using way = await open(100, { multiplex: 2 })
  const streams = await openStreams(way, 4)
  const [lost, alsoLost, ...others] = streams.map((stream) => stream.next())
  assert.ok(lost && alsoLost)
  const rejected = Promise.all([assert.rejects(lost, isLost), assert.rejects(alsoLost, isLost)])
  const [socket] = way.server.clients
  socket?.terminate()
  await rejected
  await way.echo.heard(2)
  way.echo.count()
  for (const { value } of await Promise.all(others)) assert.deepEqual(value, { data: { count: '0 for undefined' } })
  await openStreams(way, 1)
  assert.equal(way.connections(), 3)
})

test('a subgraph that closes in good order is lost as well: nobody subscribes again behind the reader’s back', async () => {
  await using way = await open()
  const [stream] = await openStreams(way, 1)
  assert.ok(stream)
  const rejected = assert.rejects(stream.next(), isLost)
  for (const client of way.server.clients) client.close(1000)
  await rejected
  await way.echo.heard(0)
  assert.equal(way.connections(), 1)
})

test('an event that is too large ends the connection as lost', async () => {
  await using way = await open(100, { mostBytes: 100 })
  const stream = way.streams.subscribe({ ...counting, headers: { 'x-request-id': 'r'.repeat(100) } })
  const rejected = assert.rejects(stream.next(), isLost)
  await way.echo.heard(1)
  way.echo.count()
  await rejected
})

test('who is there while the way is closed is lost, though the connection did not stand yet', async () => {
  await using way = await open()
  const stream = way.streams.subscribe(counting, () => assert.fail('It was never sent.'))
  const rejected = assert.rejects(stream.next(), (error) => error instanceof UpstreamFailure && error.beforeConnection)
  await way.streams[Symbol.asyncDispose]()
  await rejected
})

test('a subgraph that nobody answers for is lost before there was a connection', async () => {
  const way = await open()
  await way[Symbol.asyncDispose]()
  const streams = openWebSocketStreams(way.url, { ...options, timeout: 100 })
  await assert.rejects(
    streams.subscribe(counting, () => assert.fail('Nobody is there.')).next(),
    (error) => error instanceof UpstreamFailure && error.beforeConnection,
  )
})

test('a subgraph that falls silent without a goodbye is lost', async () => {
  // It answers the handshake, and nothing after it.
  const http = createServer()
  const server = new WebSocketServer({ server: http, autoPong: false, handleProtocols })
  server.on('connection', (socket) => socket.once('message', () => socket.send('{"type":"connection_ack"}')))
  const url = (await listen(http, { host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  await using streams = openWebSocketStreams(url, { ...options, timeout: 30, heartbeat: 20 })
  await assert.rejects(streams.subscribe(counting).next(), isLost)
  for (const client of server.clients) client.terminate()
  http.close()
})
