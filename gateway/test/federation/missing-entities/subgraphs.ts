import { GraphQLError } from 'graphql'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires"]
)`

interface Thing {
  readonly id: string | null
  readonly code?: string | null
}

/** `things` knows things that `names` does not: of 2 it knows nothing, and 3 makes it fail. */
export const subgraphs = {
  things: {
    sdl: `${link}
      type Query { things: [Thing] keyless: [Thing!]! sure: [Sure!] one(id: ID!): Thing }
      type Thing @key(fields: "id") @key(fields: "code") { id: ID code: ID next: Thing }
      type Sure @key(fields: "id") { id: ID! size: Int! }
    `,
    resolvers: {
      Query: {
        things: () => [{ id: '1' }, null, { id: '2' }, { id: '3' }, { id: '4' }],
        keyless: () => [
          { id: null, code: 'c5' },
          { id: null, code: null },
          { id: '6', code: null },
        ],
        sure: () => [{ id: '1' }, { id: '2' }],
        one: (_: unknown, { id }: Thing) => ({ id }),
      },
      Thing: { next: ({ id }: Thing) => (id === '4' ? null : { id: `${Number(id) + 1}` }) },
      Sure: { size: () => 1 },
    },
  },
  names: {
    sdl: `${link}
      type Thing @key(fields: "id") { id: ID name: String near: [Thing] }
      type Sure @key(fields: "id") { id: ID! name: String! }
    `,
    resolvers: {
      Thing: {
        __resolveReference: async ({ id }: Thing) => {
          if (id === '3') throw new GraphQLError('3 is lost.')
          return id === '2' ? null : { id }
        },
        name: ({ id }: Thing) => `name ${id}`,
        near: ({ id }: Thing) => [{ id: '2' }, null, { id }],
      },
      Sure: { __resolveReference: ({ id }: Thing) => (id === '2' ? null : { id }), name: () => 'sure' },
    },
  },
  codes: {
    sdl: `${link} type Thing @key(fields: "code") { code: ID text: String }`,
    resolvers: { Thing: { text: ({ code }: Thing) => `text ${code}` } },
  },
}
