import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Step } from '../plan/fetches.ts'
import type { Data } from './data.ts'
import { visitPlace } from './places.ts'

const field = (key: string, ...types: readonly string[]): Step => ({
  kind: 'field',
  key,
  types: types.length ? types : null,
})
const list = (...types: readonly string[]): Step => ({ kind: 'list', types: types.length ? types : null })

/** The paths of all objects at a place. */
function placesIn(text: string, ...steps: readonly Step[]): readonly string[] {
  const found: string[] = []
  visitPlace(JSON.parse(text) as Data, steps, (entity, path) => {
    assert.equal(typeof entity, 'object')
    found.push(path.join('.'))
  })
  return found
}

test('the root is a place', () => assert.deepEqual(placesIn('{"a":1}'), ['']))

test('every item of every list on the way is one, in the order of the result', () => {
  assert.deepEqual(placesIn('{"a":[[{"b":{}},{"b":{}}],[{"b":{}}]]}', field('a'), list(), list(), field('b')), [
    'a.0.0.b',
    'a.0.1.b',
    'a.1.0.b',
  ])
})

test('null, leaves, and lists where none should be are passed over', () => {
  assert.deepEqual(placesIn('{"a":[null,{"b":null},{"b":1},7,{"b":{}},{}]}', field('a'), list(), field('b')), ['a.4.b'])
  assert.deepEqual(placesIn('{"a":{"b":{}}}', field('a'), list(), field('b')), [])
  assert.deepEqual(placesIn('{"a":[{"b":{}}]}', field('a'), field('b')), [])
})

test('a plan may end before the last list', () => {
  assert.deepEqual(placesIn('{"a":[{},[{}],null]}', field('a')), ['a.0', 'a.1.0'])
})

test('types choose among the objects of a list, or at a field', () => {
  const text = '{"a":[{"__typename":"A"},{"__typename":"B"},{"__typename":"C"}],"b":{"__typename":"A","c":{}}}'
  assert.deepEqual(placesIn(text, field('a'), list('A', 'C')), ['a.0', 'a.2'])
  assert.deepEqual(placesIn(text, field('b', 'A'), field('c')), ['b.c'])
  assert.deepEqual(placesIn(text, field('b', 'B'), field('c')), [])
})

test('an object that does not say its type may be of any', () => {
  assert.deepEqual(placesIn('{"a":[{},{"__typename":null}]}', field('a'), list('A')), ['a.0', 'a.1'])
})

test('names that objects inherit lead nowhere unless they are data', () => {
  assert.deepEqual(placesIn('{}', field('__proto__')), [])
  assert.deepEqual(placesIn('{"a":1}', field('constructor')), [])
  assert.deepEqual(placesIn('{"__proto__":{"constructor":{}}}', field('__proto__'), field('constructor')), [
    '__proto__.constructor',
  ])
})
