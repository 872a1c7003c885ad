const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires"]
)`

interface Parcel {
  readonly id: string
  readonly weight?: number
  readonly price?: number
  readonly distance?: number
  readonly box?: { readonly sides: readonly { readonly length: number }[]; readonly maker: { readonly name: string } }
  readonly content?: { readonly pages?: number; readonly volume?: number }
  readonly fee?: number
  readonly risk?: string
}

const byId = ({ id }: Parcel) => ({ id })

/** The n-th parcel weighs n kilograms, costs ten times that, and has a box with sides of n and n + 1. */
export const subgraphs = {
  parcels: {
    sdl: `${link}
      type Query { parcels: [Parcel!]! parcel(id: ID!): Parcel }
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KG): Int
        price(currency: String!): Int
        box: Box
        content: Content
        broken: Int
        fee: Int @external
        risk: String @requires(fields: "fee")
      }
      enum Unit { KG G }
      type Box { sides: [Side!]! maker: Maker }
      type Side { length(unit: Unit = KG): Int }
      type Maker @key(fields: "id") { id: ID! }
      union Content = Book | Bottle
      type Book @shareable { pages: Int title: String }
      type Bottle @shareable { volume: Int title: String }
    `,
    resolvers: {
      Query: {
        parcels: () => [{ id: '1' }, { id: '2' }],
        parcel: (_: unknown, { id }: Parcel) => ({ id }),
      },
      Parcel: {
        __resolveReference: (it: Parcel) => it,
        weight: ({ id }: Parcel, { unit }: { unit: string }) => Number(id) * (unit === 'G' ? 1000 : 1),
        price: ({ id }: Parcel, { currency }: { currency: string }) => Number(id) * (currency === 'EUR' ? 20 : 10),
        box: ({ id }: Parcel) => ({ sides: [Number(id), Number(id) + 1], maker: { id: `m${id}` } }),
        content: ({ id }: Parcel) =>
          id === '1' ? { __typename: 'Book', pages: 100, title: 'b' } : { __typename: 'Bottle', volume: 3, title: 'v' },
        broken: () => {
          throw new Error('It is broken.')
        },
        risk: ({ fee }: Parcel) => `risk of ${fee}`,
      },
      Side: { length: (length: number) => length },
      Maker: { __resolveReference: byId },
    },
  },
  makers: {
    sdl: `${link} type Maker @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Maker: { name: ({ id }: Parcel) => `maker ${id}` } },
  },
  shipping: {
    sdl: `${link}
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KG): Int @external
        price(currency: String!): Int @external
        box: Box @external
        content: Content @external
        broken: Int @external
        risk: String @external
        cost: String @requires(fields: "weight")
        costInGrams: String @requires(fields: "weight(unit: G) price(currency: \\"EUR\\")")
        insurance: String @requires(fields: "price(currency: \\"USD\\")")
        size: String @requires(fields: "box { sides { length } maker { name } }")
        handling: String @requires(fields: "content { ... on Book { pages } ... on Bottle { volume } }")
        doomed: String @requires(fields: "broken")
        fee: Int
        warning: String @requires(fields: "risk")
        untouched: String
      }
      enum Unit { KG G }
      type Box @external { sides: [Side!]! maker: Maker }
      type Side @external { length(unit: Unit = KG): Int }
      type Maker @key(fields: "id") { id: ID! name: String @external }
      union Content = Book | Bottle
      type Book @shareable { pages: Int }
      type Bottle @shareable { volume: Int }
    `,
    resolvers: {
      Parcel: {
        cost: ({ weight }: Parcel) => `${weight} kg`,
        costInGrams: ({ weight, price }: Parcel) => `${weight} g for EUR ${price}`,
        insurance: ({ price }: Parcel) => `USD ${price}`,
        size: ({ box }: Parcel) => `${box?.sides.map(({ length }) => length).join(' x ')} by ${box?.maker.name}`,
        handling: ({ content }: Parcel) =>
          content?.pages === undefined ? `volume ${content?.volume}` : `pages ${content.pages}`,
        doomed: () => 'never',
        fee: ({ id }: Parcel) => Number(id) * 7,
        warning: ({ risk }: Parcel) => `beware the ${risk}`,
        untouched: () => 'fine',
      },
      Maker: { __resolveReference: byId },
    },
  },
}
