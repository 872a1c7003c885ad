import { buildSubgraphSchema } from '@apollo/subgraph'
import type { Caller } from '@care/service/caller'
import type { Subgraph } from '@care/service/subgraph'
import { GraphQLError, parse } from 'graphql'

export const reviewsSdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    reviewCount: Int!
    reviewer: String
    printed: String
  }

  type Book @key(fields: "id") {
    id: ID!
    reviews(least: Int = 0): [Review!]
    "Never null: without it there is no book."
    rating: Float!
  }

  type Magazine @key(fields: "id") {
    id: ID!
    reviews: [Review!]
  }

  type Review {
    id: ID!
    stars: Int!
    of: Book
  }
`

/** Reviews of whatever the library has: book N has one review of N stars. */
export interface Reviews extends Subgraph {
  /** Who sent each request that came. */
  readonly callers: Caller[]
}

const reviewsOf = ({ id }: { id: string }) => [{ id: `r${id}`, stars: Number(id), of: { __typename: 'Book', id } }]

export function createReviews(): Reviews {
  const callers: Caller[] = []
  const resolvers = {
    Query: {
      reviewCount: () => 3,
      reviewer: (_: unknown, __: unknown, { caller }: { caller: Caller }) => caller.identity?.subject ?? null,
      printed: () => {
        throw new GraphQLError('Out of ink.', {
          extensions: { code: 'OUT_OF_INK', printer: 'http://10.9.8.7/', stacktrace: ['at print'] },
        })
      },
    },
    Book: {
      __resolveReference: (it: object) => it,
      reviews: (it: { id: string }, { least }: { least: number }) =>
        reviewsOf(it).filter(({ stars }) => stars >= least),
      rating: ({ id }: { id: string }) => Number(id) / 2,
    },
    Magazine: { __resolveReference: (it: object) => it, reviews: reviewsOf },
  }
  return {
    name: 'reviews',
    schema: buildSubgraphSchema([{ typeDefs: parse(reviewsSdl), resolvers: resolvers as never }]),
    createContext: (caller) => {
      callers.push(caller)
      return { caller }
    },
    dependencies: [],
    callers,
    [Symbol.asyncDispose]: async () => {},
  }
}
