import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openGraph } from './run.fixture.ts'

const graph = openGraph({
  catalog: /* GraphQL */ `
    scalar Any
    type Query {
      product: Product
      other: Any
    }
    type Product @key(fields: "id") {
      id: ID!
    }
  `,
  reviews: /* GraphQL */ `
    scalar Any
    type Query {
      latest: Any
    }
    type Product @key(fields: "id") {
      id: ID!
      found(by: Any): Any
    }
  `,
})

/** Deeper than JSON.stringify can go. */
const DEPTH = 100_000
const tooDeep = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`
const product = { data: { product: { __typename: 'Product', id: '1' } } }

const codesOf = (errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] = []) =>
  errors.map(({ extensions }) => extensions?.['code'])

describe('what nobody foresaw', () => {
  test('in an answer ends its own request with an error, and cancels what is in flight', () => {
    const run = graph.run('{ other latest }')
    run.next('reviews').answer({ data: { latest: 1 } })
    run.next('catalog').answer(`{"data":{"other":${tooDeep}}}`)
    assert.equal(run.data, null)
    assert.deepEqual(codesOf(run.outcome?.errors), ['INTERNAL_SERVER_ERROR'])
    assert.ok(run.outcome?.errors[0]?.cause instanceof RangeError)
  })

  test('in a request to a subgraph that follows from an answer ends it too', () => {
    const by: unknown = JSON.parse(tooDeep)
    const run = graph.run('query($by: Any) { product { found(by: $by) } latest }', { variables: { by } })
    const latest = run.next('reviews')
    run.next('catalog').answer(product)
    assert.deepEqual([run.data, codesOf(run.outcome?.errors)], [null, ['INTERNAL_SERVER_ERROR']])
    assert.equal(latest.isAnswered, true)
  })

  test('in a deferred part is told there, and nothing follows', () => {
    const run = graph.run('{ product { id ... @defer { found } } }', { incremental: true })
    run.next().answer(product)
    run.next().answer(`{"data":{"_entities":[{"found":${tooDeep}}]}}`)
    assert.deepEqual(run.data, { product: { id: '1' } })
    const [{ parts = [], isLast } = {}] = run.deferred
    assert.deepEqual([parts.length, isLast, run.deferred.length], [1, true, 1])
    assert.deepEqual([parts[0]?.path, parts[0]?.data.text], [['product'], 'null'])
    assert.deepEqual(codesOf(parts[0]?.errors), ['INTERNAL_SERVER_ERROR'])
  })
})
