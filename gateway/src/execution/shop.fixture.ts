import { buildSubgraphSchema } from '@apollo/subgraph'
import { executeSync, parse } from 'graphql'
import { LINK, type Question, openGraph } from './run.fixture.ts'

const SUBGRAPHS = {
  catalog: `
    type Query {
      product(id: ID!): Product
      products: [Product!]!
      shelves: [[Product]]
      things: [Thing]
      hits: [Hit!]
      shop: Shop
      made: Date
    }
    type Mutation { add(title: String!): Product remove(id: ID!): Product }
    interface Thing { id: ID! title: String }
    union Hit = Product | Book
    type Product implements Thing @key(fields: "id") @key(fields: "code") {
      id: ID!
      code: Int!
      title: String
      label: String
      price: Float
      kind: Kind
      tags: [String!]
      made: Date
      next: Product
      maker: Maker
    }
    type Book implements Thing @key(fields: "id") { id: ID! title: String pages: Int }
    type Maker @key(fields: "id") { id: ID! }
    type Shop { name: String! best: Product products: [Product] thing: Thing }
    enum Kind { BIG SMALL SECRET @inaccessible }
    scalar Date
  `,
  reviews: `
    type Query { latest: [Review] }
    type Product @key(fields: "id") { id: ID! reviews: [Review!] score: Int! rank: Int }
    type Book @key(fields: "id") { id: ID! reviews: [Review!] score: Int }
    type Review { id: ID! text: String stars: Int author: User }
    type User @key(fields: "id") { id: ID! }
  `,
  stock: `
    type Product @key(fields: "id") {
      id: ID!
      price: Float @external
      shipping(to: String): Int @requires(fields: "price")
      count: Int
    }
  `,
  makers: `
    type Maker @key(fields: "id") { id: ID! name: String country: String! }
    type User @key(fields: "id") { id: ID! name: String }
  `,
}

/** A supergraph with every kind of place at which subgraphs join: objects, lists, branches of abstract types, chains. */
export const shop = openGraph(SUBGRAPHS)

interface Entity {
  readonly __typename: string
  readonly id: string
}

const entity = (__typename: string, id: string, fields: object = {}) => ({ __typename, id, ...fields })
const product = (id: string, fields: object = {}) =>
  entity('Product', id, { code: Number(id), title: `P${id} ä`, price: Number(id) / 2, ...fields })

const second = product('2', { title: null, maker: entity('Maker', 'm2') })
const first = product('1', { maker: entity('Maker', 'm1'), next: second, kind: 'BIG', tags: ['"', '\\'] })
const third = product('3', { maker: entity('Maker', 'm1'), next: first })

const ROOTS: Readonly<Record<string, object>> = {
  catalog: {
    product: first,
    products: [first, second, first, third],
    shelves: [[first, null], null, [], [third]],
    things: [first, null, entity('Book', '5', { title: 'B5', pages: 9 }), second],
    hits: [entity('Book', '5', { title: 'B5', pages: null }), third],
    shop: { name: 'S', best: second, products: [null, first], thing: entity('Book', '6') },
    add: first,
    remove: second,
  },
  reviews: { latest: [review(1), null, review(2)] },
}

function review(number: number): object {
  return { id: `r${number}`, text: `T${number}`, stars: number, author: entity('User', `u${number % 2}`) }
}

/** What the subgraphs know of an entity. */
const ENTITIES: Readonly<Record<string, (it: Entity) => object>> = {
  reviews: (it) => ({ ...it, score: Number(it.id), rank: null, reviews: [review(Number(it.id)), review(7)] }),
  stock: (it) => ({ ...it, count: it.id === '2' ? null : 10, shipping: 3 }),
  makers: (it) => ({ ...it, name: `N${it.id}`, country: 'C' }),
}

const SCHEMAS = new Map(
  Object.entries(SUBGRAPHS).map(([name, sdl]) => {
    const schema = buildSubgraphSchema(parse(LINK + sdl))
    const entities = schema.getQueryType()?.getFields()['_entities']
    // The resolver that it comes with is asynchronous, and these tests wait for nothing.
    if (entities) {
      entities.resolve = (_, { representations }: { readonly representations: readonly Entity[] }) =>
        representations.map((it) => ENTITIES[name]?.(it) ?? it)
    }
    return [name, schema] as const
  }),
)

/** What a subgraph of the shop answers, as text. */
export function answerOf({ subgraph, query, variables }: Question): string {
  const schema = SCHEMAS.get(subgraph)
  if (!schema) throw new Error(`There is no subgraph ${subgraph}.`)
  const rootValue = ROOTS[subgraph] ?? {}
  return JSON.stringify(executeSync({ schema, document: parse(query), variableValues: variables, rootValue }))
}
