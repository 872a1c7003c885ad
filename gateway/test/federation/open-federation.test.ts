import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFederation } from './open-federation.ts'
import { WAYS } from './ours.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`

const subgraphs = {
  a: {
    sdl: `${link} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { thing: () => ({ id: '1' }) } },
  },
  b: {
    sdl: `${link} type Thing @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Thing: { name: ({ id }: { id: string }, _: unknown, prefix: string) => `${prefix}${id}` } },
  },
}

test('stock answers over subgraphs in memory, with the context of the test', async () => {
  await using federation = await openFederation({ subgraphs })
  const result = await federation.stock({ query: '{ thing { name } }', context: 'no. ' })
  assert.deepEqual(result, { data: { thing: { name: 'no. 1' } } })
  assert.deepEqual(
    federation.requests.map((it) => it.subgraph),
    ['a', 'b'],
  )
})

test('a test can spoil the answers of a subgraph', async () => {
  await using federation = await openFederation({ subgraphs })
  const { data, errors } = await federation.stock({
    query: '{ thing { id name } }',
    tamper: ({ subgraph }, answer) => (subgraph === 'b' ? { status: 500, text: '' } : answer),
  })
  assert.deepEqual(data, { thing: { id: '1', name: null } })
  assert.equal(errors?.length, 1)
})

for (const way of WAYS) {
  test(`ours answers over subgraphs in memory, ${way}`, async () => {
    await using federation = await openFederation({ subgraphs })
    const { data, errors } = await federation.ours({ query: '{ thing { name } }', context: 'no. ' }, way)
    assert.deepEqual({ data, errors }, { data: { thing: { name: 'no. 1' } }, errors: undefined })
    assert.deepEqual(
      federation.requests.map((it) => it.subgraph),
      ['a', 'b'],
    )
  })
}
