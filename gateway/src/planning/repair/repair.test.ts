import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Supergraph, operationFromDocument } from '@apollo/federation-internals'
import { type DeferNode, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode } from 'graphql'
import { composeFederation } from '../../../test/federation/open-federation.ts'
import { loadFederatedGraph } from '../federated-graph.ts'
import { fetchesIn } from './plan-tree.ts'
import { createRepair } from './repair.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires"]
)`

const shop = `${link}
  type Query { item: Item }
  type Subscription { priced: Item }
  type Item @key(fields: "id") { id: ID! price(currency: String!): Int }
`
const duty = `${link}
  type Item @key(fields: "id") {
    id: ID!
    price(currency: String!): Int @external
    usd: Int @requires(fields: "price(currency: \\"USD\\")")
    eur: Int @requires(fields: "price(currency: \\"EUR\\")")
  }
`
const supergraph = composeFederation({ shop: { sdl: shop }, duty: { sdl: duty } })

function planWith(sdl: string) {
  const federated = Supergraph.build(sdl)
  const planner = new QueryPlanner(federated, { incrementalDelivery: { enableDefer: true } })
  return (document: DocumentNode) => planner.buildQueryPlan(operationFromDocument(federated.apiSchema(), document))
}

test('a supergraph in which there is nothing to repair stays as it is', () => {
  const sdl = composeFederation({ shop: { sdl: shop } })
  assert.equal(createRepair(sdl).sdl, sdl)
})

test('clients see nothing of what the planner is told', () => {
  const { facts } = loadFederatedGraph(supergraph)
  assert.match(createRepair(supergraph).sdl, /_r0_price: Int/)
  assert.doesNotMatch(facts.apiSchema + facts.fullSchema, /_r0_price/)
})

test('a name that the supergraph has already is not taken for another field', () => {
  const sdl = composeFederation({
    shop: { sdl: shop.replace('price(', '_r0_price: String _r1_price: String price(') },
    duty: { sdl: duty },
  })
  const { plan } = createRepair(sdl).plan('{ item { _r0_price usd } }', planWith(createRepair(sdl).sdl))
  const [first] = [...fetchesIn(plan)]
  assert.match(first?.fetch.operation ?? '', /[{ ]_r0_price[ }]/)
})

test('what follows an event is repaired as well', () => {
  const { sdl, plan } = createRepair(supergraph)
  const { node } = plan('subscription { priced { usd eur } }', planWith(sdl)).plan
  assert.equal(node?.kind, 'Subscription')
  const [event, ...rest] = [...fetchesIn({ kind: 'QueryPlan', node })].map(({ fetch }) => fetch.operation)
  assert.match(event ?? '', /:price\(currency:"USD"\)/)
  assert.match(event ?? '', /:price\(currency:"EUR"\)/)
  assert.deepEqual(new Set(rest.map((it) => /on Item\{(.*?)\}/.exec(it)?.[1])), new Set(['usd', 'eur']))
})

test('what is deferred waits for all of a fetch that became several', () => {
  const { sdl, plan } = createRepair(supergraph)
  const query = '{ item { usd eur ... @defer(label: "later") { price(currency: "JPY") } } }'
  const { node } = plan(query, planWith(sdl)).plan
  assert.equal(node?.kind, 'Defer')
  const { primary, deferred } = node as DeferNode
  assert.ok(primary.node)
  const ids = [...fetchesIn({ kind: 'QueryPlan', node: primary.node })].flatMap(({ fetch }) => fetch.id ?? [])
  assert.equal(new Set(ids).size, ids.length)
  const waitsFor = deferred.flatMap(({ depends }) => depends.map(({ id }) => id))
  assert.ok(waitsFor.every((id) => ids.includes(id)))
})
