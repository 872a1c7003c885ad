const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@context", "@fromContext"]
)`

interface Row {
  readonly id: string
}

/** A price says in which currency it is: that of the shop, or of the stand, in which it stands. */
export const subgraphs = {
  shops: {
    sdl: `${link}
      type Query { shop: Shop shops: [Shop!] stand: Stand }
      type Shop @key(fields: "id") @context(name: "place") {
        id: ID!
        currency(long: Boolean): String
        settings: Settings
        items: [Item!]!
        best: Item
        name: String
      }
      type Stand @context(name: "place") { currency(long: Boolean): String settings: Settings items: [Item!]! }
      type Settings { language: String }
      type Item @key(fields: "id") {
        id: ID!
        price(
          as: String @fromContext(field: "$place { currency }")
          in: String @fromContext(field: "$place { settings { language } }")
          times: Int
        ): String
        parts: [Part!]
      }
      type Part @key(fields: "id") { id: ID! cost(as: String @fromContext(field: "$place { currency(long: true) }")): String }
    `,
    resolvers: {
      Query: {
        shop: () => ({ id: 's1' }),
        shops: () => [{ id: 's1' }, { id: 's2' }],
        stand: () => ({ id: 'x' }),
      },
      Shop: {
        __resolveReference: ({ id }: Row) => ({ id }),
        currency: ({ id }: Row, { long }: { long?: boolean }) => `${id} ${long === true ? 'dollars' : '$'}`,
        settings: ({ id }: Row) => ({ language: id === 's2' ? null : 'en' }),
        items: ({ id }: Row) => [{ id: `${id}i1` }, { id: `${id}i2` }],
        best: ({ id }: Row) => ({ id: `${id}i1` }),
        name: ({ id }: Row) => `name ${id}`,
      },
      Stand: {
        currency: (_: unknown, { long }: { long?: boolean }) => (long === true ? 'euros' : '€'),
        settings: () => ({ language: 'de' }),
        items: () => [{ id: 'i9' }],
      },
      Item: {
        __resolveReference: ({ id }: Row) => ({ id }),
        price: ({ id }: Row, given: { as: string; in: string; times?: number }) =>
          `${id}: ${given.as} ${given.in} ${given.times ?? 1}`,
        parts: ({ id }: Row) => [{ id: `${id}p` }],
      },
      Part: {
        __resolveReference: ({ id }: Row) => ({ id }),
        cost: ({ id }: Row, given: { as: string }) => `${id}: ${given.as}`,
      },
    },
  },
  names: {
    sdl: `${link} type Item @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Item: { name: ({ id }: Row) => `name ${id}` } },
  },
}
