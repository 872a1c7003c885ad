import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerOf, openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@context", "@fromContext"]
)`

interface Row {
  readonly id: string
  readonly name?: string
  readonly owner?: { readonly name: string }
}

const subgraphs = {
  things: {
    sdl: `${link}
      type Query { thing: Thing things: [Thing!] any: Any }
      interface Any { id: ID! title: String }
      type Thing implements Any @key(fields: "id") {
        id: ID!
        title: String
        name: String
        owner: Owner
        other: Owner
      }
      type Owner @key(fields: "id") { id: ID! name: String nick: String }
    `,
    resolvers: {
      Query: {
        thing: () => ({ id: '1' }),
        things: () => [{ id: '1' }, { id: '2' }],
        any: () => ({ __typename: 'Thing', id: '3' }),
      },
      Thing: {
        title: ({ id }: Row) => `title ${id}`,
        name: ({ id }: Row) => `name ${id}`,
        owner: ({ id }: Row) => ({ id: `o${id}` }),
        other: ({ id }: Row) => ({ id: `x${id}` }),
      },
      Owner: {
        name: ({ id }: Row) => `name ${id}`,
        nick: ({ id }: Row) => `nick ${id}`,
      },
    },
  },
  labels: {
    sdl: `${link}
      type Thing @key(fields: "id") {
        id: ID!
        name: String @external
        owner: Owner @external
        label: String
        sign: String @requires(fields: "name owner { name }")
      }
      type Owner @key(fields: "id") { id: ID! name: String @external }
    `,
    resolvers: {
      Thing: {
        label: ({ id }: Row) => `label ${id}`,
        sign: ({ name, owner }: Row) => `${name} by ${owner?.name}`,
      },
    },
  },
}

const federation = await openRepaired(subgraphs)

describe('an alias may be the name of a field of which representations are made', () => {
  const cases = [
    {
      name: 'of a key',
      query: '{ thing { id: title label } }',
      data: { thing: { id: 'title 1', label: 'label 1' } },
    },
    {
      name: 'of a key, in a list, beside the key itself',
      query: '{ things { key: id id: title label } }',
      data: {
        things: ['1', '2'].map((id) => ({ key: id, id: `title ${id}`, label: `label ${id}` })),
      },
    },
    {
      name: 'of a required field',
      query: '{ thing { name: title sign } }',
      data: { thing: { name: 'title 1', sign: 'name 1 by name o1' } },
    },
    {
      name: 'of a required object, and of a field in it',
      query: '{ thing { owner: other { name: nick } sign } }',
      data: { thing: { owner: { name: 'nick x1' }, sign: 'name 1 by name o1' } },
    },
    {
      name: 'through fragments that overlap',
      query: `{ any { ...Some ... on Thing { id: title label } } } fragment Some on Any { id: title }`,
      data: { any: { id: 'title 3', label: 'label 3' } },
    },
    {
      name: 'of the type’s name',
      query: '{ thing { __typename: title label } }',
      data: { thing: { __typename: 'title 1', label: 'label 1' } },
    },
  ]
  for (const { name, query, data } of cases) {
    test(name, async () => {
      assert.deepEqual(answerOf(await federation.ours({ query })), { data })
      assert.notDeepEqual(await federation.stock({ query }), { data }, 'stock is right: nothing is repaired')
    })
  }
})

test('an alias may be the name of a field of which contexts are made', async () => {
  const withContext = await openRepaired({
    things: {
      sdl: `${link}
        type Query { thing: Thing }
        type Thing @key(fields: "id") @context(name: "thing") { id: ID! title: String name: String part: Part }
        type Part @key(fields: "id") { id: ID! says(name: String @fromContext(field: "$thing { name }")): String }
      `,
      resolvers: {
        Query: { thing: () => ({ id: '1', title: 'title', name: 'name', part: { id: 'p' } }) },
        Part: {
          __resolveReference: ({ id }: Row) => ({ id }),
          says: ({ id }: Row, { name }: { name: string }) => `${id} of ${name}`,
        },
      },
    },
  })
  const query = '{ thing { name: title part { says } } }'
  assert.deepEqual(answerOf(await withContext.ours({ query })), {
    data: { thing: { name: 'title', part: { says: 'p of name' } } },
  })
})

test('an alias that shadows nothing stays as it is', () => {
  const query = '{ thing { title: id name text: label } }'
  const { document, renames } = federation.repairedPlan(query)
  assert.deepEqual([document, renames], [query, {}])
})

test('our names keep out of the way of the client’s', () => {
  const { document, renames } = federation.repairedPlan('{ thing { _c0: title id: title name: title } }')
  assert.deepEqual(renames, { _c1: 'id', _c2: 'name' })
  assert.match(document, /_c0: title\s+_c1: title\s+_c2: title/)
})
