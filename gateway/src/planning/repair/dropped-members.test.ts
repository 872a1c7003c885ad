import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { WAYS } from '../../../test/federation/ours.ts'
import { answerOf, openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`

/** What both have, and what stands in it. */
const shared = `
  type Shelf @key(fields: "id") { id: ID! stock: Stock @shareable }
  type Stock @shareable { items: [Item!]! best: Ware }
  interface Ware { code: String }
  type Cup implements Ware @shareable { code: String size(in: Unit): Int }
  enum Unit { CL }
`

const cup = { __typename: 'Cup', code: 'c', size: ({ in: unit }: { in?: string }) => (unit === 'CL' ? 25 : 250) }
const jug = { __typename: 'Jug', code: 'j', lid: { wood: true }, handles: 1 }
const bowl = { __typename: 'Bowl', code: 'b', depth: 9 }

const shelf = (...items: readonly object[]) => ({ id: '1', stock: { items, best: items[1] } })

// Against all rules they answer what they share differently, each with a member of its own.
const subgraphs = {
  jugs: {
    sdl: `${link} ${shared}
      type Query { jugs: Shelf either: Either }
      union Item = Cup | Jug
      union Either = Shelf | Rack
      type Rack { stock: Stock }
      type Jug implements Ware @key(fields: "code") { code: String lid: Lid handles: Int @shareable }
      type Lid { wood: Boolean }
    `,
    resolvers: {
      Query: {
        jugs: () => shelf(cup, jug),
        either: () => ({ __typename: 'Rack', ...shelf(cup, jug) }),
      },
      Shelf: { __resolveReference: () => shelf(cup, jug) },
    },
  },
  bowls: {
    sdl: `${link} ${shared}
      type Query { bowls: Shelf }
      union Item = Cup | Bowl
      type Bowl implements Ware { code: String depth: Int }
    `,
    resolvers: { Query: { bowls: () => shelf(cup, bowl) }, Shelf: { __resolveReference: () => shelf(cup, bowl) } },
  },
  prices: {
    sdl: `${link} type Jug @key(fields: "code") { code: String price: Int }`,
    resolvers: { Jug: { __resolveReference: ({ code }: { code: string }) => ({ code, price: 7 }) } },
  },
}

const members = '... on Cup { size(in: CL) } ... on Jug { lid { wood } } ... on Bowl { depth }'
const jugItems = [{ size: 25 }, { lid: { wood: true } }]

describe('members of which the planner asks nothing as not all subgraphs have them', () => {
  const opened = openRepaired(subgraphs)
  after(async () => (await opened)[Symbol.asyncDispose]())

  const cases: readonly (readonly [string, string, object, object?])[] = [
    [
      'are asked for in a union',
      `{ jugs { stock { items { ${members} } } } }`,
      { jugs: { stock: { items: jugItems } } },
    ],
    [
      'are asked for of the subgraph that has them, and of no other',
      `{ bowls { stock { items { __typename ${members} } } } }`,
      {
        bowls: {
          stock: {
            items: [
              { __typename: 'Cup', size: 25 },
              { __typename: 'Bowl', depth: 9 },
            ],
          },
        },
      },
    ],
    [
      'are asked for in an interface',
      '{ jugs { stock { best { code ... on Jug { handles code } ... on Bowl { depth } } } } }',
      { jugs: { stock: { best: { code: 'j', handles: 1 } } } },
    ],
    [
      'are asked for in fragments in fragments',
      `query { one: jugs { ...Held } } fragment Held on Shelf { stock { items { ...Ware ...Items } } }
       fragment Ware on Ware { ... on Jug { lid { wood } } } fragment Items on Item { ... on Bowl { depth } ... on Cup { size(in: CL) } }`,
      { one: { stock: { items: jugItems } } },
    ],
    [
      'are asked for where what they stand in is, and not where it is not',
      `query ($yes: Boolean!, $no: Boolean!) { jugs {
        stock @include(if: $yes) { items { ... on Jug { handles } ... on Bowl { depth } } }
        stock @include(if: $no) { items { ... on Jug { code } ... on Bowl { code } } }
        stock { items { ... on Jug @skip(if: $yes) { lid { wood } } ... on Bowl { code } ... on Cup { code } } }
      } }`,
      { jugs: { stock: { items: [{ code: 'c' }, { handles: 1 }] } } },
      { yes: true, no: false },
    ],
    [
      'are answered only where they were asked for',
      `{ either {
        ... on Shelf { stock { items { ... on Jug { handles } ... on Bowl { depth } } } }
        ... on Rack { stock { items { ... on Jug { lid { wood } } ... on Bowl { code } } } }
      } }`,
      { either: { stock: { items: [{}, { lid: { wood: true } }] } } },
    ],
  ]
  for (const [behaviour, query, data, variables] of cases) {
    test(behaviour, async () => {
      const federation = await opened
      const asked = { query, variables: variables as Record<string, unknown> | undefined }
      for (const way of WAYS) assert.deepEqual(answerOf(await federation.ours(asked, way)), { data }, way)
      assert.deepEqual(federation.invalid, [])
    })
  }

  test('leave alone what is right', async () => {
    const federation = await opened
    for (const query of [
      '{ jugs { stock { items { __typename } best { code } } } }',
      '{ bowls { stock { items { ... on Cup { code } } } } }',
    ]) {
      assert.deepEqual(federation.repairedPlan(query).plan, federation.stockPlan(query))
    }
  })
})
