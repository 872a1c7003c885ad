import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@interfaceObject", "@shareable"]
)`

// To `a`, Node is an interface that nothing implements; to `b`, it is an object that nobody can ask for by its key.
const subgraphs = {
  a: {
    sdl: `${link}
      type Query { node: Node nodes: [Node!] box: Box thing: Thing }
      type Mutation { touch: Box }
      type Box @shareable { node: Node inner: Box size: Int }
      type Thing @key(fields: "id") { id: ID! node: Node }
      interface Node @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { box: () => ({ size: 1, inner: { size: 2 } }), thing: () => ({ id: '1' }) },
      Mutation: { touch: () => ({ size: 3 }) },
      Thing: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
    },
  },
  b: {
    sdl: `${link}
      type Query { other: Node }
      type Node @interfaceObject @key(fields: "id", resolvable: false) { id: ID! text: String }
      type Thing @key(fields: "id") { id: ID! name: String }
    `,
    resolvers: {
      Query: { other: () => ({ id: 'n', text: 'text' }) },
      Thing: { name: () => 'name' },
    },
  },
}

const federation = await openRepaired(subgraphs)

/** Stock answers null, or nothing at all, and no error. */
async function isSilent(query: string) {
  const { errors } = await federation.stock({ query })
  assert.equal(errors, undefined)
}

describe('a field that no subgraph can answer', () => {
  test('as all that is asked for is an error, and not an empty plan', async () => {
    await isSilent('{ node { text } }')
    assert.equal(federation.stockPlan('{ node { text } }').node, undefined)
    assert.throws(() => federation.repairedPlan('{ node { text } }'), { name: 'GraphQLError' })
    assert.throws(() => federation.repairedPlan('{ first: node { text } nodes { text } }'), { name: 'GraphQLError' })
  })

  const cases = [
    {
      name: 'beside others costs these nothing',
      query: '{ node { text } other { text } }',
      data: { node: null, other: { text: 'text' } },
      paths: [['node']],
    },
    {
      name: 'is named as the client named it, as often as it is asked for',
      query: '{ one: node { ...Text } two: nodes { ...Text } box { size } } fragment Text on Node { words: text }',
      data: { one: null, two: null, box: { size: 1 } },
      paths: [['one'], ['two']],
    },
    {
      name: 'is null in its place, however deep',
      query: '{ box { node { text } inner { size node { text } } } }',
      data: { box: { node: null, inner: { size: 2, node: null } } },
      paths: [
        ['box', 'node'],
        ['box', 'inner', 'node'],
      ],
    },
    {
      name: 'leaves what it stands in where it is',
      query: '{ box { inner { node { text } } } }',
      data: { box: { inner: { node: null } } },
      paths: [['box', 'inner', 'node']],
    },
    {
      name: 'of an entity leaves its other fields',
      query: '{ thing { name node { text } } }',
      data: { thing: { name: 'name', node: null } },
      paths: [['thing', 'node']],
    },
    {
      name: 'of the result of a mutation does not keep it from happening',
      query: 'mutation { touch { size node { text } } }',
      data: { touch: { size: 3, node: null } },
      paths: [['touch', 'node']],
    },
    {
      name: 'beside one of the type system is null',
      query: '{ __typename node { text } }',
      data: { __typename: 'Query', node: null },
      paths: [['node']],
    },
  ]
  for (const { name, query, data, paths } of cases) {
    test(name, async () => {
      await isSilent(query)
      const result = await federation.ours({ query })
      assert.deepEqual(result.data, data)
      assert.deepEqual(
        result.errors?.map(({ path }) => path),
        paths,
      )
    })
  }
})

test('what a subgraph can say of such an interface is asked for', async () => {
  const { unanswerable, plan } = federation.repairedPlan('{ node { id } other { id text } }')
  assert.deepEqual(unanswerable, [])
  assert.match(JSON.stringify(plan), /node\{/)
})

test('what cannot be said beside what can is named', () => {
  assert.deepEqual(federation.repairedPlan('{ node { id text } }').unanswerable, [['node', 'text']])
})
