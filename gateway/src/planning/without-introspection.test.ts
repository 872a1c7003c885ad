import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, print } from 'graphql'
import { withoutIntrospection } from './without-introspection.ts'

const left = (query: string) => {
  const document = withoutIntrospection(parse(query))
  return document && print(document).replaceAll(/\s+/g, ' ')
}

test('what asks nothing of the schema stays as it is', () => {
  const document = parse('{ a ...F } fragment F on Query { __typename }')
  assert.equal(withoutIntrospection(document), document)
})

test('questions about the schema go, wherever they stand at the root', () => {
  assert.equal(left('{ a __schema { types { name } } b: __type(name: "A") { name } }'), '{ a }')
  assert.equal(
    left('query ($x: Boolean!) { a ... @skip(if: $x) { __type(name: "A") { name } } }'),
    'query ($x: Boolean!) { a }',
  )
  assert.equal(left('{ a ...F } fragment F on Query { __schema { types { name } } }'), '{ a }')
  assert.equal(
    left('{ ...F } fragment F on Query { a __schema { types { name } } }'),
    '{ ...F } fragment F on Query { a }',
  )
})

test('an operation that asks nothing else leaves nothing', () => {
  assert.equal(left('{ __schema { types { name } } }'), null)
  assert.equal(
    left(
      '{ ...F } fragment F on Query { ...G } fragment G on Query { ... { ...H } } fragment H on Query { __schema { types { name } } }',
    ),
    null,
  )
  assert.equal(left('{ ... on Query { __schema { types { name } } } }'), null)
})
