import { createScenario, federation2 } from './scenario.ts'

/**
 * `@interfaceObject`: subgraphs that know an interface's entities and none of their types. Not deep: the ways to plan
 * such an operation are many times as many with each level.
 */
export const media = createScenario(
  'media',
  {
    library: /* GraphQL */ `
      ${federation2}
      type Query {
        all: [Media!]!
        one: Media
        book: Book
      }
      interface Media @key(fields: "id") {
        id: ID!
        title: String
      }
      type Book implements Media @key(fields: "id") {
        id: ID!
        title: String
        pages: Int
        next: Media
      }
      type Film implements Media @key(fields: "id") {
        id: ID!
        title: String
        minutes: Int
        adaptedFrom: Book
      }
      type Song implements Media @key(fields: "id") {
        id: ID!
        title: String
        seconds: Int!
      }
    `,
    ratings: /* GraphQL */ `
      ${federation2}
      type Query {
        topRated(count: Int): [Media]
      }
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        rating: Float
        votes: [Vote!]
        similar: Recommendation
        label: String @requires(fields: "title")
        title: String @external
      }
      type Recommendation {
        because: String
        media: Media
      }
      type Vote {
        stars: Int!
        of: Media
      }
    `,
    prices: /* GraphQL */ `
      ${federation2}
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        price: Int!
        discount: Int
      }
    `,
    bindings: /* GraphQL */ `
      ${federation2}
      type Book @key(fields: "id") {
        id: ID!
        binding: String
      }
    `,
  },
  { depth: 3 },
)
