import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBoundedCache } from './bounded-cache.ts'

test('the value that was not used for the longest time goes first', () => {
  const cache = createBoundedCache<number>({ entries: 2 })
  cache.set('a', 1)
  cache.set('b', 2)
  cache.get('a')
  cache.set('c', 3)
  assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], [1, undefined, 3])
})

test('a value that is set again takes no second place', () => {
  const cache = createBoundedCache<number>({ entries: 2 })
  cache.set('a', 1)
  cache.set('b', 2)
  cache.set('b', 3)
  assert.deepEqual([cache.get('a'), cache.get('b')], [1, 3])
})

test('heavy values make room for each other, and one that is too heavy alone is not kept', () => {
  const cache = createBoundedCache<number>({ entries: 10, weight: 10 })
  cache.set('a', 1, 4)
  cache.set('b', 2, 4)
  cache.set('c', 3, 4)
  assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], [undefined, 2, 3])
  cache.set('d', 4, 11)
  assert.deepEqual([cache.get('b'), cache.get('c'), cache.get('d')], [2, 3, undefined])
  cache.set('b', 5, 6)
  assert.deepEqual([cache.get('b'), cache.get('c')], [5, 3])
})

test('among values that are all used the oldest goes, never the new one', () => {
  const cache = createBoundedCache<number>({ entries: 2 })
  cache.set('a', 1)
  cache.set('b', 2)
  cache.get('a')
  cache.get('b')
  cache.set('c', 3)
  assert.deepEqual([...cache.values()].toSorted(), [2, 3])
})
