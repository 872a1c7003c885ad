import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differingPaths } from './differences.ts'

const keys = new Set(['books', 'title', 'author', 'name', 'details'])
const differing = (left: unknown, right: unknown) => differingPaths(left, right, keys)

const books = (...titles: (string | null)[]) => ({ books: titles.map((title) => ({ title, author: { name: 'x' } })) })

test('the order of keys is no difference', () => {
  assert.deepEqual(differing({ title: 'a', author: { name: 'b' } }, { author: { name: 'b' }, title: 'a' }), [])
})

test('a difference is told by its path, once for a whole list', () => {
  assert.deepEqual(differing(books('a', 'b', 'c'), books('a', 'x', null)), ['books.*.title'])
  assert.deepEqual(differing(books('a'), books('a', 'b')), ['books'])
  assert.deepEqual(differing({ books: null }, books()), ['books'])
  assert.deepEqual(differing({ title: 'a' }, {}), ['title'])
  assert.deepEqual(differing(null, {}), ['data'])
})

test('a path ends where a value begins that the operation did not spell out', () => {
  assert.deepEqual(differing({ details: { 'somebody’s name': 1 } }, { details: { 'somebody’s name': 2 } }), ['details'])
})
