import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo, settle } from '../exchange.fixture.ts'
import type { UpstreamFailure } from '../failures.ts'
import { ask, isUseless } from '../http-client.fixture.ts'
import { response, serveBytes } from '../subgraph-server.fixture.ts'
import { openLeanBeside } from './lean-client.fixture.ts'

const OK = 'HTTP/1.1 200 OK\r\n'
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`

/** Answers each request with `text`, at once or byte by byte. */
const serveText = (text: string, isSlow: boolean) =>
  serveBytes((socket) => {
    socket.setNoDelay(true)
    if (!isSlow) return void socket.write(text, 'latin1')
    let at = 0
    const next = () => {
      if (at === text.length || socket.destroyed) return
      socket.write(text.charAt(at++), 'latin1')
      setImmediate(next)
    }
    next()
  })

const faults: Readonly<Record<string, string>> = {
  'a length and chunks': `${OK}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'chunks and a length': `${OK}transfer-encoding: chunked\r\ncontent-length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'two lengths': `${OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
  'a list of lengths': `${OK}content-length: 2, 2\r\n\r\n{}`,
  'a length with a sign': `${OK}content-length: +2\r\n\r\n{}`,
  'a folded header': `${OK}x-one: 1\r\n 2\r\ncontent-length: 2\r\n\r\n{}`,
  'a blank before the colon': `${OK}content-length : 2\r\n\r\n{}`,
  'bare line feeds': `HTTP/1.1 200 OK\ncontent-length: 2\n\n{}`,
  'one bare line feed': `${OK}content-length: 2\n\r\n{}`,
  'a bare carriage return': `${OK}x-one: 1\rcontent-length: 2\r\n\r\n{}`,
  'another coding than chunks': `${OK}transfer-encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'chunks of HTTP/1.0': `HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'a chunk without a size': `${CHUNKED}\r\n{}\r\n0\r\n\r\n`,
  'a chunk with a size that is no number': `${CHUNKED}zz\r\n{}\r\n0\r\n\r\n`,
  'a chunk that is longer than its size': `${CHUNKED}1\r\n{}\r\n0\r\n\r\n`,
  'a chunk of endless size': `${CHUNKED}ffffffffff\r\n{}`,
  'a trailer that is none': `${CHUNKED}2\r\n{}\r\n0\r\nx\r\n\r\n`,
  'another protocol': 'HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n',
  'another version': 'HTTP/2 200 OK\r\ncontent-length: 2\r\n\r\n{}',
  'a secure server': '\x15\x03\x03\x00\x02\x02\x46',
  'a mail server': '220 mail.example ESMTP\r\n',
}

for (const [name, text] of Object.entries(faults)) {
  test(`an answer with ${name} is none, and costs its connection`, async () => {
    for (const isSlow of [false, true]) {
      await using client = openLeanBeside(await serveText(text, isSlow))
      for (let time = 1; time <= 2; time++) {
        await assert.rejects(answerTo(client.exchanges, ask), isUseless)
        assert.equal(client.server.connections(), time)
      }
    }
  })
}

test('a failure says nothing of the address', async () => {
  await using client = openLeanBeside(await serveText('x', false))
  const { host } = new URL(client.server.url)
  await assert.rejects(answerTo(client.exchanges, ask), (error) => !(error as UpstreamFailure).message.includes(host))
})

test('each answer is the right one at a server that cuts them anywhere and frames them anyhow', async () => {
  let number = 0
  await using client = openLeanBeside(
    await serveBytes((socket, _, request) => {
      const body = JSON.stringify({ data: { word: /"word":(\d+)/.exec(request)?.[1] } })
      const text = [
        response(body),
        `HTTP/1.1 103 Early Hints\r\n\r\n${response(body)}`,
        `${CHUNKED}1\r\n{\r\n${(body.length - 1).toString(16)}\r\n${body.slice(1)}\r\n0\r\n\r\n`,
        `${OK}connection: close\r\n\r\n${body}`,
      ][number % 4] as string
      const at = number++ % text.length
      socket.setNoDelay(true).write(text.slice(0, at))
      setImmediate(() => {
        socket.write(text.slice(at))
        if (text.includes('close')) socket.end()
      })
    }),
  )
  for (let word = 0; word < 400; word++) {
    const { result } = await answerTo(client.exchanges, { ...ask, variables: { word } })
    assert.deepEqual(result, { data: { word: String(word) } })
  }
  await settle(2)
})
