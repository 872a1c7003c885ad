const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@override", "@provides"]
)`

/** Each field says from which subgraph it came. */
export const subgraphs = {
  old: {
    sdl: `${link}
      type Query { thing: Thing moved: String pending: String }
      type Thing @key(fields: "id") {
        id: ID!
        name: String
        price: Int
        half: String
        part: Part
        label: String
      }
      type Part @shareable { name: String }
    `,
    resolvers: {
      Query: { thing: () => ({ id: '1' }), moved: () => 'old', pending: () => 'old' },
      Thing: {
        name: () => 'old',
        price: () => 1,
        half: () => 'old',
        part: () => ({ name: 'old' }),
        label: () => 'old',
      },
    },
  },
  new: {
    sdl: `${link}
      type Query {
        moved: String @override(from: "old")
        pending: String @override(from: "old", label: "percent(0)")
        things: [Thing!]!
      }
      type Thing @key(fields: "id") {
        id: ID!
        name: String @override(from: "old")
        half: String @override(from: "old", label: "half")
        part: Part @override(from: "old", label: "part")
        label: String @override(from: "old", label: "half") @requires(fields: "price")
        price: Int @external
        gone: String @override(from: "nobody")
      }
      type Part @shareable { name: String }
    `,
    resolvers: {
      Query: { moved: () => 'new', pending: () => 'new', things: () => [{ id: '2' }, { id: '3' }] },
      Thing: {
        name: () => 'new',
        half: () => 'new',
        part: () => ({ name: 'new' }),
        label: ({ price }: { price: number }) => `new ${price}`,
        gone: () => 'new',
      },
    },
  },
}
