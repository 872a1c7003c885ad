const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires"]
)`

interface Thing {
  readonly id: string
}

/** What a test has done so far: the context of the subgraphs. */
export interface Log {
  readonly done: string[]
}

const does =
  (what: string) =>
  (_: unknown, { id }: Thing, { done }: Log) => {
    done.push(`${what} ${id}`)
    return { id, done: done.length }
  }

export const subgraphs = {
  one: {
    sdl: `${link}
      type Query { nothing: Int }
      type Mutation { add(id: ID!): Thing! fail(id: ID!): Thing must(id: ID!): Thing! }
      type Thing @key(fields: "id") { id: ID! done: Int }
    `,
    resolvers: {
      Mutation: {
        add: does('add'),
        fail: (_: unknown, { id }: Thing, { done }: Log) => {
          done.push(`fail ${id}`)
          throw new Error('It failed.')
        },
        must: (_: unknown, { id }: Thing, { done }: Log) => {
          done.push(`must ${id}`)
          return null
        },
      },
    },
  },
  two: {
    sdl: `${link}
      type Mutation { remove(id: ID!): Thing }
      type Thing @key(fields: "id") { id: ID! name: String }
    `,
    resolvers: {
      Mutation: { remove: does('remove') },
      Thing: {
        __resolveReference: ({ id }: Thing) => ({ id }),
        name: ({ id }: Thing, _: unknown, { done }: Log) => `name ${id} after ${done.length}`,
      },
    },
  },
}
