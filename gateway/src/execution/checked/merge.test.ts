import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Data } from './data.ts'
import { copy, merge } from './merge.ts'

const read = (text: string): Data => JSON.parse(text) as Data

function merged(one: string, other: string): string {
  const target = read(one)
  merge(target, read(other))
  return JSON.stringify(target)
}

test('objects are merged field by field, in the order in which the fields came', () => {
  assert.equal(merged('{"a":{"b":1},"c":2}', '{"d":3,"a":{"e":4,"b":5}}'), '{"a":{"b":5,"e":4},"c":2,"d":3}')
})

test('lists of equal length are merged by their items, however deep', () => {
  assert.equal(
    merged('{"a":[{"b":1},[{"c":1}]]}', '{"a":[{"d":2},[{"e":2}]]}'),
    '{"a":[{"b":1,"d":2},[{"c":1,"e":2}]]}',
  )
})

test('a list of another length is replaced: nobody knows which items are the same', () => {
  assert.equal(merged('{"a":[{"b":1},{"b":2}]}', '{"a":[{"c":3}]}'), '{"a":[{"c":3}]}')
  assert.equal(merged('{"a":[[1],[2]]}', '{"a":[[1,2],[3]]}'), '{"a":[[1,2],[3]]}')
})

test('what is of another kind is replaced, null too', () => {
  assert.equal(
    merged('{"a":{"b":1},"c":[1],"d":1}', '{"a":null,"c":{"e":1},"d":[2]}'),
    '{"a":null,"c":{"e":1},"d":[2]}',
  )
  assert.equal(merged('{"a":[{"b":1},null]}', '{"a":[null,{"b":2}]}'), '{"a":[null,{"b":2}]}')
})

test('names that objects inherit are data, and nothing else', () => {
  const text =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"a","hasOwnProperty":2}'
  assert.equal(merged('{}', text), text)
  assert.equal(merged(text, text), text)
  assert.equal(merged('{"__proto__":{"a":1}}', '{"__proto__":{"b":2}}'), '{"__proto__":{"a":1,"b":2}}')
  assert.equal(({} as Data)['polluted'], undefined)
})

test('a copy is equal, and shares nothing that later answers could change', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const value = JSON.parse(json) as unknown
      assert.equal(JSON.stringify(copy(value)), JSON.stringify(value))
    }),
  )
  const original = read('{"a":{"b":[{"c":1}]},"__proto__":{"d":{"e":1}}}')
  const text = JSON.stringify(original)
  merge(copy(original), read('{"a":{"b":[{"f":2}]},"__proto__":{"d":{"g":2}}}'))
  assert.equal(JSON.stringify(original), text)
})

test('merging twice is merging once', () => {
  fc.assert(
    fc.property(fc.object(), fc.object(), (one, other) => {
      const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
      const once = merged(a, b)
      assert.equal(merged(once, b), once)
    }),
  )
})
