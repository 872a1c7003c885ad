import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { runGateway } from './library/run-gateway.ts'
import { booksSdl, serve, serveTwo, until } from './reload.fixture.ts'

/** The gateway as a process. */
async function run(t: TestContext, folder: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { child, url, log } = await runGateway(t, folder, parameters, env)
  return {
    child,
    log,
    async knows(field: string): Promise<boolean> {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: `{ ${field} }` }) })
      const { data } = (await response.json()) as { data?: Record<string, unknown> }
      return data?.[field] === field
    },
  }
}

function openFolder(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'reload-process-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return { folder, write: (name: string, text: string) => writeFileSync(join(folder, name), text) }
}

test('SIGUSR2 goes back to the supergraph before', async (t) => {
  const { variant } = await serveTwo(t)
  const { folder, write } = openFolder(t)
  write('supergraph.graphql', variant('pages'))
  const { child, knows } = await run(t, folder, ['--supergraph', 'supergraph.graphql', '--watch'])
  assert.ok(await knows('pages'))
  write('supergraph.graphql', variant('chapters'))
  await until(() => knows('chapters'))
  child.kill('SIGUSR2')
  await until(() => knows('pages'))
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
})

test('listed subgraphs are composed, and again when a schema changes; what does not compose is told in words', async (t) => {
  const { books, authors } = await serveTwo(t)
  const { folder, write } = openFolder(t)
  const subgraphs = {
    books: { routing_url: books, schema: { file: './books.graphql' } },
    authors: { routing_url: authors, schema: { file: './authors.graphql' } },
  }
  write('supergraph.yaml', JSON.stringify({ subgraphs }))
  write('authors.graphql', 'type Query { author: String }')
  write('books.graphql', booksSdl('pages'))
  const { knows, log } = await run(t, folder, ['--subgraphs', 'supergraph.yaml', '--watch'])
  assert.ok(await knows('pages'))

  write('books.graphql', booksSdl('chapters'))
  await until(() => knows('chapters'))

  write('books.graphql', 'type Query { title: Strin }')
  await until(async () => log().includes('was refused'))
  assert.match(log(), /The subgraphs do not compose:\\n\[books\] Unknown type Strin/)
  assert.ok(await knows('chapters'))
})

test('subgraphs are asked for their schemas again and again, when nothing else is given', async (t) => {
  const schema = { sdl: booksSdl('pages') }
  const url = await serve(t, schema)
  const { folder } = openFolder(t)
  const { knows } = await run(t, folder, ['--poll', '100'], { GATEWAY_SUBGRAPH_URLS: `books=${url}` })
  assert.ok(await knows('pages'))
  schema.sdl = booksSdl('chapters')
  await until(() => knows('chapters'))
})
