import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerOf, openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject", "@provides", "@context", "@fromContext"]
)`

// Each item costs more by the number of its id, and a currency has a rate. Nothing is zero.
const RATES: Readonly<Record<string, number>> = { USD: 10, EUR: 100, JPY: 1000 }
const costOf = (id: string, currency: string) => Number(id) * (RATES[currency] ?? 1)

interface Item {
  readonly id: string
  readonly price?: number
  readonly parts?: readonly { readonly id: string; readonly weight: number }[]
  readonly shelf?: { readonly worth: number }
}

const shop = {
  shop: {
    sdl: `${link}
      type Query { items: [Item!]! item(id: ID!): Item deep: Box }
      type Box { items: [Item!]! box: Box }
      type Item @key(fields: "id") {
        id: ID!
        price(currency: String!): Int
        parts(first: Int = 2): [Part!]!
        shelf: Shelf
      }
      type Shelf { worth(currency: String!): Int place: String }
      type Part @key(fields: "id") { id: ID! weight(unit: String!): Int }
    `,
    resolvers: {
      Query: {
        items: () => [{ id: '1' }, { id: '2' }],
        item: (_: unknown, { id }: Item) => ({ id }),
        deep: () => ({ items: [{ id: '3' }], box: { items: [{ id: '4' }] } }),
      },
      Item: {
        __resolveReference: ({ id }: Item) => ({ id }),
        price: ({ id }: Item, { currency }: { currency: string }) => costOf(id, currency),
        parts: ({ id }: Item, { first }: { first: number }) =>
          Array.from({ length: first }, (_, index) => ({ id: `${id}${index + 1}` })),
        shelf: ({ id }: Item) => ({ id }),
      },
      Shelf: {
        worth: ({ id }: Item, { currency }: { currency: string }) => 2 * costOf(id, currency),
        place: ({ id }: Item) => `no. ${id}`,
      },
      Part: {
        __resolveReference: ({ id }: Item) => ({ id }),
        weight: ({ id }: Item, { unit }: { unit: string }) => Number(id) * (unit === 'g' ? 1000 : 1),
      },
    },
  },
  duty: {
    sdl: `${link}
      type Item @key(fields: "id") {
        id: ID!
        price(currency: String!): Int @external
        parts(first: Int = 2): [Part!]! @external
        shelf: Shelf @external
        dutyInUsd: String @requires(fields: "price(currency: \\"USD\\")")
        dutyInEur: String @requires(fields: "price(currency: \\"EUR\\")")
        partIds: [ID!] @requires(fields: "parts(first: 3) { id }")
        partWeights: [String!] @requires(fields: "parts(first: 1) { id weight(unit: \\"g\\") }")
        usualParts: [ID!] @requires(fields: "parts { id }")
        worthInUsd: String @requires(fields: "shelf { worth(currency: \\"USD\\") }")
        worthInEur: String @requires(fields: "shelf { worth(currency: \\"EUR\\") }")
      }
      type Shelf @external { worth(currency: String!): Int }
      type Part @key(fields: "id") { id: ID! weight(unit: String!): Int @external }
    `,
    resolvers: {
      Item: {
        dutyInUsd: ({ price }: Item) => `USD ${price}`,
        dutyInEur: ({ price }: Item) => `EUR ${price}`,
        partIds: ({ parts }: Item) => parts?.map((it) => it.id),
        partWeights: ({ parts }: Item) => parts?.map((it) => `${it.id}: ${it.weight}`),
        usualParts: ({ parts }: Item) => parts?.map((it) => it.id),
        worthInUsd: ({ shelf }: Item) => `USD ${shelf?.worth}`,
        worthInEur: ({ shelf }: Item) => `EUR ${shelf?.worth}`,
      },
    },
  },
  tax: {
    sdl: `${link}
      type Item @key(fields: "id") {
        id: ID!
        price(currency: String!): Int @external
        dutyInEur: String @external
        taxInJpy: String @requires(fields: "price(currency: \\"JPY\\")")
        taxOnDuty: String @requires(fields: "price(currency: \\"USD\\") dutyInEur")
      }
    `,
    resolvers: {
      Item: {
        taxInJpy: ({ price }: Item) => `JPY ${price}`,
        taxOnDuty: ({ price, dutyInEur }: Item & { dutyInEur: string }) => `USD ${price} on ${dutyInEur}`,
      },
    },
  },
}

const federation = await openRepaired(shop)

/** Holds the answer of the repaired plan against what follows from the data; stock's is wrong. */
async function repairs(query: string, data: object, variables: Readonly<Record<string, unknown>> = {}) {
  assert.deepEqual(answerOf(await federation.ours({ query, variables })), { data })
  assert.notDeepEqual(await federation.stock({ query, variables }), { data }, 'stock is right: nothing is repaired')
}

/** What was right before must be right still. */
async function keeps(query: string, data: object, variables: Readonly<Record<string, unknown>> = {}) {
  assert.deepEqual(answerOf(await federation.ours({ query, variables })), { data })
  assert.deepEqual(await federation.stock({ query, variables }), { data })
}

describe('a client asks for a required field with other arguments', () => {
  test('beside the field that requires it', () =>
    repairs('{ item(id: "1") { partIds parts(first: 1) { id } } }', {
      item: { partIds: ['11', '12', '13'], parts: [{ id: '11' }] },
    }))

  test('with the arguments in variables, equal or not', async () => {
    const query = 'query ($first: Int) { item(id: "1") { partIds parts(first: $first) { id } } }'
    await repairs(query, { item: { partIds: ['11', '12', '13'], parts: [{ id: '11' }] } }, { first: 1 })
    const parts = ['11', '12', '13'].map((id) => ({ id }))
    assert.deepEqual(answerOf(await federation.ours({ query, variables: { first: 3 } })), {
      data: { item: { partIds: ['11', '12', '13'], parts } },
    })
  })

  test('in a list, through fragments that overlap', () =>
    repairs(
      `query ($first: Int = 1) { items { partIds ...Some ...Same } }
       fragment Some on Item { parts(first: $first) { id } }
       fragment Same on Item { parts(first: $first) { weight(unit: "kg") } }`,
      {
        items: [
          { partIds: ['11', '12', '13'], parts: [{ id: '11', weight: 11 }] },
          { partIds: ['21', '22', '23'], parts: [{ id: '21', weight: 21 }] },
        ],
      },
    ))

  test('below a required field', () =>
    repairs('{ item(id: "1") { worthInUsd shelf { worth(currency: "JPY") place } } }', {
      item: { worthInUsd: 'USD 20', shelf: { worth: 2000, place: 'no. 1' } },
    }))

  test('under the alias of a required field', () =>
    repairs('{ item(id: "1") { dutyInUsd price: price(currency: "JPY") } }', {
      item: { dutyInUsd: 'USD 10', price: 1000 },
    }))

  test('where the field is required without arguments, and has some', () =>
    repairs('{ item(id: "1") { usualParts parts(first: 1) { id } } }', {
      item: { usualParts: ['11', '12'], parts: [{ id: '11' }] },
    }))

  test('under other aliases, and twice', () =>
    keeps('{ item(id: "1") { dutyInUsd yen: price(currency: "JPY") euro: price(currency: "EUR") } }', {
      item: { dutyInUsd: 'USD 10', yen: 1000, euro: 100 },
    }))

  test('and with the same ones', () =>
    keeps('{ item(id: "1") { dutyInUsd price(currency: "USD") } }', { item: { dutyInUsd: 'USD 10', price: 10 } }))

  test('at several levels', () =>
    repairs(
      `{ deep {
           items { dutyInUsd price(currency: "EUR") }
           box { items { dutyInEur price(currency: "USD") } }
         } }`,
      {
        deep: {
          items: [{ dutyInUsd: 'USD 30', price: 300 }],
          box: { items: [{ dutyInEur: 'EUR 400', price: 40 }] },
        },
      },
    ))
})

describe('two fields require one field with different arguments', () => {
  test('in one subgraph', () =>
    repairs('{ items { dutyInUsd dutyInEur } }', {
      items: [
        { dutyInUsd: 'USD 10', dutyInEur: 'EUR 100' },
        { dutyInUsd: 'USD 20', dutyInEur: 'EUR 200' },
      ],
    }))

  test('in different subgraphs, and with what the client asks for itself', () =>
    repairs('{ items { dutyInUsd taxInJpy price(currency: "EUR") } }', {
      items: [
        { dutyInUsd: 'USD 10', taxInJpy: 'JPY 1000', price: 100 },
        { dutyInUsd: 'USD 20', taxInJpy: 'JPY 2000', price: 200 },
      ],
    }))

  test('below a field that both require', () =>
    repairs('{ item(id: "1") { worthInUsd worthInEur } }', { item: { worthInUsd: 'USD 20', worthInEur: 'EUR 200' } }))

  test('with lists of different lengths', () =>
    repairs('{ item(id: "1") { partIds partWeights usualParts } }', {
      item: { partIds: ['11', '12', '13'], partWeights: ['11: 11000'], usualParts: ['11', '12'] },
    }))

  test('one of which needs the other', () =>
    repairs('{ item(id: "1") { taxOnDuty taxInJpy dutyInUsd } }', {
      item: { taxOnDuty: 'USD 10 on EUR 100', taxInJpy: 'JPY 1000', dutyInUsd: 'USD 10' },
    }))

  test('under aliases and in fragments', () =>
    repairs(
      `{ items { ...Usd ... on Item { duty: dutyInEur } } }
       fragment Usd on Item { id usd: dutyInUsd }`,
      {
        items: [
          { id: '1', usd: 'USD 10', duty: 'EUR 100' },
          { id: '2', usd: 'USD 20', duty: 'EUR 200' },
        ],
      },
    ))

  test('of which one is skipped', () =>
    repairs(
      'query ($skips: Boolean!) { item(id: "1") { dutyInUsd dutyInEur @skip(if: $skips) } }',
      { item: { dutyInUsd: 'USD 10' } },
      { skips: true },
    ))
})

test('a subgraph gets the required field under its own name, once for each call, in one request', async () => {
  federation.requests.length = 0
  await federation.ours({ query: '{ item(id: "1") { dutyInUsd dutyInEur } }' })
  const [, ...entities] = federation.requests
  assert.deepEqual(
    entities.map(({ variables }) => variables),
    [{ r0: [{ __typename: 'Item', id: '1', price: 10 }], r1: [{ __typename: 'Item', id: '1', price: 100 }] }],
  )
})
