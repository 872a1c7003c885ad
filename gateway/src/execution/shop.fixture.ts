import { openGraph } from './run.fixture.ts'

/** A supergraph with every kind of place at which subgraphs join: objects, lists, branches of abstract types, chains. */
export const shop = openGraph({
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
})
