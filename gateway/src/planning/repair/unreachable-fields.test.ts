import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerOf, openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@provides"]
)`

interface Thing {
  readonly id: string
  readonly name?: string
  readonly label?: string
}

// `things` has things and resolves none: whoever asks it for one by its id has misread its keys.
const subgraphs = {
  names: {
    sdl: `${link}
      type Thing @key(fields: "id") { id: ID! name: String @shareable label: String @shareable }
      type Query { named: Thing }
    `,
    resolvers: {
      Query: { named: () => ({ id: '7' }) },
      Thing: { name: ({ id }: Thing) => `name ${id}`, label: ({ id }: Thing) => `own label ${id}` },
    },
  },
  things: {
    sdl: `${link}
      type Query { given: Thing @provides(fields: "name") things: [Thing!] box: Box part: Part parts: [Part!] }
      type Box { thing: Thing inner: Box part: Part }
      type Thing @key(fields: "id", resolvable: false) {
        id: ID!
        name: String @external
        label: String @shareable @requires(fields: "name")
      }
      type Part @key(fields: "id", resolvable: false) {
        id: ID!
        size: Int
        name: String @external
        sign: String @requires(fields: "name")
      }
    `,
    resolvers: {
      Query: {
        given: () => ({ id: '1', name: 'given' }),
        things: () => [{ id: '1' }, { id: '2' }],
        box: () => ({ thing: { id: '3' }, inner: { part: { id: 'p3', size: 3 } } }),
        part: () => ({ id: 'p1', size: 1 }),
        parts: () => [
          { id: 'p1', size: 1 },
          { id: 'p2', size: 2 },
        ],
      },
      Thing: {
        __resolveReference: () => {
          throw new Error('There are no things by id here.')
        },
        label: ({ name }: Thing) => `label of ${name}`,
      },
      Part: {
        __resolveReference: () => {
          throw new Error('There are no parts by id here.')
        },
        sign: ({ name }: Thing) => `sign of ${name}`,
      },
    },
  },
  parts: {
    sdl: `${link} type Part @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Part: { name: ({ id }: Thing) => `name ${id}` } },
  },
}

describe('a subgraph that resolves no entities is not asked for any', () => {
  const federation = openRepaired(subgraphs)
  const cases = [
    {
      name: 'but another one that has the field',
      query: '{ things { label name } box { thing { label } } }',
      data: {
        things: ['1', '2'].map((id) => ({ label: `own label ${id}`, name: `name ${id}` })),
        box: { thing: { label: 'own label 3' } },
      },
    },
    {
      name: 'or none, where there is no other one: null, and an error',
      query: '{ part { id sign size } }',
      data: { part: { id: 'p1', sign: null, size: 1 } },
      errors: [['part', 'sign']],
    },
    {
      name: 'whatever the client calls the field, and however deep it stands',
      query:
        '{ parts { ...Part } box { inner { part { says: sign name } } } } fragment Part on Part { what: sign name }',
      data: {
        parts: ['p1', 'p2'].map((id) => ({ what: null, name: `name ${id}` })),
        box: { inner: { part: { says: null, name: 'name p3' } } },
      },
      errors: [
        ['parts', 0, 'what'],
        ['parts', 1, 'what'],
        ['box', 'inner', 'part', 'says'],
      ],
    },
    {
      name: 'even where nothing else is asked for',
      query: '{ part { sign } }',
      data: { part: { sign: null } },
      errors: [['part', 'sign']],
    },
  ]
  for (const { name, query, data, errors } of cases) {
    test(name, async () => {
      const opened = await federation
      assert.deepEqual(answerOf(await opened.ours({ query })), { data, ...(errors && { errors }) })
      assert.notDeepEqual(answerOf(await opened.stock({ query })), { data, ...(errors && { errors }) })
    })
  }

  test('and answers of itself what is all its own', async () => {
    const query = '{ part { size } given { name } named { label } }'
    assert.deepEqual(answerOf(await (await federation).ours({ query })), {
      data: { part: { size: 1 }, given: { name: 'given' }, named: { label: 'own label 7' } },
    })
  })
})
