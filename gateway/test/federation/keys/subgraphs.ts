const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external"]
)`

interface Thing {
  readonly id: string
  readonly code: string
}

const things: readonly Thing[] = ['1', '2', '3'].map((id) => ({ id, code: `c${id}` }))
const find = ({ id, code }: Partial<Thing>) => things.find((it) => it.id === id || it.code === code)
const place = (id: string) => ({ row: `r${id}`, seat: { number: `s${id}` } })

/**
 * `things` knows things by id and by code. `names` finds them by id alone, `codes` by code alone, `places` by a key of
 * two fields of which one is an object, and `labels` by what only `places` knows.
 */
export const subgraphs = {
  things: {
    sdl: `${link}
      type Query { things: [Thing!]! thing(id: ID!): Thing }
      type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: ID! size: Int }
    `,
    resolvers: {
      Query: { things: () => things, thing: (_: unknown, { id }: Thing) => find({ id }) },
      Thing: { __resolveReference: find, size: ({ id }: Thing) => Number(id) * 10 },
    },
  },
  names: {
    sdl: `${link} type Thing @key(fields: "id") { id: ID! name: String next: Thing }`,
    resolvers: {
      Thing: {
        name: ({ id }: Thing) => `name ${id}`,
        next: ({ id }: Thing) => (id === '3' ? null : { id: `${Number(id) + 1}` }),
      },
    },
  },
  codes: {
    sdl: `${link}
      type Query { coded: [Thing!]! }
      type Thing @key(fields: "code") { code: ID! text: String }
    `,
    resolvers: {
      Query: { coded: () => [{ code: 'c2' }, { code: 'c1' }] },
      Thing: { text: ({ code }: Thing) => `text ${code}` },
    },
  },
  places: {
    sdl: `${link}
      type Query { placed: Thing }
      type Thing @key(fields: "id") @key(fields: "place { row seat { number } }") { id: ID! place: Place }
      type Place @shareable { row: ID! seat: Seat! }
      type Seat @shareable { number: ID! }
    `,
    resolvers: {
      Query: { placed: () => ({ id: '2', place: place('2') }) },
      Thing: {
        __resolveReference: ({ id, place: known }: Thing & { place?: { row: string } }) => ({
          id: id ?? known?.row.slice(1),
        }),
        place: ({ id }: Thing) => place(id),
      },
    },
  },
  labels: {
    sdl: `${link}
      type Query { labelled: [Thing] }
      type Thing @key(fields: "place { row seat { number } }") { place: Place! label: String }
      type Place @shareable { row: ID! seat: Seat! }
      type Seat @shareable { number: ID! }
    `,
    resolvers: {
      Query: { labelled: () => [{ place: place('3') }, null, { place: place('1') }] },
      Thing: { label: ({ place: { seat } }: { place: { seat: { number: string } } }) => `label ${seat.number}` },
    },
  },
}
