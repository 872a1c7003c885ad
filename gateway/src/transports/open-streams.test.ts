import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEcho } from '../../test/library/echo.ts'
import { type StreamsConfig, openStreams } from './open-streams.ts'
import { serve } from './subgraph-server.fixture.ts'

const config: StreamsConfig = {
  GATEWAY_SUBGRAPH_URLS: {},
  GATEWAY_SUBSCRIPTION_URLS: {},
  GATEWAY_SUBSCRIPTION_MULTIPLEX: 1,
  GATEWAY_SUBGRAPH_TIMEOUT: 1000,
  GATEWAY_SUBGRAPH_RESPONSE_BYTES: 1000,
  GATEWAY_SOCKET_HEARTBEAT: 1000,
  GATEWAY_STREAM_QUEUE: 10,
}

/** What a subgraph is sent that is listened to with these settings. */
async function sent(settingsFor: (url: string) => Partial<StreamsConfig>) {
  let method = ''
  await using server = await serve((request, response) => {
    method = request.headers.upgrade ?? request.method ?? ''
    response.destroy()
  })
  const subgraph = { name: 'echo', url: server.url }
  await using streams = openStreams(subgraph, { ...config, ...settingsFor(server.url) }, undefined)
  await assert.rejects(streams.subscribe({ query: 'subscription { count }', headers: {} }).next())
  return method
}

test('the scheme of the address says how a subgraph is listened to, without one it is a WebSocket', async () => {
  assert.equal(await sent(() => ({})), 'websocket')
  assert.equal(await sent((url) => ({ GATEWAY_SUBGRAPH_URLS: { echo: url } })), 'websocket')
  assert.equal(await sent((url) => ({ GATEWAY_SUBSCRIPTION_URLS: { echo: url.replace('http', 'ws') } })), 'websocket')
  assert.equal(await sent((url) => ({ GATEWAY_SUBSCRIPTION_URLS: { echo: url } })), 'POST')
})

test('a subgraph of this process is listened to there, whatever its address', async () => {
  const echo = createEcho()
  const { promise: opened, resolve } = Promise.withResolvers<void>()
  await using streams = openStreams({ name: 'echo', url: 'http://127.0.0.1:1' }, config, echo)
  const stream = streams.subscribe({ query: 'subscription { count }', headers: {} }, resolve)
  await opened
  await echo.heard(1)
  await stream.return()
})
