import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { openFederation } from '../../test/federation/open-federation.ts'
import { hasMixedKeys } from './mixed-keys.ts'

const mixed = (film: string, song: string) =>
  hasMixedKeys(parse(`{ items { ... on Film { ${film} } ... on Song { ...S } } } fragment S on Song { ${song} }`))

test('a key stands for two things when fields of several types have it with different names or arguments', () => {
  assert.equal(mixed('poster { url }', 'poster { url }'), false)
  assert.equal(mixed('poster(a: 1, b: 2) { id }', 'poster(b: 2, a: 1) { url }'), false)
  assert.equal(mixed('poster { url }', 'poster { url(size: 1) }'), true)
  assert.equal(mixed('poster(a: $a) { url }', 'poster(a: $b) { url }'), true)
  assert.equal(mixed('key: poster { url }', 'key: cover { url }'), true)
})

test('each object is asked for what its own type was asked for', async () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
  const film = { __typename: 'Film', id: 1, poster: { id: 1 } }
  const song = { __typename: 'Song', id: 1, poster: { id: 2 }, cover: { id: 3 } }
  await using federation = await openFederation({
    subgraphs: {
      items: {
        sdl: `${link}
          type Query { items: [Item!]! item: Item }
          union Item = Film | Song
          type Film @key(fields: "id") { id: ID! poster: Picture }
          type Song @key(fields: "id") { id: ID! poster: Picture cover: Picture }
          type Picture @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { items: () => [film, song, film], item: () => song } },
      },
      pictures: {
        sdl: `${link} type Picture @key(fields: "id") { id: ID! url(size: Int): String }`,
        resolvers: {
          Picture: { url: ({ id }: { id: string }, { size }: { size: number }) => `${id} in size ${size}` },
        },
      },
    },
  })
  const answer = async (query: string) => {
    const { data, errors } = await federation.ours({ query })
    assert.deepEqual(errors ?? [], [])
    return JSON.parse(JSON.stringify(data)) as unknown
  }
  assert.deepEqual(
    await answer(`{
      items { ... on Film { poster { url(size: 1) } } ... on Song { poster { url(size: 2) } } }
      item { ... on Film { poster { url(size: 3) } } ... on Song { poster { url(size: 4) } } }
    }`),
    {
      items: [
        { poster: { url: '1 in size 1' } },
        { poster: { url: '2 in size 2' } },
        { poster: { url: '1 in size 1' } },
      ],
      item: { poster: { url: '2 in size 4' } },
    },
  )
  assert.deepEqual(
    await answer(
      '{ items { ... on Film { p: poster { url(size: 1) } } ... on Song { p: cover { id url(size: 2) } } } }',
    ),
    {
      items: [{ p: { url: '1 in size 1' } }, { p: { id: '3', url: '3 in size 2' } }, { p: { url: '1 in size 1' } }],
    },
  )
})
