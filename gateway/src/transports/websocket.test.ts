import assert from 'node:assert/strict'
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
import { openWebSocketStreams } from './websocket.ts'

/** The echo as another process would serve it. */
async function open(queue = 100) {
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
  const streams = openWebSocketStreams(url, { timeout: 1000, heartbeat: 10_000, queue })
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

test('all subscriptions share one connection', async () => {
  await using way = await open()
  const streams = Array.from({ length: 20 }, () =>
    way.streams.subscribe({ query: 'subscription { count }', headers: {} }),
  )
  const firsts = Promise.all(streams.map((stream) => stream.next()))
  await way.echo.heard(20)
  assert.equal(way.connections(), 1)
  for (const stream of streams) await stream.return()
  await firsts
})

test('a subgraph that nobody answers for is lost before there was a connection', async () => {
  const way = await open()
  await way[Symbol.asyncDispose]()
  const streams = openWebSocketStreams(way.url, { timeout: 100, heartbeat: 1000, queue: 10 })
  await assert.rejects(
    streams.subscribe({ query: 'subscription { count }', headers: {} }).next(),
    (error) => error instanceof UpstreamFailure && error.beforeConnection,
  )
})

test('a subgraph that falls silent without a goodbye is lost', async () => {
  // It answers the handshake, and nothing after it.
  const http = createServer()
  const server = new WebSocketServer({ server: http, autoPong: false, handleProtocols })
  server.on('connection', (socket) => socket.once('message', () => socket.send('{"type":"connection_ack"}')))
  const url = (await listen(http, { host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  await using streams = openWebSocketStreams(url, { timeout: 30, heartbeat: 20, queue: 10 })
  await assert.rejects(
    streams.subscribe({ query: 'subscription { count }', headers: {} }).next(),
    (error) => error instanceof UpstreamFailure && !error.beforeConnection,
  )
  for (const client of server.clients) client.terminate()
  http.close()
})
