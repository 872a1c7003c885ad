import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readKnownOperations } from './known-operations.ts'

function openFolder() {
  const path = mkdtempSync(join(tmpdir(), 'operations-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}

test('a folder gives every operation of its documents', async () => {
  using folder = openFolder()
  mkdirSync(join(folder.path, 'more'))
  writeFileSync(join(folder.path, 'more', 'b.graphql'), '{ b }')
  writeFileSync(join(folder.path, 'a.graphql'), 'query A { a } fragment F on Query { a } mutation M { m }')
  writeFileSync(join(folder.path, 'notes.md'), 'nothing')
  assert.deepEqual(
    (await readKnownOperations(folder.path)).map(({ name, operationName }) => [name, operationName]),
    [
      ['A', 'A'],
      ['M', 'M'],
      [join('more', 'b.graphql'), undefined],
    ],
  )
  writeFileSync(join(folder.path, 'c.graphql'), '{ c')
  await assert.rejects(readKnownOperations(folder.path), /c\.graphql is not a GraphQL document: Syntax Error/)
})

test('a manifest gives every operation that clients have registered', async () => {
  using folder = openFolder()
  const path = join(folder.path, 'manifest.json')
  const operations = [{ id: 'f00', name: 'A', type: 'query', body: 'query A { a }' }]
  writeFileSync(path, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }))
  assert.deepEqual(await readKnownOperations(path), [{ name: 'A', query: 'query A { a }', operationName: 'A' }])
  writeFileSync(path, JSON.stringify({ operations }))
  await assert.rejects(readKnownOperations(path), /is not a manifest of persisted queries/)
  writeFileSync(path, 'query A { a }')
  await assert.rejects(readKnownOperations(path), /is not JSON/)
})
