import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { composeLibrary } from './library/compose-library.ts'
import { openLibrary } from './library/open-library.ts'
import { until } from './reload.fixture.ts'

const STREAMS = 100
const RELOADS = 5

test('streams outlive the supergraph that they began on, and lose no event', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'reload-streams-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  const sdl = composeLibrary()
  writeFileSync(file, sdl)
  await using library = await openLibrary({ settings: { GATEWAY_SUPERGRAPH: file } })
  const { supergraphs } = library.gateway
  // One that keeps its socket when nothing is subscribed to any more: it is closed by the gateway or not at all.
  const client = library.connect({ lazy: false })
  let closed = 0
  client.on('closed', () => (closed += 1))
  // Each is a stream of its own: none is like another.
  const streams = Array.from({ length: STREAMS }, (_, number) =>
    client.iterate({ query: `subscription { bookAdded { title title${number}: title reviews { stars } } }` }),
  )
  const titles = streams.map(async (stream) => {
    const told: unknown[] = []
    for await (const { data } of stream) {
      told.push((data?.['bookAdded'] as { title?: unknown } | undefined)?.title)
      if (told.length === RELOADS) break
    }
    return told
  })
  await library.books.listening('added', STREAMS)

  for (let time = 1; time <= RELOADS; time++) {
    writeFileSync(file, `${sdl}\n# ${time}`)
    const reloading = supergraphs.reload()
    library.books.add(`Book ${time}`)
    assert.equal((await reloading).outcome, 'loaded')
  }
  const expected = Array.from({ length: RELOADS }, (_, time) => `Book ${time + 1}`)
  for (const told of titles) assert.deepEqual(await told, expected)
  assert.equal(closed, 0)
  // Once no stream uses it any more, the first supergraph is put away.
  await until(async () => supergraphs.state().retired.length === 0)
})
