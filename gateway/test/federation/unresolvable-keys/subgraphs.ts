const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject"]
)`

interface Thing {
  readonly id: string
  readonly name?: string
}

/** `reviews` only refers to things; to `ratings`, all works are one type that nobody can ask it for. */
export const subgraphs = {
  things: {
    sdl: `${link}
      type Query { thing: Thing works: [Work!] empty: Nothing }
      type Thing @key(fields: "id") { id: ID! name: String code: ID! }
      interface Work @key(fields: "id") { id: ID! title: String }
      type Book implements Work @key(fields: "id") { id: ID! title: String }
      interface Nothing @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        thing: () => ({ id: '1' }),
        works: () => [{ __typename: 'Book', id: 'b1', title: 'title b1' }],
        empty: () => ({ id: 'n1' }),
      },
      Thing: {
        __resolveReference: ({ id }: Thing) => ({ id }),
        name: ({ id }: Thing) => `name ${id}`,
        code: ({ id }: Thing) => `c${id}`,
      },
      Work: {
        __resolveReference: ({ id }: Thing) => ({ __typename: 'Book', id }),
        __resolveType: () => 'Book',
      },
      Book: { __resolveReference: ({ id }: Thing) => ({ id }), title: ({ id }: Thing) => `title ${id}` },
    },
  },
  reviews: {
    sdl: `${link}
      type Query { reviews: [Review!]! }
      type Review { text: String thing: Thing! }
      type Thing @key(fields: "id", resolvable: false) { id: ID! }
    `,
    resolvers: {
      Query: {
        reviews: () => [
          { text: 'good', thing: { id: '2' } },
          { text: 'bad', thing: { id: '1' } },
        ],
      },
    },
  },
  ratings: {
    sdl: `${link}
      type Query { rated: [Work!]! nothing: Nothing }
      type Work @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }
      type Nothing @interfaceObject @key(fields: "id", resolvable: false) { id: ID! text: String }
    `,
    resolvers: {
      Query: { rated: () => [{ id: 'b2' }, { id: 'b3' }], nothing: () => ({ id: 'n2', text: 'text' }) },
    },
  },
  stock: {
    sdl: `${link}
      type Thing
        @key(fields: "code", resolvable: false)
        @key(fields: "id")
        @key(fields: "id code", resolvable: false) {
        id: ID!
        code: ID! @external
        name: String @external
        sign: String @requires(fields: "name")
      }
    `,
    resolvers: {
      Thing: {
        __resolveReference: (it: Thing) => it,
        sign: ({ id, name }: Thing) => `${id}: ${name}`,
      },
    },
  },
}
