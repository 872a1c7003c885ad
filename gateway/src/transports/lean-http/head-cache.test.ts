import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHeadCache } from './head-cache.ts'

const text = (number: number) => `HTTP/1.1 200 OK\r\ncontent-length: ${number}`

test('the same text is read once, and what changes does not pile up', () => {
  const read = createHeadCache(2)
  assert.equal(read(text(1)), read(text(1)))
  const first = read(text(1))
  read(text(2))
  assert.equal(read(text(1)), first)
  read(text(3))
  assert.notEqual(read(text(1)), first)
  assert.deepEqual(read(text(1)), first)
})

test('a long head is read each time', () => {
  const read = createHeadCache(2)
  const long = `${text(1)}\r\nset-cookie: ${'x'.repeat(2000)}`
  assert.notEqual(read(long), read(long))
})

test('a head that is refused is refused again', () => {
  const read = createHeadCache(2)
  for (let time = 0; time < 2; time++) assert.throws(() => read('HTTP/1.1 200 OK\r\ncontent-length: x'))
})
