import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openGraph } from '../run.fixture.ts'

const graph = openGraph({
  goods: /* GraphQL */ `
    type Query {
      name: String
      things: [Thing]
    }
    type Thing @key(fields: "id") {
      id: ID!
    }
  `,
  reviews: /* GraphQL */ `
    type Thing @key(fields: "id") {
      id: ID!
      text: String
      reviews: [Review!]
    }
    type Review @key(fields: "id") {
      id: ID!
    }
  `,
  people: /* GraphQL */ `
    type Review @key(fields: "id") {
      id: ID!
      author: String
    }
  `,
})

const things = [{ __typename: 'Thing', id: '1' }, null]
const reviews = [{ __typename: 'Review', id: 'r' }]

const run = (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const held = graph.run(query, { incremental: true, variables })
  held.next('goods').answer({ data: { name: 'n', things } })
  return held
}

describe('an object of which everything is deferred', () => {
  test('is there before its parts, in its place, and so are nulls beside it', () => {
    const held = run('{ things { ... @defer { text } } name }')
    assert.equal(held.text, '{"things":[{},null],"name":"n"}')
    held.next('reviews').answer({ data: { _entities: [{ text: 't' }] } })
    const [{ parts = [] } = {}] = held.deferred
    assert.deepEqual(
      parts.map(({ path, data }) => [path, data.text]),
      [[['things', 0], '{"text":"t"}']],
    )
  })

  test('is there as far as conditions let it, and no more of it than is not deferred', () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      name @include(if: $no)
      things @include(if: $yes) { ... @defer(if: $yes) { text } ... @defer(if: $no) { id } }
    }`
    assert.equal(run(query, { yes: true, no: false }).text, '{"things":[{"id":"1"},null]}')
  })

  test('is in the deferred part that it belongs to, before its own parts', () => {
    const held = run('{ things { id ... @defer(label: "a") { reviews { ... @defer(label: "b") { author } } } } }')
    held.next('reviews').answer({ data: { _entities: [{ reviews }] } })
    held.next('people').answer({ data: { _entities: [{ author: 'x' }] } })
    assert.deepEqual(
      held.deferred.flatMap(({ parts }) => parts.map(({ path, data }) => [path.join('.'), data.text])),
      [
        ['things.0', '{"reviews":[{}]}'],
        ['things.0.reviews.0', '{"author":"x"}'],
      ],
    )
  })
})
