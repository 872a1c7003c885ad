import { parse } from 'graphql'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLSchema } from 'graphql'
import { type Product, type Review, type User, products, reviews, users } from './data.ts'

/** What a field gives for an object; a field without a resolver is a property of the object. */
export type Resolve = (object: Row, args: Readonly<Record<string, unknown>>) => unknown
export type Row = Readonly<Record<string, unknown>>

export interface Subgraph {
  readonly name: string
  readonly sdl: string
  readonly schema: GraphQLSchema
  /** By `Type.field`. */
  readonly resolvers: ReadonlyMap<string, Resolve>
}

// Federation 1 style: composition understands it, and so does a gateway that knows nothing newer.
const accounts = `
  extend type Query { users(seed: Int): [User] user(id: ID!): User }
  type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }
`
const catalogue = `
  extend type Query { topProducts(first: Int = 5, seed: Int): [Product] }
  type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
`
const stock = `
  extend type Product @key(fields: "upc") {
    upc: String! @external
    price: Int @external
    weight: Int @external
    inStock: Boolean
    shippingEstimate: Int @requires(fields: "price weight")
  }
`
const opinions = `
  type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
  extend type User @key(fields: "id") { id: ID! @external username: String @external reviews: [Review] }
  extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review] }
`

const first: User = users[0] as User
const byId = new Map(users.map((it) => [it.id, it]))
const byUpc = new Map(products.map((it) => [it.upc, it]))
const reviewById = new Map(reviews.map((it) => [it.id, it]))
const reviewsOf = Map.groupBy(reviews, (it) => it.about)

/** The arguments named `seed` do nothing: they let requests differ where the work is the same. */
export const subgraphs: readonly Subgraph[] = [
  openSubgraph('accounts', accounts, {
    'Query.users': () => users,
    'Query.user': (_, { id }) => byId.get(String(id)) ?? null,
    'Query._entities': entities({ User: ({ id }) => byId.get(String(id)) ?? null }),
  }),
  openSubgraph('products', catalogue, {
    'Query.topProducts': (_, args) => products.slice(0, Number(args['first'])),
    'Query._entities': entities({ Product: ({ upc }) => byUpc.get(String(upc)) ?? null }),
  }),
  openSubgraph('inventory', stock, {
    'Product.shippingEstimate': ({ price, weight }) => (Number(price) > 1000 ? 0 : Math.round(Number(weight) / 2)),
    'Query._entities': entities({
      Product: ({ upc, price, weight }) => {
        const found = byUpc.get(String(upc))
        return found ? { __typename: 'Product', upc, inStock: found.inStock, price, weight } : null
      },
    }),
  }),
  openSubgraph('reviews', opinions, {
    'Review.author': () => first,
    'Review.product': (review) => reference((review as unknown as Review).about),
    'User.reviews': () => reviews.slice(0, 2),
    'Product.reviews': (product) => reviewsOf.get((product as unknown as Product).upc) ?? [],
    'Query._entities': entities({
      Review: ({ id }) => reviewById.get(String(id)) ?? null,
      User: ({ id }) => byId.get(String(id)) ?? null,
      Product: ({ upc }) => reference(String(upc)),
    }),
  }),
]

function reference(upc: string): Row | null {
  return byUpc.has(upc) ? { __typename: 'Product', upc } : null
}

/** A subgraph of this SDL; a resolver for `Query._service` is there already. */
export function openSubgraph(name: string, sdl: string, resolvers: Readonly<Record<string, Resolve>>): Subgraph {
  const service: [string, Resolve] = ['Query._service', () => ({ sdl })]
  return {
    name,
    sdl,
    schema: buildSubgraphSchema(parse(sdl)),
    resolvers: new Map([service, ...Object.entries(resolvers)]),
  }
}

/** Resolves `Query._entities`, type by type. */
export function entities(find: Readonly<Record<string, (representation: Row) => unknown>>): Resolve {
  return (_, args) =>
    (args['representations'] as readonly Row[]).map((it) => find[String(it['__typename'])]?.(it) ?? null)
}
