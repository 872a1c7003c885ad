import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkOperations } from './check-operations.ts'
import { openPlainGeneration } from './plain-generation.fixture.ts'

const operations = [
  { name: 'Title', query: 'query Title { title }', operationName: 'Title' },
  { name: 'Both', query: 'query Both { title author }', operationName: 'Both' },
  { name: 'Never', query: 'query Never { nothing }', operationName: 'Never' },
]
const { signal } = new AbortController()

test('an operation that is broken is named with its reason, and one that never worked is not', async () => {
  const current = openPlainGeneration('type Query { title: String author: String }', 1)
  const next = openPlainGeneration('type Query { title: String writer: String }', 2)
  assert.deepEqual(await checkOperations(operations, { next, current, signal }), [
    { name: 'Both', reason: 'Cannot query field "author" on type "Query".' },
  ])
  assert.deepEqual(await checkOperations(operations, { next: current, current, signal }), [])
})

test('an operation that cannot be planned is broken', async () => {
  const current = openPlainGeneration('type Query { title: String }', 1)
  const next = {
    ...openPlainGeneration('type Query { title: String }', 2),
    program: async () => {
      throw new Error('There is no way from a to b.')
    },
  }
  assert.deepEqual(await checkOperations(operations.slice(0, 1), { next, current, signal }), [
    { name: 'Title', reason: 'There is no way from a to b.' },
  ])
})
