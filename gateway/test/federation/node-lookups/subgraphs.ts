const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external"]
)`

interface Node {
  readonly id: string
}

const typeOf = ({ id }: Node) => (id.startsWith('u') ? 'User' : 'Post')

/** `nodes` finds anything by its id and knows nothing else of it. */
export const subgraphs = {
  nodes: {
    sdl: `${link}
      type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
      interface Node { id: ID! }
      type User implements Node @key(fields: "id", resolvable: false) { id: ID! }
      type Post implements Node @key(fields: "id", resolvable: false) { id: ID! }
    `,
    resolvers: {
      Query: {
        node: (_: unknown, { id }: Node) => ({ id }),
        nodes: (_: unknown, { ids }: { ids: readonly string[] }) => ids.map((id) => (id === '' ? null : { id })),
      },
      Node: { __resolveType: typeOf },
    },
  },
  users: {
    sdl: `${link}
      interface Node { id: ID! }
      type Query { me: User }
      type User implements Node @key(fields: "id") { id: ID! name: String posts: [Post!] }
      type Post @key(fields: "id", resolvable: false) { id: ID! }
    `,
    resolvers: {
      Query: { me: () => ({ id: 'u1' }) },
      User: {
        name: ({ id }: Node) => `name ${id}`,
        posts: ({ id }: Node) => [{ id: `p${id.slice(1)}` }],
      },
      Node: { __resolveType: typeOf },
    },
  },
  posts: {
    sdl: `${link}
      interface Node { id: ID! }
      type Post implements Node @key(fields: "id") { id: ID! title: String author: User subject: Node }
      type User implements Node @key(fields: "id", resolvable: false) { id: ID! }
    `,
    resolvers: {
      Post: {
        title: ({ id }: Node) => `title ${id}`,
        author: ({ id }: Node) => ({ id: `u${id.slice(1)}` }),
        subject: ({ id }: Node) => ({ id: id === 'p1' ? 'p2' : 'u9' }),
      },
      Node: { __resolveType: typeOf },
    },
  },
}
