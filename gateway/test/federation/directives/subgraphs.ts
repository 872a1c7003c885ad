const link = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: [
      "@key", "@shareable", "@external", "@requires", "@tag", "@cost", "@listSize", "@authenticated", "@requiresScopes", "@policy",
      "@composeDirective", "@override"
    ]
  )
  @link(url: "https://example.com/weight/v1.0", import: ["@weight"])
  @composeDirective(name: "@weight")
  directive @weight(value: Int!) on FIELD_DEFINITION | OBJECT`

interface Thing {
  readonly id: string
  readonly price?: number
}

/** Each field bears a directive that composition carries into the supergraph, and that says nothing to execution. */
export const subgraphs = {
  things: {
    sdl: `${link}
      type Query {
        thing: Thing @cost(weight: 3) @tag(name: "public")
        things(first: Int = 2): [Thing!]! @listSize(slicingArguments: ["first"], assumedSize: 5) @authenticated
      }
      type Thing @key(fields: "id") @weight(value: 5) @tag(name: "a") @tag(name: "b") {
        id: ID!
        price(currency: String!): Int @requiresScopes(scopes: [["read:price", "read:all"], ["admin"]]) @cost(weight: 10)
        secret: String @policy(policies: [["support"]])
      }
    `,
    resolvers: {
      Query: {
        thing: () => ({ id: '1' }),
        things: (_: unknown, { first }: { first: number }) => ['1', '2', '3'].slice(0, first).map((id) => ({ id })),
      },
      Thing: {
        __resolveReference: ({ id }: Thing) => ({ id }),
        price: ({ id }: Thing, { currency }: { currency: string }) => Number(id) * (currency === 'USD' ? 10 : 9),
        secret: () => 'secret',
      },
    },
  },
  names: {
    sdl: `${link}
      type Thing @key(fields: "id") @authenticated {
        id: ID!
        price(currency: String!): Int @external
        name: String @weight(value: 2) @tag(name: "internal")
        label: String @requires(fields: "price(currency: \\"USD\\")") @cost(weight: 2) @requiresScopes(scopes: [["read:price", "read:all"], ["admin"]])
      }
    `,
    resolvers: {
      Thing: { name: ({ id }: Thing) => `name ${id}`, label: ({ price }: Thing) => `USD ${price}` },
    },
  },
}
