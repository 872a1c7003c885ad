import { createScenario, federation2 } from './scenario.ts'

/** Mutations over subgraphs, lists of lists, custom scalars, inputs of every kind, leaves that must not be null. */
export const ledger = createScenario('ledger', {
  books: /* GraphQL */ `
    ${federation2}
    scalar JSON
    scalar Moment
    type Query {
      entries(query: Search, at: Moment): [Entry!]
      matrix(size: Int! = 2): [[Int]]
      cube: [[[Entry]!]!]
      raw: JSON
      strict: Strict
      sample(text: String, number: Float, flag: Boolean, id: ID, list: [[Int!]]): String
    }
    type Mutation {
      add(entry: NewEntry!): Entry
      tick: Int
      clear: [Entry!]!
    }
    input Search {
      text: String = "all"
      kinds: [Kind!]
      range: Range
      any: JSON
    }
    input Range {
      from: Int!
      to: Int
    }
    input NewEntry {
      title: String!
      kind: Kind = DEBIT
      tags: [[String]]
      extra: JSON
    }
    enum Kind {
      DEBIT
      CREDIT
    }
    type Entry @key(fields: "id") {
      id: ID!
      kind: Kind
      kinds: [[Kind!]]
      at: Moment
      extra: JSON
      amount: Float!
      account: Account!
      grid: [[Cell!]!]!
    }
    type Cell {
      value: Int!
      of: Account
    }
    type Strict {
      one: Strict!
      list: [Strict!]!
      value: String!
      maybe: Int
      loose: Strict
    }
    type Account @key(fields: "id") {
      id: ID!
    }
  `,
  accounts: /* GraphQL */ `
    ${federation2}
    scalar JSON
    type Query {
      accounts: [[Account]]
    }
    type Mutation {
      open(name: String): Account!
      tock: Int
    }
    type Account @key(fields: "id") {
      id: ID!
      name: String
      settings: JSON
      balance: Float!
      history(last: [Int]): [[Entry]]
    }
    type Entry @key(fields: "id") {
      id: ID!
      approved: Boolean!
      comment(lines: Int = 3): [String!]
    }
  `,
})
