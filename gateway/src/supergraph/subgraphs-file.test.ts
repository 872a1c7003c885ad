import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readSubgraphsFile } from './subgraphs-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'subgraphs-'))
after(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'supergraph.yaml')
const read = (text: string) => {
  writeFileSync(path, text)
  return readSubgraphsFile(path)
}

test('a list as rover takes it says where each schema is', async () => {
  const places = await read(`
federation_version: =2.14.4
subgraphs:
  books:
    routing_url: http://books/graphql
    schema:
      file: ./schemas/books.graphql
  reviews:
    schema:
      subgraph_url: http://reviews/graphql
      introspection_headers:
        authorization: Bearer x
  tags:
    routing_url: http://tags/
    schema:
      sdl: "type Query { tags: [String] }"
`)
  assert.deepEqual(places, [
    {
      name: 'books',
      url: 'http://books/graphql',
      schema: { kind: 'file', path: join(folder, 'schemas/books.graphql') },
    },
    {
      name: 'reviews',
      url: 'http://reviews/graphql',
      schema: { kind: 'asked', url: 'http://reviews/graphql', headers: { authorization: 'Bearer x' } },
    },
    { name: 'tags', url: 'http://tags/', schema: { kind: 'text', sdl: 'type Query { tags: [String] }' } },
  ])
})

test('the list may be JSON', async () => {
  const subgraphs = { a: { routing_url: 'http://a/', schema: { file: '/a.graphql' } } }
  assert.deepEqual(await read(JSON.stringify({ subgraphs })), [
    { name: 'a', url: 'http://a/', schema: { kind: 'file', path: '/a.graphql' } },
  ])
})

test('every mistake is told with its place', async () => {
  await assert.rejects(
    read('subgraphs: { a: { routing_url: nowhere, schema: {} }, b: { schema: { file: b }, urL: x } }'),
    ({ message }: Error) =>
      [path, 'subgraphs.a.routing_url', 'subgraphs.a.schema: takes one of', 'subgraphs.b', 'urL'].every((it) =>
        message.includes(it),
      ),
  )
  await assert.rejects(read('subgraphs: {}'), /names no subgraph/)
  await assert.rejects(read('subgraphs: ['), /is no list of subgraphs/)
  await assert.rejects(readSubgraphsFile('/nowhere.yaml'), /The list of subgraphs \/nowhere\.yaml cannot be read/)
})
