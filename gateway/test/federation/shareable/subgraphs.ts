const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable"]
)`

/** `one` and `two` share root fields and values of which each knows a part; their common part is the same. */
export const subgraphs = {
  one: {
    sdl: `${link}
      type Query { point: Point @shareable points: [Point!] @shareable thing: Thing @shareable }
      type Point @shareable { x: Int y: Int deep: Deep }
      type Deep @shareable { both: String one: String }
      type Thing @key(fields: "id") { id: ID! name: String @shareable size: Int }
    `,
    resolvers: {
      Query: {
        point: () => ({ x: 1, y: 2, deep: { both: 'both', one: 'one' } }),
        points: () => [
          { x: 1, y: 2 },
          { x: 3, y: 4, deep: null },
        ],
        thing: () => ({ id: '1', name: 'name', size: 5 }),
      },
      Thing: { __resolveReference: () => ({ id: '1', name: 'name', size: 5 }) },
    },
  },
  two: {
    sdl: `${link}
      type Query { point: Point @shareable points: [Point!] @shareable thing: Thing @shareable }
      type Point @shareable { x: Int z: Int deep: Deep }
      type Deep @shareable { both: String two: String }
      type Thing @key(fields: "id") { id: ID! name: String @shareable weight: Int }
    `,
    resolvers: {
      Query: {
        point: () => ({ x: 1, z: 3, deep: { both: 'both', two: 'two' } }),
        points: () => [
          { x: 1, z: 5 },
          { x: 3, z: 6, deep: null },
        ],
        thing: () => ({ id: '1', name: 'name', weight: 6 }),
      },
      Thing: { __resolveReference: () => ({ id: '1', name: 'name', weight: 6 }) },
    },
  },
}
