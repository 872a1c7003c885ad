interface Thing {
  readonly id: string
  readonly name?: string
}

const find = ({ id }: Thing) => ({ id })

const owner = (head: string) => `${head}
  type Query { thing: Thing things: [Thing!]! }
  type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: ID! name: String rest: Rest }
  type Rest @key(fields: "id") { id: ID! }
`

const resolvers = {
  Query: {
    thing: () => ({ id: '1' }),
    things: () => [{ id: '1' }, { id: '2' }],
  },
  Thing: {
    __resolveReference: ({ id, code }: Thing & { code?: string }) => ({ id: id ?? code?.slice(1) }),
    code: ({ id }: Thing) => `c${id}`,
    name: ({ id }: Thing) => `name ${id}`,
    rest: ({ id }: Thing) => ({ id: `r${id}` }),
  },
  Rest: { __resolveReference: find },
}

const extending = (head: string, extension: (type: string) => string) => `${head}
  ${extension('Query')} { extended: Thing }
  ${extension('Thing')} @key(fields: "id") {
    id: ID! @external
    name: String @external
    label: String @requires(fields: "name")
    rest: Rest @external
  }
  ${extension('Rest')} @key(fields: "id") { id: ID! @external text: String }
`

const extendingResolvers = {
  Query: { extended: () => ({ id: '2' }) },
  Thing: { label: ({ name }: Thing) => `label of ${name}` },
  Rest: { text: ({ id }: Thing) => `text ${id}` },
}

const head2 = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@extends"]
)`

const extend = (type: string) => `extend type ${type}`
const extendsDirective = (type: string) => `type ${type} @extends`
const unusedRest = /\s+rest: Rest @external/

/** The same graph, extended in each way that there is: by the first version of federation, and by the second. */
export const graphs = {
  'the first version, with `extend`': {
    owner: { sdl: owner(''), resolvers },
    other: { sdl: extending('', extend), resolvers: extendingResolvers },
  },
  'the first version, with `@extends`': {
    owner: { sdl: owner(''), resolvers },
    other: { sdl: extending('', extendsDirective), resolvers: extendingResolvers },
  },
  'the second version, with `extend`': {
    owner: { sdl: owner(head2), resolvers },
    other: { sdl: extending(head2, extend).replace(unusedRest, ''), resolvers: extendingResolvers },
  },
  'the second version, with `@extends`': {
    owner: { sdl: owner(head2), resolvers },
    other: { sdl: extending(head2, extendsDirective).replace(unusedRest, ''), resolvers: extendingResolvers },
  },
  'the second version, over one of the first': {
    owner: { sdl: owner(''), resolvers },
    other: { sdl: extending(head2, extend).replace(unusedRest, ''), resolvers: extendingResolvers },
  },
}
