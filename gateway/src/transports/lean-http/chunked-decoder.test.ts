import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UpstreamFailure } from '../failures.ts'
import { ChunkedDecoder } from './chunked-decoder.ts'

/** Decodes `text` in pieces of `size` bytes. */
function decode(text: string, size = text.length, mostBytes = 1000) {
  const decoder = new ChunkedDecoder(mostBytes)
  const bytes = Buffer.from(text, 'latin1')
  let body = ''
  let at = 0
  while (at < bytes.length && !decoder.isDone) {
    const to = Math.min(at + size, bytes.length)
    const end = decoder.decode(bytes, at, to)
    body += bytes.toString('latin1', at, decoder.decodedTo)
    at = end
  }
  return { body, isDone: decoder.isDone, rest: text.slice(at) }
}

const everySize = (text: string) => Array.from({ length: text.length }, (_, at) => at + 1)

test('chunks are put together, however they are cut, and what follows is left alone', () => {
  const text = '3\r\nabc\r\n0A\r\n0123456789\r\n1;a="b;\\"c";d=e;f\r\nz\r\n000\r\nx-one: 1\r\nx-two:\r\n\r\n'
  for (const size of everySize(text))
    assert.deepEqual(decode(`${text}HTTP`, size), { body: 'abc0123456789z', isDone: true, rest: 'HTTP' })
})

test('a body that is cut off is not done', () => {
  const text = '3\r\nabc\r\n0\r\nx: 1\r\n\r\n'
  for (let length = 0; length < text.length; length++) assert.equal(decode(text.slice(0, length)).isDone, false)
})

test('what is not in chunks is refused', () => {
  const sizes = [
    '\r\n',
    ';a\r\n',
    'g\r\n',
    '-1\r\n',
    '0x1\r\n',
    ' 1\r\n',
    '1 \r\n',
    '1\n',
    '1\r1',
    '00000000000000001\r\n',
  ]
  const extensions = ['1;a\n\r\n', '1;\0\r\n', '1;a\rb', '1;\r\n', '1;a="b\r\n', '1;a=\r\n', '1;a b\r\n']
  const ends = ['1\r\nab', '1\r\na\n', '1\r\na\r\r', '1\r\na1\r\n']
  const trailers = [
    '0\r\n\n',
    '0\r\nx\r\n',
    '0\r\n x: 1\r\n',
    '0\r\nx : 1\r\n',
    '0\r\nx: 1\n',
    '0\r\nx: \0',
    '0\r\n\r\r',
  ]
  for (const text of [...sizes, ...extensions, ...ends, ...trailers])
    for (const size of everySize(text)) assert.throws(() => decode(text, size), UpstreamFailure, JSON.stringify(text))
})

test('a chunk that is too large is refused before it comes, and so is endless chatter beside the chunks', () => {
  assert.equal(decode('3e8\r\n', 5).isDone, false)
  for (const text of [
    '3e9\r\n',
    'ffffffffffffffff\r\n',
    `1;${'x'.repeat(20_000)}`,
    `0\r\n${'x: 1\r\n'.repeat(10_000)}`,
  ])
    assert.throws(() => decode(text, 7), UpstreamFailure)
})
