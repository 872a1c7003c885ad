import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createAnswer } from './answer.ts'
import { subgraphs } from './subgraphs.ts'

function ask(name: string, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const subgraph = subgraphs.find((service) => service.name === name)
  assert.ok(subgraph)
  return createAnswer(subgraph)(JSON.stringify({ query, variables }))
}

describe('a subgraph of the bench', () => {
  it('answers several selections of entities in one request, keys in the order asked, without white space', () => {
    const { text } = ask(
      'reviews',
      `query ($p: [_Any!]!, $u: [_Any!]!) {
        a: _entities(representations: $p) { ... on Product { upc reviews { product { __typename upc } id } } }
        b: _entities(representations: $u) { __typename ... on User { key: id } }
      }`,
      {
        p: [
          { __typename: 'Product', upc: '3' },
          { __typename: 'Product', upc: 'none' },
        ],
        u: [{ __typename: 'User', id: '2' }],
      },
    )
    assert.equal(
      text,
      '{"data":{"a":[{"upc":"3","reviews":[{"product":{"__typename":"Product","upc":"3"},"id":"9"}]},null],' +
        '"b":[{"__typename":"User","key":"2"}]}}',
    )
  })

  it('reads required fields out of the representation', () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { shippingEstimate } } }'
    const { text } = ask('inventory', query, { r: [{ __typename: 'Product', upc: '1', price: 10, weight: 8 }] })
    assert.equal(text, '{"data":{"_entities":[{"shippingEstimate":4}]}}')
  })

  it('merges selections of one field, through fragments, and heeds conditions', () => {
    const query = `query ($no: Boolean!) { topProducts(first: 1) { ...A upc @skip(if: true) name @include(if: $no) } topProducts(first: 1) { price } }
      fragment A on Product { upc }`
    assert.equal(ask('products', query, { no: false }).text, '{"data":{"topProducts":[{"upc":"1","price":899}]}}')
    assert.equal(
      ask('products', query, { no: true }).text,
      '{"data":{"topProducts":[{"upc":"1","name":"Table","price":899}]}}',
    )
  })

  it('refuses what is not valid', () => {
    const { status, text } = ask('accounts', '{ users { nothing } }')
    assert.equal(status, 400)
    assert.match(text, /Cannot query field/)
  })
})
