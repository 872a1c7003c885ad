const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@provides", "@requires"]
)`

interface Work {
  readonly id: string
}

const work = (kind: 'Book' | 'Film', id: string) => ({ __typename: kind, id, title: `provided ${id}`, scenes: 7 })
const find = ({ id }: Work) => ({ id })

/** `lists` has titles of its own on the ways where it provides them: they tell where a title came from. */
export const subgraphs = {
  lists: {
    sdl: `${link}
      type Query {
        featured: Book @provides(fields: "title author { name }")
        plain: Book
        media: Media @provides(fields: "... on Book { title } ... on Film { title scenes }")
        medium: Media
        works: [Work!] @provides(fields: "... on Book { title } ... on Film { title }")
        work: Work
      }
      union Media = Book | Film
      interface Work { id: ID! title: String }
      type Book implements Work @key(fields: "id") {
        id: ID!
        title: String @external
        author: Author @external
        shelf: String
        cover: String @requires(fields: "title")
      }
      type Film implements Work @key(fields: "id") { id: ID! title: String @external scenes: Int @external }
      type Author @key(fields: "id") { id: ID! name: String @external }
    `,
    resolvers: {
      Query: {
        featured: () => ({ ...work('Book', 'b1'), author: { id: 'a1', name: 'provided a1' } }),
        plain: () => work('Book', 'b1'),
        media: () => work('Film', 'f1'),
        medium: () => work('Film', 'f1'),
        works: () => [work('Book', 'b1'), work('Film', 'f1')],
        work: () => work('Book', 'b2'),
      },
      Book: {
        __resolveReference: (it: Work) => it,
        shelf: ({ id }: Work) => `shelf of ${id}`,
        cover: ({ title }: { title: string }) => `cover of ${title}`,
      },
      Film: { __resolveReference: find },
    },
  },
  works: {
    sdl: `${link}
      type Book @key(fields: "id") { id: ID! title: String @shareable author: Author @shareable isbn: String }
      type Film @key(fields: "id") { id: ID! title: String @shareable scenes: Int @shareable }
      type Author @key(fields: "id") { id: ID! name: String @shareable age: Int }
    `,
    resolvers: {
      Book: {
        __resolveReference: find,
        title: ({ id }: Work) => `own ${id}`,
        author: () => ({ id: 'a1' }),
        isbn: ({ id }: Work) => `isbn ${id}`,
      },
      Film: { __resolveReference: find, title: ({ id }: Work) => `own ${id}`, scenes: () => 3 },
      Author: { __resolveReference: find, name: ({ id }: Work) => `own ${id}`, age: () => 50 },
    },
  },
}
