import { createScenario, federation2 } from './scenario.ts'

/** Four subgraphs around products: `@requires` over plain leaves, `@provides`, entities in lists, two ways in. */
export const shop = createScenario('shop', {
  accounts: /* GraphQL */ `
    ${federation2}
    type Query {
      me: User
      users: [User]
      user(id: ID!): User
    }
    type User @key(fields: "id") {
      id: ID!
      name: String
      username: String @shareable
      birthday: String
      age: Int!
    }
  `,
  products: /* GraphQL */ `
    ${federation2}
    type Query {
      topProducts(first: Int = 5, after: ID): [Product]
      cheapest: Product!
    }
    type Product @key(fields: "upc") {
      upc: String!
      name: String
      price: Int
      weight: Float
      notes: String
    }
  `,
  inventory: /* GraphQL */ `
    ${federation2}
    type Product @key(fields: "upc") {
      upc: String!
      weight: Float @external
      price: Int @external
      inStock: Boolean
      stock: [Int!]!
      shippingEstimate: Int @requires(fields: "price weight")
      insurance(rate: Float = 0.1): Float @requires(fields: "price")
    }
  `,
  reviews: /* GraphQL */ `
    ${federation2}
    type Query {
      latest: [Review!]!
    }
    type Review @key(fields: "id") {
      id: ID!
      body: String
      rating: Int!
      author: User @provides(fields: "username")
      product: Product
    }
    type User @key(fields: "id") {
      id: ID!
      username: String @external
      reviews(minimum: Int): [Review]
    }
    type Product @key(fields: "upc") {
      upc: String!
      reviews: [Review]
      best: Review
    }
  `,
})
