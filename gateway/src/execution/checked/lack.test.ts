import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type HeldRun, openGraph } from '../run.fixture.ts'

/** `quote` needs `cost`, which needs `weight`: a chain over three subgraphs. */
const graph = openGraph({
  goods: /* GraphQL */ `
    interface Thing {
      id: ID!
    }
    type Query {
      things: [Thing]
      item: Item
    }
    type Item implements Thing @key(fields: "id") {
      id: ID!
      weight: Int
    }
    type Box implements Thing @key(fields: "id") {
      id: ID!
    }
  `,
  freight: /* GraphQL */ `
    type Item @key(fields: "id") {
      id: ID!
      weight: Int @external
      cost: Int @requires(fields: "weight")
      label: String
    }
    type Box @key(fields: "id") {
      id: ID!
      size: Int
    }
  `,
  sales: /* GraphQL */ `
    type Item @key(fields: "id") {
      id: ID!
      cost: Int @external
      quote: Int @requires(fields: "cost")
      seller: String
    }
  `,
})

const item = { __typename: 'Item', id: '1', weight: 7 }

const told = (run: HeldRun) =>
  run.outcome?.errors.map(({ path, service }) => `${service} ${path?.join('.') ?? '-'}`).toSorted()

describe('what is missing', () => {
  test('is told where it cannot even be asked for, as the fault of whoever did not answer before', () => {
    const run = graph.run('{ item { cost quote } }')
    run.next('goods').answer({ data: { item } })
    run.next('freight').fail()
    assert.deepEqual(run.data, { item: { cost: null, quote: null } })
    assert.deepEqual(told(run), ['freight item.cost', 'freight item.quote'])
  })

  test('is told there too when the subgraph answered with errors alone', () => {
    const run = graph.run('{ item { cost quote } }')
    run.next('goods').answer({ data: { item } })
    run.next('freight').answer({ data: null, errors: [{ message: 'm' }] })
    assert.deepEqual(told(run), ['freight item.cost', 'freight item.quote'])
  })

  test('is told for an error whose path is none as for one without', () => {
    for (const path of [['item', { a: 1 }], [['item']], 'item']) {
      const run = graph.run('{ item { id } }')
      run.next('goods').answer({ data: { item: null }, errors: [{ message: 'm', path }] })
      assert.deepEqual(told(run), ['goods item'])
    }
  })

  test('is not what could be asked for all the same', () => {
    const run = graph.run('{ item { label seller } }')
    run.next('goods').answer({ data: { item } })
    run.next('freight').fail()
    run.next('sales').answer({ data: { _entities: [{ seller: 's' }] } })
    assert.deepEqual([run.data, told(run)], [{ item: { label: null, seller: 's' } }, ['freight item.label']])
  })

  test('is told of those types alone that have it', () => {
    const run = graph.run('{ things { ... on Item { cost } ... on Box { size } } }')
    run.next('goods').answer({ data: { things: [item, { __typename: 'Box', id: '2' }] } })
    run.next('freight').fail()
    assert.deepEqual(told(run), ['freight things.0.cost', 'freight things.1.size'])
  })
})
