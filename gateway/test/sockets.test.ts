import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import { withoutCursor } from './library/without-cursor.ts'
import { withoutIds } from './library/without-ids.ts'
import { openLibrary } from './library/open-library.ts'

const addressOf = (url: string) => url.replace(/^http/, 'ws')

test('a client that never says connection_init is closed with 4408', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_INIT_TIMEOUT: '20' } })
  const socket = new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws')
  const [code] = await once(socket, 'close')
  assert.equal(code, 4408)
})

test('a message over the bound closes the socket with 1009', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_BODY_BYTES: '1000' } })
  const socket = new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws')
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init', payload: { filler: 'x'.repeat(2000) } }))
  const [code] = await once(socket, 'close')
  assert.equal(code, 1009)
})

test('a client that does not name the protocol is closed with 4406', async () => {
  await using library = await openLibrary()
  const socket = new WebSocket(addressOf(library.gateway.url))
  const [code] = await once(socket, 'close')
  assert.equal(code, 4406)
})

test('operations over the bound of a socket are refused, and those that run go on', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_OPERATIONS: '2' } })
  const client = library.connect()
  const query = 'subscription { clock }'
  const running = [client.iterate({ query }), client.iterate({ query: 'subscription Twice { clock }' })]
  const ticks = running.map((it) => it.next())
  await library.books.listening('clock', 2)
  await assert.rejects(client.iterate({ query }).next(), (errors: unknown) => {
    assert.deepEqual(withoutIds(errors)[0]?.extensions, { code: 'RATE_LIMITED' })
    return true
  })
  library.books.add('one')
  for (const tick of await Promise.all(ticks)) assert.deepEqual(withoutCursor(tick.value), { data: { clock: 'one' } })
})

test('sockets over the bound are refused with 503', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKETS: '1' } })
  const first = new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws')
  await once(first, 'open')
  const second = new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws')
  const [, response] = await once(second, 'unexpected-response')
  assert.equal(response.statusCode, 503)
  first.terminate()
})

test('a page of another origin cannot open a socket unless the setting names it', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_CORS_ORIGINS: 'https://app.example' } })
  const connectFrom = (origin: string) =>
    new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws', { origin })
  const [, response] = await once(connectFrom('https://evil.example'), 'unexpected-response')
  assert.equal(response.statusCode, 403)
  for (const origin of ['https://app.example', new URL(library.gateway.url).origin]) {
    const socket = connectFrom(origin)
    await once(socket, 'open')
    socket.terminate()
  }
})

test('a client that does not answer pings is cut', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_HEARTBEAT: '20' } })
  const socket = new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws', { autoPong: false })
  await once(socket, 'ping')
  const [code] = await once(socket, 'close')
  assert.equal(code, 1006)
})

test('a client that takes nothing of what is sent costs the gateway nothing for long', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_HEARTBEAT: '100' } })
  const socket = new WebSocket(addressOf(library.gateway.url), 'graphql-transport-ws')
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await once(socket, 'message')
  socket.send('{"id":"1","type":"subscribe","payload":{"query":"subscription { clock }"}}')
  await library.books.listening('clock')
  socket.pause()
  // More than the kernel keeps for a connection that nobody reads.
  for (let number = 0; number < 20; number++) library.books.add('x'.repeat(1024 * 1024))
  await library.books.listening('clock', 0)
  socket.resume()
  const [code] = await once(socket, 'close')
  // The goodbye itself may not have come through.
  assert.ok(code === 4290 || code === 1006, String(code))
})

test('a query that its client completes before the answer is given up at the subgraph', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  await using library = await openLibrary({
    remote: ['reviews'],
    urls: { reviews: `http://127.0.0.1:${port}/graphql` },
  })
  const asked = once(silent, 'connection') as Promise<[Socket]>
  const answers = library.connect().iterate({ query: '{ reviewer }' })
  const first = answers.next()
  const [connection] = await asked
  await once(connection, 'data')
  const left = once(connection.resume(), 'close')
  await answers.return?.()
  await left
  assert.equal((await first).done, true)
  silent.close()
})
