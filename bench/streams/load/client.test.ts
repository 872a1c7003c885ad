import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, it } from 'node:test'
import { type WebSocket, WebSocketServer } from 'ws'
import { openClient } from './client.ts'
import { TEXT, createFrameReader } from './frames.ts'

/** A client of a server that does as it is told. */
async function meet(serve: (socket: WebSocket, message: string) => void) {
  const server = new WebSocketServer({ port: 0, handleProtocols: () => 'graphql-transport-ws' })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.on('connection', (socket) => socket.on('message', (data: Buffer) => serve(socket, data.toString())))
  const events: string[] = []
  const { promise: failure, resolve: failed } = Promise.withResolvers<Error>()
  const to = { host: '127.0.0.1', port, path: '/graphql', query: 'subscription { a }', operationName: 'A' }
  const opening = openClient(to, (frame) => void events.push(frame.toString()), failed)
  opening.catch(() => {})
  return { server, opening, events, failure, [Symbol.dispose]: () => void server.close() }
}

const acknowledge = (socket: WebSocket, message: string) => {
  if (message.includes('connection_init')) socket.send('{"type":"connection_ack"}')
}

describe('a client of the bench', () => {
  it('subscribes, answers pings, and gets events of any length', async () => {
    const lengths = [10, 125, 126, 70_000]
    const texts = lengths.map((length) => `{"id":"1","type":"next","payload":"${'x'.repeat(length)}"}`)
    const { promise: ponged, resolve: pong } = Promise.withResolvers<void>()
    using met = await meet((socket, message) => {
      acknowledge(socket, message)
      if (!message.includes('"subscribe"')) return
      assert.deepEqual(JSON.parse(message), {
        id: '1',
        type: 'subscribe',
        payload: { query: 'subscription { a }', operationName: 'A' },
      })
      for (const text of texts) socket.send(text)
      socket.once('pong', () => pong())
      socket.ping('are you there')
    })
    const client = await met.opening
    await ponged
    assert.deepEqual(met.events, texts)
    client.close()
  })

  it('tells why the server closed it', async () => {
    using met = await meet((socket) => socket.close(4403, 'Forbidden'))
    assert.match((await met.failure).message, /4403 Forbidden/)
    await assert.rejects(met.opening, /4403/)
  })

  it('tells of a subscription that ends', async () => {
    using met = await meet((socket, message) => {
      acknowledge(socket, message)
      if (message.includes('"subscribe"')) socket.send('{"id":"1","type":"complete"}')
    })
    await met.opening
    assert.match((await met.failure).message, /"complete"/)
  })

  it('tells of a server that does not upgrade', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    )
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const to = { host: '127.0.0.1', port, path: '/', query: '', operationName: '' }
    await assert.rejects(
      openClient(
        to,
        () => {},
        () => {},
      ),
      /503/,
    )
    server.close()
  })
})

describe('a reader of frames', () => {
  it('finds the same frames however the bytes are cut', () => {
    const bytes = Buffer.concat([
      Buffer.from([0x81, 3]),
      Buffer.from('one'),
      Buffer.from([0x81, 126, 0, 200]),
      Buffer.alloc(200, 'y'),
      Buffer.from([0x89, 0]),
    ])
    for (let size = 1; size <= bytes.length; size += 1) {
      const found: [number, string][] = []
      const read = createFrameReader((opcode, payload) => void found.push([opcode, payload.toString()]))
      for (let from = 0; from < bytes.length; from += size) read(bytes.subarray(from, from + size))
      assert.deepEqual(found, [
        [TEXT, 'one'],
        [TEXT, 'y'.repeat(200)],
        [9, ''],
      ])
    }
  })
})
