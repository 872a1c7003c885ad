import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UpstreamFailure } from './failures.ts'
import { type Told, createEventReader } from './sse-events.ts'

/** What is told by a stream that comes in chunks of `size` bytes. */
function tell(text: string, { size = Infinity, mostBytes = 1000 } = {}) {
  const told: Told[] = []
  let signs = 0
  const read = createEventReader({ mostBytes, tell: (it) => told.push(it), onSign: () => signs++ })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size))
  return { told, signs }
}

const isLost = (told: Told | undefined) => told && 'ending' in told && told.ending instanceof UpstreamFailure

test('a stream is read alike however it is cut, with any ends of lines', () => {
  const text = ': there\n\nevent: next\nid: 7\ndata: {"data":{"word":"žluť 🐴"}}\n\n:\n\nevent: complete\ndata:\n\n'
  for (const ends of ['\n', '\r\n', '\r']) {
    for (let size = 1; size < 100; size++) {
      const { told, signs } = tell(text.replaceAll('\n', ends), { size })
      assert.deepEqual(told, [{ result: { data: { word: 'žluť 🐴' } } }, { ending: undefined }])
      assert.equal(signs, 2)
    }
  }
})

test('the end may come without data, and nothing is told after it', () => {
  for (const ends of ['\n', '\r\n', '\r']) {
    const text = 'data: {"data":{}}\n\nevent:complete\n\ndata: {"data":{}}\n\n'.replaceAll('\n', ends)
    assert.deepEqual(tell(text, { size: 1 }).told, [{ result: { data: {} } }, { ending: undefined }])
  }
})

test('results may have no name, and events of other names are signs of life', () => {
  const { told, signs } = tell('data: {"data":{}}\n\nevent: ping\ndata: 1\n\ndata:\n\n')
  assert.deepEqual([told, signs], [[{ result: { data: {} } }], 2])
})

test('what is no GraphQL result ends the stream as lost', () => {
  for (const data of ['nothing', '7', 'null', '[]', '{"id":1}'])
    assert.ok(isLost(tell(`data: ${data}\n\n`).told[0]), data)
})

test('an event of more bytes than are allowed ends the stream as lost, and one of as many does not', () => {
  const word = 'ž'.repeat(40)
  const data = JSON.stringify({ data: { word } })
  const mostBytes = Buffer.byteLength(data)
  for (const size of [7, 1000]) {
    const whole = `data: ${data}\n\n`.repeat(10)
    assert.equal(tell(whole, { size, mostBytes: mostBytes + 'data: '.length }).told.length, 10)
    const { told } = tell(whole, { size, mostBytes: mostBytes - 1 })
    assert.ok(told.length === 1 && isLost(told[0]))
  }
  assert.ok(isLost(tell('data: 1\n'.repeat(1000), { mostBytes: 100 }).told[0]))
})
