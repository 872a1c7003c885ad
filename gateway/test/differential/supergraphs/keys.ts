import { createScenario, federation2 } from './scenario.ts'

/** Composite, multiple and nested keys; shared fields and value types, each known to some subgraphs only. */
export const keys = createScenario('keys', {
  parts: /* GraphQL */ `
    ${federation2}
    type Query {
      parts: [Part]
      part(maker: String!, code: Int): Part
      origin: Place @shareable
    }
    type Part @key(fields: "maker code") @key(fields: "id") {
      id: ID!
      maker: String!
      code: Int!
      label: String @shareable
      size: Size @shareable
      madeIn: Country
    }
    type Size @shareable {
      width: Int
      height: Int
      unit: Unit
    }
    enum Unit {
      MM
      INCH
    }
    type Place @shareable {
      name: String
      country: Country
    }
    type Country @key(fields: "code") {
      code: String!
      name: String
    }
  `,
  stores: /* GraphQL */ `
    ${federation2}
    type Query {
      stores: [Store!]
      origin: Place @shareable
    }
    type Store @key(fields: "company { id } branch") {
      company: Company!
      branch: Int!
      stocked: [Part]
      shelves: [[Part!]]
    }
    type Company @key(fields: "id") {
      id: ID!
      legal: String
    }
    type Part @key(fields: "maker code") {
      maker: String!
      code: Int!
      label: String @shareable
      size: Size @shareable
      count: Int
    }
    type Size @shareable {
      width: Int
      depth: Int
      unit: Unit
    }
    enum Unit {
      MM
      INCH
    }
    type Place @shareable {
      name: String
      latitude: Float
    }
  `,
  companies: /* GraphQL */ `
    ${federation2}
    type Query {
      companies: [Company]
    }
    type Company @key(fields: "id") @key(fields: "registration { country { code } number }") {
      id: ID!
      registration: Registration
      name: String
      best: Part
    }
    type Registration @shareable {
      country: Country
      number: Int
    }
    type Country @key(fields: "code") {
      code: String!
      population: Float
      largest: Company
    }
    type Part @key(fields: "id") {
      id: ID!
      approvedBy: Company
    }
    type Store @key(fields: "company { id } branch") {
      company: Company!
      branch: Int!
      manager: String
      employees: [String!]
    }
  `,
})
