const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires"]
)`

interface Work {
  readonly id: string
}

const typeOf = ({ id }: Work) => ({ b: 'Book', f: 'Film', s: 'Song' })[id.charAt(0)]

/** `works` has books and films, `sounds` songs; `lists` has all of them, in unions of different members and an interface. */
export const subgraphs = {
  lists: {
    sdl: `${link}
      type Query { feed: [Item]! best: Printed hits: [Work!]! top: Work }
      union Item = Book | Film | Song | Note
      union Printed = Book | Note
      interface Work { id: ID! }
      type Book implements Work @key(fields: "id") { id: ID! rank: Int }
      type Film implements Work @key(fields: "id") { id: ID! }
      type Song implements Work @key(fields: "id") { id: ID! rank: String }
      type Note { text: String about: Item }
    `,
    resolvers: {
      Query: {
        feed: () => [{ id: 'b1' }, { text: 'note', about: { id: 'f3' } }, null, { id: 's1' }, { id: 'f1' }],
        best: () => ({ id: 'b2' }),
        hits: () => [{ id: 's2' }, { id: 'b2' }, { id: 'f2' }],
        top: () => ({ id: 'f9' }),
      },
      Item: { __resolveType: (it: Work) => (it.id ? typeOf(it) : 'Note') },
      Printed: { __resolveType: (it: Work) => (it.id ? typeOf(it) : 'Note') },
      Work: { __resolveType: typeOf },
      Book: { __resolveReference: ({ id }: Work) => ({ id }), rank: () => 1 },
      Song: { __resolveReference: ({ id }: Work) => ({ id }), rank: () => 'first' },
      Film: { __resolveReference: ({ id }: Work) => ({ id }) },
    },
  },
  works: {
    sdl: `${link}
      interface Titled { title: String! }
      interface Work { id: ID! }
      type Book implements Work & Titled @key(fields: "id") { id: ID! title: String! pages: Int sequel: Work }
      type Film implements Work & Titled @key(fields: "id") { id: ID! title: String! of: Titled }
    `,
    resolvers: {
      Book: {
        __resolveReference: ({ id }: Work) => ({ id }),
        title: ({ id }: Work) => `book ${id}`,
        pages: () => 100,
        sequel: ({ id }: Work) => ({ id: id === 'b1' ? 'f7' : 'b1' }),
      },
      Film: {
        __resolveReference: ({ id }: Work) => ({ id }),
        title: ({ id }: Work) => `film ${id}`,
        of: () => ({ id: 'b5' }),
      },
      Work: { __resolveType: typeOf },
      Titled: { __resolveType: typeOf },
    },
  },
  sounds: {
    sdl: `${link}
      interface Titled { title: String! }
      interface Work { id: ID! }
      type Song implements Work & Titled @key(fields: "id") { id: ID! title: String! length: Int }
    `,
    resolvers: {
      Song: {
        __resolveReference: ({ id }: Work) => (id === 's2' ? null : { id }),
        title: ({ id }: Work) => `song ${id}`,
        length: () => 3,
      },
    },
  },
}
