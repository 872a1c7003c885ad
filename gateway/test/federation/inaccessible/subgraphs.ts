const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
)`

interface Thing {
  readonly id: string
  readonly secret?: string
}

export const subgraphs = {
  things: {
    sdl: `${link}
      type Query {
        things(filter: Filter): [Thing!]!
        states: [State]!
        state: State!
        shapes: [Shape]
        hidden: Hidden @inaccessible
      }
      type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: ID! @inaccessible secret: String @inaccessible }
      enum State { OPEN CLOSED LOST @inaccessible }
      input Filter { prefix: String limit: Int = 2 @inaccessible }
      type Hidden @inaccessible { text: String }
      interface Shape { name: String }
      type Circle implements Shape { name: String radius: Int }
      type Square implements Shape @inaccessible { name: String }
    `,
    resolvers: {
      Query: {
        things: (_: unknown, { filter }: { filter?: { prefix?: string; limit: number } }) =>
          ['1', '2', '3']
            .slice(0, filter?.limit ?? 3)
            .map((id) => ({ id: `${filter?.prefix ?? ''}${id}`, code: `c${id}` })),
        states: () => ['OPEN', 'LOST', 'CLOSED'],
        state: () => 'LOST',
        shapes: () => [
          { __typename: 'Circle', name: 'circle', radius: 1 },
          { __typename: 'Square', name: 'square' },
        ],
      },
      Thing: { secret: ({ id }: Thing) => `secret ${id}` },
    },
  },
  labels: {
    sdl: `${link}
      type Thing @key(fields: "code") {
        code: ID! @inaccessible
        secret: String @external
        label: String @requires(fields: "secret")
      }
    `,
    resolvers: { Thing: { label: ({ secret }: Thing) => `label of ${secret}` } },
  },
}
