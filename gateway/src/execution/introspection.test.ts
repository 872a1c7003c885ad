import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getIntrospectionQuery, graphqlSync } from 'graphql'
import { answerOf, shop } from './shop.fixture.ts'

test('the whole schema is what clients see, and no subgraph is asked for it', () => {
  const query = getIntrospectionQuery()
  const run = shop.run(query)
  assert.equal(run.asked.length, 0)
  const expected = graphqlSync({ schema: shop.apiSchema, source: query }).data
  assert.deepEqual(run.data, JSON.parse(JSON.stringify(expected)))
  assert.ok(!run.text.includes('SECRET'))
})

test('questions about the schema stand beside data, in the order of the operation', () => {
  const run = shop.run(
    '{ a: __type(name: "Maker") { name } shop { name } ...F __typename } fragment F on Query { __schema { queryType { name } } }',
  )
  run.next().answer(answerOf(run.next()))
  assert.equal(
    run.text,
    '{"a":{"name":"Maker"},"shop":{"name":"S"},"__schema":{"queryType":{"name":"Query"}},"__typename":"Query"}',
  )
})

test('they know variables, and conditions', () => {
  const query = `query ($name: String!, $more: Boolean!) {
    __type(name: $name) { name kind @include(if: $more) }
    less: __type(name: "Book") @skip(if: $more) { name }
  }`
  const texts = [true, false].map((more) => shop.run(query, { variables: { name: 'Shop', more } }).text)
  assert.deepEqual(texts, [
    '{"__type":{"name":"Shop","kind":"OBJECT"}}',
    '{"__type":{"name":"Shop"},"less":{"name":"Book"}}',
  ])
  assert.equal(shop.run(query, { variables: { name: 'Nothing', more: true } }).text, '{"__type":null}')
})
