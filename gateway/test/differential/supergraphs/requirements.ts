import { createScenario, federation2 } from './scenario.ts'

/** `@requires` that nest, take arguments, look through fragments, and build on fields that require others themselves. */
export const requirements = createScenario('requirements', {
  things: /* GraphQL */ `
    ${federation2}
    type Query {
      things: [Thing]
    }
    type Thing @key(fields: "id") {
      id: ID!
      name: String
      parts: [Part!]
      body: Body
      tags(limit: Int): [String]
      dimension(unit: Unit!): Float
      vendor: Vendor
    }
    enum Unit {
      CM
      FOOT
    }
    type Part {
      code: String!
      mass: Float
    }
    interface Body {
      material: String
    }
    type Solid implements Body {
      material: String
      density: Float
    }
    type Hollow implements Body {
      material: String
      wall: Int
    }
    type Vendor @key(fields: "id") {
      id: ID!
      city: String
    }
  `,
  freight: /* GraphQL */ `
    ${federation2}
    type Thing @key(fields: "id") {
      id: ID!
      parts: [Part!] @external
      body: Body @external
      tags(limit: Int): [String] @external
      dimension(unit: Unit!): Float @external
      vendor: Vendor @external
      mass: Float @requires(fields: "parts { mass code }")
      handling: String @requires(fields: "body { material ... on Solid { density } ... on Hollow { wall } }")
      summary: String @requires(fields: "tags(limit: 2)")
      volume: Float @requires(fields: "dimension(unit: CM)")
      from: String @requires(fields: "vendor { city }")
    }
    enum Unit {
      CM
      FOOT
    }
    type Part @external {
      code: String!
      mass: Float
    }
    interface Body {
      material: String
    }
    type Solid implements Body @external {
      material: String
      density: Float
    }
    type Hollow implements Body @external {
      material: String
      wall: Int
    }
    type Vendor @key(fields: "id") {
      id: ID!
      city: String @external
    }
  `,
  customs: /* GraphQL */ `
    ${federation2}
    type Thing @key(fields: "id") {
      id: ID!
      mass: Float @external
      from: String @external
      duty: Int @requires(fields: "mass from")
      papers: [Paper] @requires(fields: "mass")
    }
    type Paper {
      title: String
      about: Thing
    }
  `,
})
