const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject"]
)`

interface Media {
  readonly id: string
  readonly title?: string
  readonly length?: number
}

const media = ({ id }: Media) => ({ __typename: id.startsWith('b') ? 'Book' : 'Film', id })

/** `media` knows which types there are; to `ratings` and `ads`, all are one. */
export const subgraphs = {
  media: {
    sdl: `${link}
      type Query { media: [Media!]! book: Book one(id: ID!): Media }
      interface Media @key(fields: "id") { id: ID! title(short: Boolean): String }
      type Book implements Media @key(fields: "id") { id: ID! title(short: Boolean): String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title(short: Boolean): String scenes: Int }
    `,
    resolvers: {
      Query: {
        media: () => [{ id: 'b1' }, { id: 'f1' }].map(media),
        book: () => media({ id: 'b2' }),
        one: (_: unknown, it: Media) => media(it),
      },
      Media: { __resolveReference: media, __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Book: {
        __resolveReference: media,
        title: ({ id }: Media, { short }: { short?: boolean }) => (short === true ? id : `book ${id}`),
        pages: () => 100,
      },
      Film: {
        __resolveReference: media,
        title: ({ id }: Media, { short }: { short?: boolean }) => (short === true ? id : `film ${id}`),
        scenes: () => 9,
      },
    },
  },
  ratings: {
    sdl: `${link}
      type Query { rated: [Media!]! best: Media }
      type Media @interfaceObject @key(fields: "id") { id: ID! rating: Int similar: [Media!] }
    `,
    resolvers: {
      Query: { rated: () => [{ id: 'f1' }, { id: 'b1' }], best: () => ({ id: 'b3' }) },
      Media: {
        __resolveReference: ({ id }: Media) => ({ id }),
        rating: ({ id }: Media) => Number(id.slice(1)) * 5,
        similar: ({ id }: Media) => [{ id: id.startsWith('b') ? 'f7' : 'b7' }],
      },
    },
  },
  ads: {
    sdl: `${link}
      type Media @interfaceObject @key(fields: "id") {
        id: ID!
        title(short: Boolean): String @external
        slogan: String @requires(fields: "title")
        tag: String @requires(fields: "title(short: true)")
      }
    `,
    resolvers: {
      Media: {
        slogan: ({ title }: Media) => `see ${title}`,
        tag: ({ title }: Media) => `#${title}`,
      },
    },
  },
}
