import { createScenario, federation2 } from './scenario.ts'

/** What clients do not see (`@inaccessible`), enums and inputs known in part, `@override` with and without labels, federation 1. */
export const hidden = createScenario('hidden', {
  orders: /* GraphQL */ `
    ${federation2}
    type Query {
      orders(filter: OrderFilter, states: [State!]): [Order]
      state: State @shareable
      anything: Anything
    }
    input OrderFilter {
      minimum: Int
      words: [String]
      secret: String
      nested: OrderFilter
      customer: ID
    }
    enum State {
      NEW
      PAID
      SENT
      LOST @inaccessible
    }
    type Order @key(fields: "id") @key(fields: "secretId") {
      id: ID!
      secretId: ID! @inaccessible
      state: State
      states: [State!]
      total: Int
      internal: String @inaccessible
      customer: Customer
      note: String
      carrier: String
    }
    type Customer @key(fields: "id") {
      id: ID!
    }
    type Ghost @inaccessible {
      name: String
    }
    type Plain {
      name: String
    }
    union Anything = Ghost | Plain | Order
  `,
  shipping: /* GraphQL */ `
    ${federation2}
    type Query {
      state: State @shareable
      parcels(filter: OrderFilter): [Parcel!]!
    }
    input OrderFilter {
      minimum: Int
      words: [String]
      nested: OrderFilter
      customer: ID
    }
    enum State {
      NEW
      PAID
      SENT
      LOST
    }
    type Order @key(fields: "secretId") {
      secretId: ID!
      carrier: String @override(from: "orders")
      note: String @override(from: "orders", label: "percent(50)")
      internal: String @external
      parcels: [Parcel] @requires(fields: "internal")
    }
    type Parcel {
      code: String!
      order: Order
      route: [State]
    }
  `,
  customers: /* GraphQL */ `
    type Query {
      customers: [Customer]
    }
    type Customer @key(fields: "id") {
      id: ID!
      name: String
      address: Address
    }
    type Address {
      street: String
      city: String
    }
  `,
  loyalty: /* GraphQL */ `
    extend type Customer @key(fields: "id") {
      id: ID! @external
      address: Address @external
      points: Int
      zone: String @requires(fields: "address { city street }")
    }
    type Address @extends {
      street: String @external
      city: String @external
    }
    extend type Query {
      members: [Customer!]
    }
  `,
})
