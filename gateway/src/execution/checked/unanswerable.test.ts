import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unanswerableErrors } from './unanswerable.ts'

const pathsOf = (paths: string[][], data: Record<string, unknown>, renames: [string, string][] = []) =>
  unanswerableErrors(paths, data, new Map(renames)).map(({ path }) => path)

test('a field that nobody can answer is told at each object that would have it', () => {
  const data = { users: [{ name: 'Ann' }, null, { name: 'Bob' }], me: null }
  assert.deepEqual(pathsOf([['users', 'rating']], data), [
    ['users', 0, 'rating'],
    ['users', 2, 'rating'],
  ])
})

test('where there is no object nothing is told', () => {
  assert.deepEqual(
    pathsOf(
      [
        ['me', 'rating'],
        ['you', 'rating'],
      ],
      { me: null },
    ),
    [],
  )
})

test('a root field is told though there is no data at all', () => {
  assert.deepEqual(pathsOf([['rating']], {}), [['rating']])
})

test('objects under keys of ours are found by the client’s', () => {
  assert.deepEqual(pathsOf([['me', 'rating']], { _c0: {} }, [['_c0', 'me']]), [['me', 'rating']])
})

test('ten thousand objects make a hundred errors', () => {
  const users = Array.from({ length: 10_000 }, () => ({}))
  assert.equal(pathsOf([['users', 'rating']], { users }).length, 100)
})
