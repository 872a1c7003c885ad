import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UpstreamFailure } from '../failures.ts'
import { parseResponseHead } from './response-head.ts'
import { type Response, ResponseReader } from './response-reader.ts'

const MOST_BYTES = 1000

/** Feeds `text` in pieces that end at `cuts`, out of one buffer that is used again, as a socket does. */
function feed(text: string, cuts: readonly number[], reader = new ResponseReader(parseResponseHead, MOST_BYTES)) {
  // What was read before lies about in it: it must not be read again.
  const buffer = Buffer.alloc(4096, '\r\n\r\n')
  let at = 0
  let response: Response | undefined
  for (const cut of [...cuts, text.length]) {
    if (cut <= at) continue
    response = reader.read(buffer, buffer.write(text.slice(at, cut), 'latin1'))
    at = cut
    if (response) break
  }
  response ??= reader.end()
  if (!response) return undefined
  return {
    status: response.head.status,
    body: response.body.toString('latin1'),
    rest: response.isFollowed || at < text.length,
  }
}

/** Whole, cut in two at each place, and byte by byte. */
const everyCut = (text: string): readonly (readonly number[])[] => [
  [],
  ...Array.from(text, (_, at) => [at]),
  Array.from(text, (_, at) => at),
]

const LENGTH = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'
const responses: Readonly<Record<string, { readonly status: number; readonly body: string }>> = {
  [LENGTH]: { status: 200, body: '{}' },
  'HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n': { status: 500, body: '' },
  'HTTP/1.1 204 None\r\n\r\n': { status: 204, body: '' },
  'HTTP/1.1 304 None\r\ncontent-length: 7\r\n\r\n': { status: 304, body: '' },
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n1;x\r\n}\r\n0\r\nx: 1\r\n\r\n': {
    status: 200,
    body: '{}',
  },
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n': { status: 200, body: '' },
  [`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nlink: a\r\n\r\n${LENGTH}`]: { status: 200, body: '{}' },
  'HTTP/1.0 200 OK\r\ncontent-length: 5\r\n\r\n\r\n\r\n\n': { status: 200, body: '\r\n\r\n\n' },
}

test('a response is the same, wherever it is cut', () => {
  for (const [text, wanted] of Object.entries(responses))
    for (const cuts of everyCut(text)) assert.deepEqual(feed(text, cuts), { ...wanted, rest: false }, `${text} ${cuts}`)
})

test('what follows a response belongs to none', () => {
  for (const [text, wanted] of Object.entries(responses))
    for (const cuts of everyCut(text)) assert.deepEqual(feed(`${text}HTTP/1.1 200`, cuts), { ...wanted, rest: true })
})

test('a response that is cut off is none, however much there was of it', () => {
  for (const text of Object.keys(responses))
    for (let length = 0; length < text.length; length++)
      for (const cuts of [[], everyCut(text).at(-1) ?? []]) assert.equal(feed(text.slice(0, length), cuts), undefined)
})

test('a response without a length is what came before the end', () => {
  const text = 'HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{"a":1}'
  for (const cuts of everyCut(text)) assert.deepEqual(feed(text, cuts), { status: 200, body: '{"a":1}', rest: false })
})

test('a response that is none is refused, wherever it is cut, and no later than at its end', () => {
  const refused = [
    'SSH-2.0-OpenSSH_9.9\r\n',
    'x',
    'HTTP/2 200\r\n\r\n',
    '\r\nHTTP/1.1 200 OK\r\n\r\n',
    'HTTP/1.1 200 OK\ncontent-length: 2\n\n{}',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\n\r\n{}',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\r\n\r\n{}',
    'HTTP/1.1 200 OK\r\nx: 1\r\n folded\r\ncontent-length: 2\r\n\r\n{}',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    'HTTP/1.1 101 Switching Protocols\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 1001\r\n\r\n',
  ]
  for (const text of refused)
    for (const cuts of everyCut(text))
      assert.throws(() => feed(text, cuts), UpstreamFailure, JSON.stringify([text, cuts]))
})

test('a head without an end is refused, and so are interim heads without end', () => {
  for (const text of [`HTTP/1.1 200 ${'x'.repeat(70_000)}`, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(10_000)]) {
    const cuts = Array.from({ length: Math.ceil(text.length / 1000) }, (_, at) => at * 1000)
    assert.throws(() => feed(text, cuts), UpstreamFailure)
  }
})

test('a body that is too large is refused, however it is framed', () => {
  const head = 'HTTP/1.1 200 OK\r\n'
  const most = 'x'.repeat(MOST_BYTES)
  const wanted = { status: 200, body: most, rest: false }
  for (const cuts of [[], [900]]) {
    const chunked = (body: string) =>
      `${head}transfer-encoding: chunked\r\n\r\n1f4\r\n${most.slice(0, 500)}\r\n${body}\r\n0\r\n\r\n`
    assert.deepEqual(feed(chunked(`1f4\r\n${most.slice(0, 500)}`), cuts), wanted)
    assert.throws(() => feed(chunked(`1f5\r\n${most.slice(0, 501)}`), cuts), UpstreamFailure)
    assert.deepEqual(feed(`${head}\r\n${most}`, cuts), wanted)
    assert.throws(() => feed(`${head}\r\n${most}x`, cuts), UpstreamFailure)
    assert.deepEqual(feed(`${head}content-length: 1000\r\n\r\n${most}`, cuts), wanted)
  }
})

test('responses follow one another', () => {
  const reader = new ResponseReader(parseResponseHead, MOST_BYTES)
  for (let round = 0; round < 3; round++) {
    for (const [text, wanted] of Object.entries(responses)) {
      assert.equal(reader.hasBegun, false)
      assert.deepEqual(feed(text, round === 0 ? [] : [text.length - round], reader), { ...wanted, rest: false })
    }
  }
})
