import { createScenario, federation2 } from './scenario.ts'

/** Interfaces and unions whose members are entities of several subgraphs, and values of one. */
export const shelves = createScenario('shelves', {
  catalogue: /* GraphQL */ `
    ${federation2}
    type Query {
      shelf: [Item!]
      find(words: String!): [Found]
      node(id: ID!): Node
      featured: Item
    }
    interface Node {
      id: ID!
    }
    interface Item implements Node {
      id: ID!
      title: String
      related: [Item]
      owner: Person
    }
    type Book implements Item & Node @key(fields: "id") {
      id: ID!
      title: String
      related: [Item]
      owner: Person
      pages: Int
      sequel: Book
    }
    type Film implements Item & Node @key(fields: "id") {
      id: ID!
      title: String
      related: [Item]
      owner: Person
      minutes: Int!
    }
    type Leaflet implements Item & Node {
      id: ID!
      title: String
      related: [Item]
      owner: Person
      folded: Boolean
    }
    type Person implements Node @key(fields: "id") {
      id: ID!
      name: String
    }
    type Remark {
      text: String
      about: Item
    }
    union Found = Book | Film | Person | Remark
  `,
  loans: /* GraphQL */ `
    ${federation2}
    type Query {
      borrowed: [Lendable!]!
      dues: [Due]
    }
    interface Lendable {
      id: ID!
      loans: [Loan]
      reader: Person
    }
    type Book implements Lendable @key(fields: "id") {
      id: ID!
      loans: [Loan]
      reader: Person
      copies: Int
    }
    type Film implements Lendable @key(fields: "id") {
      id: ID!
      loans: [Loan]
      reader: Person
      format: Format
    }
    enum Format {
      DISC
      REEL
      FILE
    }
    type Loan {
      until: String
      by: Person!
      item: Lendable
    }
    type Fine {
      cents: Int!
      code: String
    }
    type Reminder {
      code: String!
      sent: [String]
    }
    union Due = Fine | Reminder | Book
    type Person @key(fields: "id") {
      id: ID!
      loans: [Loan!]
      dues: [Due!]
    }
  `,
  people: /* GraphQL */ `
    ${federation2}
    type Query {
      people: [Person]
    }
    type Person @key(fields: "id") {
      id: ID!
      email: String
      favourite: Favourite
    }
    union Favourite = Book | Film
    type Book @key(fields: "id", resolvable: false) {
      id: ID!
    }
    type Film @key(fields: "id", resolvable: false) {
      id: ID!
    }
  `,
})
