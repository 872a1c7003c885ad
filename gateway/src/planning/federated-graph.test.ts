import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Supergraph } from '@apollo/federation-internals'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type GraphQLSchema, buildSchema, getIntrospectionQuery, graphqlSync, printSchema } from 'graphql'
import { compose, composeLibrary } from '../../test/library/compose-library.ts'
import { loadFederatedGraph } from './federated-graph.ts'

const link = (...imports: readonly string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ${JSON.stringify(imports)})`

const plan = (sdl: string, document: string, overrides: readonly string[] = []) =>
  loadFederatedGraph(sdl).plan({ document, overrides }).plan.node

function* fetchesIn(
  node: PlanNode | undefined,
  path: readonly (string | number)[] = [],
): Iterable<[string, FetchNode]> {
  if (node?.kind === 'Fetch') yield [path.join('.'), node]
  else if (node?.kind === 'Flatten') yield* fetchesIn(node.node, node.path)
  else if (node?.kind === 'Sequence' || node?.kind === 'Parallel')
    for (const it of node.nodes) yield* fetchesIn(it, path)
}

test('what clients see is as the federation code itself makes it, with @defer', () => {
  const sdl = composeLibrary()
  const { facts } = loadFederatedGraph(sdl)
  const stock = Supergraph.build(sdl)
  const ours = buildSchema(facts.apiSchema, { assumeValid: true })
  assert.ok(ours.getDirective('defer'))
  assert.equal(printSchema(ours), printSchema(stock.apiSchema().toGraphQLJSSchema({ includeDefer: true })))
  const source = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, schemaDescription: true })
  const told = (schema: GraphQLSchema) => JSON.stringify(graphqlSync({ schema, source }).data)
  assert.equal(told(ours), told(stock.apiSchema().toGraphQLJSSchema({ includeDefer: true })))
  assert.equal(facts.fullSchema, printSchema(stock.schema.toGraphQLJSSchema()))
})

test('a supergraph with security, costs and contexts loads', () => {
  const sdl = compose({
    a: [
      'http://a',
      `${link('@key', '@authenticated', '@requiresScopes', '@policy', '@cost', '@listSize', '@tag', '@context', '@fromContext')}
      type Query {
        me: User @authenticated @cost(weight: 3)
        users: [User] @requiresScopes(scopes: [["users"]]) @listSize(assumedSize: 10)
      }
      type User @key(fields: "id") @context(name: "user") {
        id: ID!
        secret: String @policy(policies: [["p"]])
        unit: String @tag(name: "t")
        weight: Weight
      }
      type Weight @key(fields: "id") { id: ID! text(unit: String @fromContext(field: "$user { unit }")): String }`,
    ],
  })
  assert.throws(() => Supergraph.build(sdl), /not supported|unsupported/i)
  assert.equal(plan(sdl, '{ me { secret weight { text } } }')?.kind, 'Sequence')
})

test('an operation is planned by the overrides that hold', () => {
  const sdl = compose({
    old: [
      'http://old',
      `${link('@key')} type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }`,
    ],
    new: [
      'http://new',
      `${link('@key', '@override')} type Item @key(fields: "id") {
        id: ID! price: Int @override(from: "old", label: "percent(10)")
      }`,
    ],
  })
  assert.deepEqual(loadFederatedGraph(sdl).facts.overrideLabels, ['percent(10)'])
  const asked = (overrides: readonly string[]) =>
    [...fetchesIn(plan(sdl, '{ item { price } }', overrides) as PlanNode)].map(([, { serviceName }]) => serviceName)
  assert.deepEqual(asked([]), ['old'])
  assert.deepEqual(asked(['percent(10)']), ['old', 'new'])
})

const media = compose({
  a: [
    'http://a',
    `${link('@key')}
    type Query { items: [Item!]! }
    union Item = Film | Song
    type Film @key(fields: "id") { id: ID! poster: Poster }
    type Song @key(fields: "id") { id: ID! poster: Poster }
    type Poster @key(fields: "id") { id: ID! }`,
  ],
  b: ['http://b', `${link('@key')} type Poster @key(fields: "id") { id: ID! url(size: Int): String }`],
})

function posterFetches(film: string, song: string): readonly string[] {
  const document = `{ items { ... on Film { poster { ${film} } } ... on Song { poster { ${song} } } } }`
  const [, ...later] = fetchesIn(plan(media, document) as PlanNode)
  return later.map(([path, { operation }]) => `${path} ${/url\(size:\d\)/.exec(operation)?.[0]}`)
}

test('one key that stands for two things is fetched by type, any other for all types at once', () => {
  assert.deepEqual(posterFetches('url(size: 1)', 'url(size: 1)'), ['items.@.poster url(size:1)'])
  assert.deepEqual(posterFetches('url(size: 1)', 'id'), ['items.@.poster url(size:1)'])
  assert.deepEqual(posterFetches('url(size: 1)', 'url(size: 2)'), [
    '.items.@|[Film].poster url(size:1)',
    '.items.@|[Song].poster url(size:2)',
  ])
})

test('an operation about types alone needs no plan', () => {
  assert.equal(plan(media, '{ __typename __schema { queryType { name } } }'), undefined)
})
