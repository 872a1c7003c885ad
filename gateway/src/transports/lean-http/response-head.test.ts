import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UpstreamFailure } from '../failures.ts'
import { parseResponseHead } from './response-head.ts'

const head = (...lines: readonly string[]) => parseResponseHead(lines.join('\r\n'))
const ok = (...headers: readonly string[]) => head('HTTP/1.1 200 OK', ...headers)
const refused = (lines: readonly string[]) =>
  assert.throws(() => head(...lines), UpstreamFailure, JSON.stringify(lines))

test('what matters of a head is read, whatever the case and the blanks', () => {
  assert.deepEqual(
    head(
      'HTTP/1.1 404 Not Found',
      'CONTENT-length:\t 12 ',
      'Keep-Alive: max=100, Timeout=5',
      'content-encoding: GZip',
      'x-empty:',
    ),
    {
      status: 404,
      isInterim: false,
      framing: 'length',
      length: 12,
      keepsAlive: true,
      keepAliveSeconds: 5,
      encoding: 'gzip',
    },
  )
})

test('the body ends where the head says', () => {
  const framings = {
    length: [ok('content-length: 0'), head('HTTP/1.0 200 OK', 'content-length: 3')],
    chunked: [ok('transfer-encoding: Chunked')],
    close: [ok(), head('HTTP/1.0 200 OK')],
    none: [
      head('HTTP/1.1 204 No Content'),
      head('HTTP/1.1 304 Not Modified', 'content-length: 8'),
      head('HTTP/1.1 103'),
    ],
  }
  for (const [framing, heads] of Object.entries(framings))
    for (const found of heads)
      assert.deepEqual([found.framing, framing === 'none' && found.length], [framing, framing === 'none' && 0])
  assert.deepEqual([head('HTTP/1.1 100 Continue').isInterim, ok().isInterim], [true, false])
})

test('a connection is kept where both ends will', () => {
  const length = 'content-length: 2'
  assert.equal(ok(length).keepsAlive, true)
  assert.equal(ok(length, 'connection: keep-alive').keepsAlive, true)
  assert.equal(ok(length, 'connection: x-one , Close').keepsAlive, false)
  assert.equal(ok(length, 'connection: keep-alive', 'connection: close').keepsAlive, false)
  assert.equal(ok(length, 'connection: closed').keepsAlive, true)
  assert.equal(ok().keepsAlive, false)
  assert.equal(head('HTTP/1.0 200 OK', length).keepsAlive, false)
  assert.equal(head('HTTP/1.0 200 OK', length, 'connection: Keep-Alive').keepsAlive, true)
  assert.equal(ok(length, 'keep-alive: timeout=').keepAliveSeconds, undefined)
  assert.equal(ok(length, 'keep-alive: xtimeout=3').keepAliveSeconds, undefined)
})

test('a status line that is none is refused', () => {
  const lines = [
    '',
    'HTTP/1.1',
    'HTTP/1.1 200OK',
    'HTTP/2.0 200 OK',
    'HTTP/1.2 200 OK',
    'http/1.1 200 OK',
    ' HTTP/1.1 200 OK',
  ]
  const numbers = ['HTTP/1.1 20 OK', 'HTTP/1.1 2000 OK', 'HTTP/1.1 099 OK', 'HTTP/1.1 600 OK', 'HTTP/1.1  200 OK']
  const breaks = ['HTTP/1.1 200 O\rK', 'HTTP/1.1 200 O\nK', 'HTTP/1.1 200 O\0K', 'ICY 200 OK', 'HTTP/1.1\t200 OK']
  for (const line of [...lines, ...numbers, ...breaks]) refused([line, 'content-length: 0'])
  assert.equal(head('HTTP/1.1 200', 'content-length: 0').status, 200)
})

test('a header that is none is refused: folded, with a blank before the colon, broken by half a line end', () => {
  const lines = [
    'x',
    ' x: 1',
    '\tx: 1',
    'x : 1',
    ': 1',
    'x y: 1',
    'x: a\nb',
    'x: a\rb',
    'x: a\0b',
    'x: \x7f',
    'é: 1',
    '',
  ]
  for (const line of lines) refused(['HTTP/1.1 200 OK', line, 'content-length: 0'])
  assert.equal(ok('x: é\xff\t"', 'content-length: 0').length, 0)
})

test('a length in doubt is refused', () => {
  for (const value of [
    '',
    '-1',
    '+1',
    '1.0',
    '0x1',
    '1 2',
    '1,1',
    '1e3',
    '1234567890123456',
    '\xa01',
    '1\t',
    '1\t ',
    'a',
  ])
    refused(['HTTP/1.1 200 OK', `content-length: ${value}`])
  refused(['HTTP/1.1 200 OK', 'content-length: 2', 'content-length: 3'])
  refused(['HTTP/1.1 200 OK', 'content-length: 2', 'Content-Length: 2'])
  refused(['HTTP/1.1 200 OK', 'content-length: 2', 'transfer-encoding: chunked'])
  refused(['HTTP/1.1 204 No Content', 'transfer-encoding: chunked', 'content-length: 2'])
})

test('a transfer encoding other than chunks, once, is refused', () => {
  for (const value of [
    '',
    'gzip',
    'gzip, chunked',
    'chunked, chunked',
    'chunked;a=1',
    'xchunked',
    '\xa0chunked',
    'chunked\t',
    'chunked \t ',
  ])
    refused(['HTTP/1.1 200 OK', `transfer-encoding: ${value}`])
  refused(['HTTP/1.1 200 OK', 'transfer-encoding: chunked', 'transfer-encoding: chunked'])
  refused(['HTTP/1.0 200 OK', 'transfer-encoding: chunked'])
})

test('a connection that is to end before the answer is refused', () => {
  refused(['HTTP/1.1 103 Early Hints', 'connection: close'])
  refused(['HTTP/1.0 103 Early Hints'])
})

test('another protocol is not switched to', () => {
  refused(['HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade'])
})
