import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerOf, openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires"]
)`

interface Reference {
  readonly id: string
  readonly code?: string
  readonly name?: string
  readonly maker?: { readonly name: string }
}

const known = (code: string) => ({ id: code, code, place: { row: `r${code}`, column: `c${code}` } })

/** Answers to a reference by the one key that is resolvable, as a subgraph does that means what it declares. */
function byKey(isWhole: (reference: Reference & { place?: { column?: string } }) => boolean) {
  return (reference: Reference) => {
    if (!isWhole(reference)) throw new Error(`There is nothing by ${JSON.stringify(reference)}.`)
    return { ...known(reference.id ?? reference.code), ...reference }
  }
}

describe('an entity is found again, after what it requires, by a key that is resolvable', () => {
  // Of the four keys of `things`, only the composite one is resolvable there; it stands in the middle.
  const subgraphs = {
    names: {
      sdl: `${link}
        type Thing @key(fields: "id") @key(fields: "code", resolvable: false) {
          id: ID!
          code: ID!
          name: String
          maker: Maker
        }
        type Maker @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Thing: {
          __resolveReference: byKey(({ id }) => id !== undefined),
          name: ({ id }: Reference) => `name ${id}`,
          maker: ({ id }: Reference) => ({ id: `m${id}` }),
        },
        Maker: { name: ({ id }: Reference) => `maker ${id}` },
      },
    },
    things: {
      sdl: `${link}
        type Query { box: Box thing: Thing made: Maker }
        type Box { things: [Thing!]! inner: Box }
        type Thing
          @key(fields: "place { row }", resolvable: false)
          @key(fields: "code", resolvable: false)
          @key(fields: "id place { column }")
          @key(fields: "id", resolvable: false) {
          id: ID!
          code: ID!
          place: Place!
          name: String @external
          maker: Maker @external
          label: String @requires(fields: "name")
          credit: String @requires(fields: "maker { name }")
        }
        type Place { row: ID! column: ID! }
        type Maker @key(fields: "id", resolvable: false) { id: ID! name: String @external }
      `,
      resolvers: {
        Query: {
          box: () => ({ things: [known('1'), known('2')], inner: { things: [known('3')] } }),
          thing: () => known('4'),
          made: () => ({ id: 'm9' }),
        },
        Thing: {
          __resolveReference: byKey((it) => it.id !== undefined && it.place?.column !== undefined),
          label: ({ name }: Reference) => `label of ${name}`,
          credit: ({ maker }: Reference) => `by ${maker?.name}`,
        },
      },
    },
  }

  const federation = openRepaired(subgraphs)

  const cases = [
    {
      name: 'at the root',
      query: '{ thing { id label } }',
      data: { thing: { id: '4', label: 'label of name 4' } },
    },
    {
      name: 'in lists, under aliases, at several levels',
      query: '{ box { all: things { tag: label name } inner { things { label } } } }',
      data: {
        box: {
          all: [
            { tag: 'label of name 1', name: 'name 1' },
            { tag: 'label of name 2', name: 'name 2' },
          ],
          inner: { things: [{ label: 'label of name 3' }] },
        },
      },
    },
    {
      name: 'after a chain of two',
      query: '{ thing { credit } }',
      data: { thing: { credit: 'by maker m4' } },
    },
    {
      name: 'in fragments, with what the client asks for itself',
      query: '{ box { things { ...Text ... on Thing { maker { name } } } } } fragment Text on Thing { label credit }',
      data: {
        box: {
          things: ['1', '2'].map((id) => ({
            label: `label of name ${id}`,
            credit: `by maker m${id}`,
            maker: { name: `maker m${id}` },
          })),
        },
      },
    },
  ]
  for (const { name, query, data } of cases) {
    test(name, async () => {
      assert.deepEqual(answerOf(await (await federation).ours({ query })), { data })
      const { errors } = await (await federation).stock({ query })
      assert.match(errors?.[0]?.message ?? '', /There is nothing by/, 'stock asks by a key that is not resolvable')
    })
  }
})
