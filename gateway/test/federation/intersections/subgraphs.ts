const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible"]
)`

interface Query {
  readonly filter?: object
  readonly kind?: string
}

/** Enums and inputs of which each subgraph has a part. */
export const subgraphs = {
  one: {
    sdl: `${link}
      type Query {
        one(filter: Filter!): String
        echo(kind: Kind!): String
        colour: Colour
        colours: [Colour]
        thing: Thing
        same(limit: Int, only: String): Int @shareable
      }
      input Filter { text: String! size: Int = 3 one: Boolean nested: Nested }
      input Nested { deep: [Int!] one: Int }
      enum Kind { A B ONE }
      enum Colour { RED BLUE }
      type Thing @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        one: (_: unknown, { filter }: Query) => JSON.stringify(filter),
        echo: (_: unknown, { kind }: Query) => kind,
        colour: () => 'BLUE',
        colours: () => ['RED', 'BLUE'],
        thing: () => ({ id: '1' }),
        same: (_: unknown, { limit }: { limit?: number }) => limit,
      },
    },
  },
  two: {
    sdl: `${link}
      type Query { two(filter: Filter!): String tint: Colour same(limit: Int): Int @shareable }
      input Filter { text: String! size: Int = 3 two: Int nested: Nested }
      input Nested { deep: [Int!] two: Int }
      enum Kind { A B TWO }
      enum Colour { RED GREEN }
      type Thing @key(fields: "id") { id: ID! is(kind: Kind!): String }
    `,
    resolvers: {
      Query: {
        two: (_: unknown, { filter }: Query) => JSON.stringify(filter),
        tint: () => 'GREEN',
        same: (_: unknown, { limit }: { limit?: number }) => limit,
      },
      Thing: { is: (_: unknown, { kind }: Query) => `is ${kind}` },
    },
  },
}
