import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { listen } from '@care/service/listen'
import { createLog } from '@care/service/log'
import { composeSubgraphs } from '../planning/compose-subgraphs.ts'
import { type ComposedSourceOptions, openComposedSource } from './composed-source.ts'
import { type SubgraphPlace, readSubgraphsFile } from './subgraphs-file.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])'
const books = (field: string) =>
  `${link} type Query { books: [Book] } type Book @key(fields: "id") { id: ID! ${field}: String }`
const reviews = (field: string) => `${link} type Book @key(fields: "id") { id: ID! ${field}: String }`

const changes = () => {
  const events = new EventEmitter()
  return {
    onChange: () => void events.emit('change'),
    next: () => once(events, 'change', { signal: AbortSignal.timeout(5000) }),
  }
}

function openTold(t: TestContext, options: Partial<ComposedSourceOptions>) {
  const opening = openComposedSource({
    name: 'the test',
    places: async () => [],
    file: undefined,
    compose: composeSubgraphs,
    headersFor: (subgraph) => ({ 'x-subgraph': subgraph }),
    watch: false,
    poll: undefined,
    onChange: () => {},
    log: createLog('test', 'silent'),
    ...options,
  })
  t.after(async () => (await opening)[Symbol.asyncDispose]())
  return opening
}

/** Two schemas in files, and a list that names them. */
function writeFolder(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'composed-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const list = (...names: string[]) => {
    const subgraphs = names.map((name) => [
      name,
      { routing_url: `http://${name}/`, schema: { file: `${name}.graphql` } },
    ])
    write('supergraph.yaml', JSON.stringify({ subgraphs: Object.fromEntries(subgraphs) }))
  }
  write('books.graphql', books('title'))
  write('reviews.graphql', reviews('stars'))
  list('books', 'reviews')
  const file = join(folder, 'supergraph.yaml')
  return { folder, write, list, file, places: () => readSubgraphsFile(file) }
}

test('a schema that changes is composed anew, and so is a list that names others', async (t) => {
  const { write, list, file, places } = writeFolder(t)
  const { onChange, next } = changes()
  const source = await openTold(t, { places, file, watch: true, onChange })
  const first = await source.read()
  assert.match(first, /title: String/)
  assert.match(first, /stars: String/)

  write('books.graphql', books('heading'))
  await next()
  assert.match(await source.read(), /heading: String/)

  write('tags.graphql', 'type Query { tags: [String] }')
  list('books', 'tags')
  await next()
  const other = await source.read()
  assert.match(other, /tags: \[String\]/)
  assert.doesNotMatch(other, /stars/)

  write('tags.graphql', 'type Query { labels: [String] }')
  await next()
  assert.match(await source.read(), /labels: \[String\]/)
})

test('what does not compose is told in words', async (t) => {
  const { write, folder, places } = writeFolder(t)
  const source = await openTold(t, { places })
  write('reviews.graphql', `${link} type Book @key(fields: "isbn") { id: ID! }`)
  await assert.rejects(source.read(), /do not compose:\n\[reviews\] On type "Book", for @key.*isbn/)
  write('reviews.graphql', `${link} type Book {`)
  await assert.rejects(source.read(), /\[reviews\] line 1: Syntax Error/)
  rmSync(join(folder, 'reviews.graphql'))
  await assert.rejects(source.read(), /The schema of reviews .*reviews\.graphql cannot be read/)
})

test('what has not changed is not composed again', async (t) => {
  const { places } = writeFolder(t)
  let times = 0
  const source = await openTold(t, {
    places,
    compose: (subgraphs) => {
      times += 1
      return composeSubgraphs(subgraphs)
    },
  })
  assert.equal(await source.read(), await source.read())
  assert.equal(times, 1)
})

/** A subgraph that tells `schema.sdl`, or nothing. */
async function serve(t: TestContext, schema: { sdl: string | null; asked?: unknown }): Promise<string> {
  const server = createServer(async (request, response) => {
    const { query } = (await json(request)) as { query: string }
    assert.match(query, /_service \{ sdl \}/)
    schema.asked = request.headers['x-subgraph']
    if (schema.sdl === null) return void response.writeHead(503).end('away')
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { _service: schema } }))
  })
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `${await listen(server, { host: '127.0.0.1', port: 0 })}/graphql`
}

const asked = (name: string, url: string): SubgraphPlace => ({ name, url, schema: { kind: 'asked', url, headers: {} } })

test('subgraphs are asked again and again, and what one told last stands while it is away', async (t) => {
  const first = { sdl: books('title') as string | null, asked: undefined }
  const second = { sdl: reviews('stars') as string | null }
  const places = [asked('books', await serve(t, first)), asked('reviews', await serve(t, second))]
  const { onChange, next } = changes()
  const source = await openTold(t, { places: async () => places, poll: 20, onChange })
  assert.match(await source.read(), /title: String/)
  assert.equal(first.asked, 'books')

  first.sdl = books('heading')
  await next()
  assert.match(await source.read(), /heading: String/)

  first.sdl = null
  second.sdl = reviews('points')
  await next()
  const later = await source.read()
  assert.match(later, /heading: String/)
  assert.match(later, /points: String/)
})

test('a subgraph that starts later is waited for, when subgraphs are asked again and again', async (t) => {
  const schema = { sdl: null as string | null }
  const place = asked('books', await serve(t, schema))
  const hasty = await openTold(t, { places: async () => [place] })
  await assert.rejects(hasty.read(), /The subgraph books/)
  const steady = await openTold(t, { places: async () => [place], poll: 20 })
  const looked = steady.read()
  schema.sdl = books('title')
  assert.match(await looked, /title: String/)
})
