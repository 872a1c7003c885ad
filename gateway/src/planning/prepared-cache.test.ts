import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema } from 'graphql'
import { NO_ACCESS_RULES } from './no-access-rules.fixture.ts'
import { createPrepare } from './prepared-cache.ts'

const schema = buildSchema(`
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { a: Int b(n: Int): Query }
`)
const limits = { introspection: true, tokens: 100, depth: 10, selections: 100 }

test('an operation is prepared once for each name, and for each way to answer', () => {
  const prepare = createPrepare({ schema, limits, access: NO_ACCESS_RULES }, 10)
  const query = 'query A { a } query B { ... @defer { a } }'
  const first = prepare(query, 'A', false)
  assert.equal(prepare(query, 'A', false), first)
  assert.notEqual(prepare(query, 'B', false), first)
  assert.equal(prepare(query, 'B', false).defers, false)
  assert.equal(prepare(query, 'B', true).defers, true)
  assert.equal(prepare(query, 'B', true), prepare(query, 'B', true))
})

test('documents that are not used make room', () => {
  const prepare = createPrepare({ schema, limits, access: NO_ACCESS_RULES }, 2)
  const first = prepare('{ a }', undefined, false)
  prepare('{ b { a } }', undefined, false)
  prepare('{ b(n: 1) { a } }', undefined, false)
  assert.notEqual(prepare('{ a }', undefined, false), first)
})
