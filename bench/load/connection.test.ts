import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'
import { describe, it } from 'node:test'
import { openConnection } from './connection.ts'

/** Answers each request that arrives with the next of some texts, as the callback writes it. */
async function serve(texts: readonly string[], write: (socket: Socket, text: string) => void | Promise<void>) {
  const rest = [...texts]
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    socket.on('data', () => void write(socket, rest.shift() ?? ''))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(server, { port: (server.address() as AddressInfo).port })
}

const whole = (socket: Socket, text: string) => void socket.write(text)

async function byteByByte(socket: Socket, text: string) {
  for (const byte of Buffer.from(text)) {
    await new Promise<void>((resolve) => {
      socket.write(Buffer.of(byte), () => resolve())
    })
  }
}

const withLength = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'
const empty = 'HTTP/1.1 204 No Content\r\ncontent-length: 0\r\n\r\n'
const chunked = 'HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n'

describe('a connection of the load generator', () => {
  for (const [how, write] of Object.entries({ whole, 'byte by byte': byteByByte })) {
    it(`reads answers with a length and in chunks, one after the other, when they come ${how}`, async () => {
      await using server = await serve([withLength, chunked, empty, withLength], write)
      const connection = await openConnection('127.0.0.1', server.port, assert.ifError)
      const answers: [number, number][] = []
      for (let count = 0; count < 4; count += 1) {
        answers.push(
          await new Promise<[number, number]>((resolve) => {
            connection.send('GET / HTTP/1.1\r\n\r\n', (...answered) => resolve(answered))
          }),
        )
      }
      connection.close()
      assert.deepEqual(answers, [
        [200, 5],
        [500, 13],
        [204, 0],
        [200, 5],
      ])
    })
  }

  it('tells when the server closes before it has answered', async () => {
    await using server = await serve(['HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort'], (socket, text) => {
      socket.end(text)
    })
    const error = await new Promise<Error>((resolve) => {
      void openConnection('127.0.0.1', server.port, resolve).then((opened) =>
        opened.send('GET / HTTP/1.1\r\n\r\n', () => {}),
      )
    })
    assert.match(error.message, /closed a connection/)
  })

  it('does not guess where an answer ends that does not say so', async () => {
    await using server = await serve(['HTTP/1.1 200 OK\r\n\r\nanything'], whole)
    const error = await new Promise<Error>((resolve) => {
      void openConnection('127.0.0.1', server.port, resolve).then((opened) =>
        opened.send('GET / HTTP/1.1\r\n\r\n', () => {}),
      )
    })
    assert.match(error.message, /neither a length nor chunks/)
  })
})
