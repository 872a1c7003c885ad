import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FetchDataRewrite } from '@apollo/query-planner'
import { buildSchema } from 'graphql'
import type { Data } from './data.ts'
import { compileRewrites, isOfType } from './rewrites.ts'

const schema = buildSchema(`
  type Query { i: I }
  interface I { a: Int }
  type A implements I { a: Int }
  type B implements I { a: Int }
  union U = A
`)

function rewritten(text: string, ...rewrites: readonly FetchDataRewrite[]): string {
  const data = JSON.parse(text) as Data
  compileRewrites(schema, rewrites)?.(data)
  return JSON.stringify(data)
}

const rename = (path: readonly string[], renameKeyTo: string): FetchDataRewrite => ({
  kind: 'KeyRenamer',
  path: [...path],
  renameKeyTo,
})

test('nothing to rewrite is nothing to call', () => assert.equal(compileRewrites(schema, []), null))

test('a key is renamed wherever it stands, through lists', () => {
  assert.equal(
    rewritten('{"x":[[{"a__1":1},null],[{"a__1":2},7]]}', rename(['x', 'a__1'], 'a')),
    '{"x":[[{"a":1},null],[{"a":2},7]]}',
  )
})

test('a key is renamed in objects of the type alone, or of one that does not say its type', () => {
  const items = '[{"__typename":"A","a__1":1},{"__typename":"B","a__1":2},{"a__1":3}]'
  assert.equal(
    rewritten(`{"x":${items}}`, rename(['x', '... on A', 'a__1'], 'a')),
    '{"x":[{"__typename":"A","a":1},{"__typename":"B","a__1":2},{"a":3}]}',
  )
})

test('null is renamed too, and what is not there is not made', () => {
  assert.equal(rewritten('{"a__1":null}', rename(['a__1'], 'a')), '{"a":null}')
  assert.equal(rewritten('{}', rename(['a__1'], 'a')), '{}')
  assert.equal(rewritten('{"x":null}', rename(['x', 'a__1'], 'a')), '{"x":null}')
})

test('several are made one after the other', () => {
  assert.equal(rewritten('{"a":1,"b":2}', rename(['a'], 'c'), rename(['b'], 'a')), '{"c":1,"a":2}')
})

test('an abstract type holds for those that implement it or are members of it', () => {
  assert.deepEqual(
    ['A', 'I', 'U', 'B', 'Nothing'].map((condition) => isOfType(schema, 'A', condition)),
    [true, true, true, false, false],
  )
  assert.equal(isOfType(schema, 'Nothing', 'I'), false)
})
