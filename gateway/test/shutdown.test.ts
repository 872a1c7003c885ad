import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import { openLibrary } from './library/open-library.ts'

test('a gateway that ends finishes what runs, tells sockets to come back, and takes nothing new', async () => {
  const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>()
  const { promise: mayAnswer, resolve: letAnswer } = Promise.withResolvers<void>()
  await using library = await openLibrary({
    wrap: {
      books: (endpoint) => ({
        ...endpoint,
        execute: async (request) => {
          tellAsked()
          await mayAnswer
          return endpoint.execute(request)
        },
      }),
    },
  })
  const { url } = library.gateway
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  await once(socket, 'open')
  const running = library.post('{ language }')
  await asked

  const ended = library.gateway[Symbol.asyncDispose]()
  const [code] = await once(socket, 'close')
  assert.equal(code, 1012)
  await assert.rejects(fetch(url))
  letAnswer()
  assert.deepEqual((await running).data, { language: 'en' })
  await ended
})

test('what does not finish within the time given is cut', async () => {
  const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>()
  await using library = await openLibrary({
    settings: { GATEWAY_DRAIN_TIMEOUT: '30', GATEWAY_SUBGRAPH_TIMEOUT: '1000' },
    wrap: {
      books: (endpoint) => ({
        ...endpoint,
        execute: () => {
          tellAsked()
          return new Promise(() => {})
        },
      }),
    },
  })
  const running = library.post('{ language }').catch(() => 'cut')
  await asked
  await library.gateway[Symbol.asyncDispose]()
  assert.equal(await running, 'cut')
})

test('a large answer reaches a client that takes it slowly, though the gateway ends', async () => {
  const size = 8 * 1024 * 1024
  await using library = await openLibrary({
    settings: { GATEWAY_COMPRESSION_BYTES: '0' },
    wrap: { books: (endpoint) => ({ ...endpoint, execute: async () => ({ data: { language: 'x'.repeat(size) } }) }) },
  })
  const { port } = new URL(library.gateway.url)
  const body = '{"query":"{ language }"}'
  const client = connect(Number(port), '127.0.0.1')
  client.write(
    `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  let taken = 0
  const first = once(client, 'data') as Promise<[Buffer]>
  taken += (await first)[0].length
  client.pause()
  const ended = library.gateway[Symbol.asyncDispose]()
  client.on('data', (chunk: Buffer) => {
    taken += chunk.length
  })
  client.resume()
  await once(client, 'close')
  assert.ok(taken > size, `${taken} of ${size} bytes`)
  await ended
})
