import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openHints } from '@care/service/open-hints'
import type { ExecutionResult } from 'graphql'
import { MongoClient } from 'mongodb'
import { type Clinic, begin, log, openClinic, people, send, shown } from '../clinic.fixture.ts'

const { wang, chen, li } = people

const FOLLOW = `subscription ($id: ID!, $after: String) {
  messageAdded(conversationId: $id, after: $after) { cursor node { body } } }`

interface Edge {
  readonly cursor: string
  readonly node: { readonly body: string }
}
type Stream = AsyncIterableIterator<ExecutionResult>

async function follow(clinic: Clinic, who: typeof chen, id: string, cursor?: string): Promise<Stream> {
  const stream = await clinic.subscribe(who, FOLLOW, { id, after: cursor })
  assert.ok('next' in stream, JSON.stringify(stream))
  return stream
}

/** The next `count` messages of a stream. */
async function take(stream: Stream, count: number): Promise<Edge[]> {
  const edges: Edge[] = []
  while (edges.length < count) {
    const { value, done } = await stream.next()
    assert.ok(!done)
    const result = value as ExecutionResult
    assert.equal(result.errors, undefined)
    edges.push(result.data?.['messageAdded'] as Edge)
  }
  return edges
}

const bodies = (edges: readonly Edge[]) => edges.map(({ node }) => node.body)
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i))

async function newestPage(clinic: Clinic, id: string): Promise<Edge[]> {
  const query = 'query ($id: ID!) { conversation(id: $id) { messages { edges { cursor node { body } } } } }'
  const { conversation } = await shown<{ conversation: { messages: { edges: Edge[] } } }>(clinic, chen, query, { id })
  return conversation.messages.edges
}

describe('a stream of messages', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  it('begins with now, or goes on from a cursor of a page or of the stream itself', async () => {
    const id = await begin(clinic, wang)
    for (const body of numbers(1, 3)) await send(clinic, wang, id, body)
    const page = await newestPage(clinic, id)
    const fromNow = await follow(clinic, chen, id)
    const fromFirst = await follow(clinic, chen, id, page[0]?.cursor)
    await send(clinic, wang, id, '4')
    assert.deepEqual(bodies(await take(fromNow, 1)), ['4'])
    const edges = await take(fromFirst, 3)
    assert.deepEqual(bodies(edges), ['2', '3', '4'])
    assert.equal(edges[0]?.cursor, page[1]?.cursor)
    await fromFirst.return?.()
    await send(clinic, wang, id, '5')
    const again = await follow(clinic, chen, id, edges[1]?.cursor)
    assert.deepEqual(bodies(await take(again, 2)), ['4', '5'])
    await again.return?.()
    await fromNow.return?.()
  })

  it('ends when the caller’s care ends, and gives nothing that came after', async () => {
    await using own = await openClinic()
    const id = await begin(own, wang)
    const stream = await follow(own, chen, id)
    await send(own, wang, id, 'before')
    assert.deepEqual(bodies(await take(stream, 1)), ['before'])
    const waiting = stream.next()
    const members = own.relations.of('wang')?.members ?? []
    await own.change('wang', { members: members.filter(({ participantId }) => participantId !== 'dr.chen') })
    await send(own, wang, id, 'after')
    assert.equal((await waiting).done, true)
  })

  it('ends with the care in the midst of catching up as well', async () => {
    await using own = await openClinic()
    const id = await begin(own, wang)
    for (const body of numbers(1, 3)) await send(own, wang, id, body)
    const [first] = await newestPage(own, id)
    const stream = await follow(own, chen, id, first?.cursor)
    assert.deepEqual(bodies(await take(stream, 1)), ['2'])
    await own.change('wang', { members: [] })
    assert.equal((await stream.next()).done, true)
  })

  it('ends with the session', async () => {
    const id = await begin(clinic, wang)
    const soon = new Date(Math.floor(Date.now() / 1000) * 1000 + 2000)
    const stream = await follow(clinic, { ...chen, sessionExpiresAt: soon }, id)
    assert.equal((await stream.next()).done, true)
    assert.ok(Date.now() >= soon.getTime())
  })

  it('ends at once when the client leaves or the service closes', async () => {
    const own = await openClinic()
    const id = await begin(own, wang)
    const leaving = await follow(own, chen, id)
    const waiting = leaving.next()
    await leaving.return?.()
    assert.equal((await waiting).done, true)
    const staying = (await follow(own, chen, id)).next()
    await own[Symbol.asyncDispose]()
    assert.equal((await staying).done, true)
  })

  it('refuses a cursor that is not one of the conversation', async () => {
    const [id, other] = [await begin(clinic, wang), await begin(clinic, wang)]
    await send(clinic, wang, other, 'elsewhere')
    const [foreign] = await newestPage(clinic, other)
    const unknown = Buffer.from(JSON.stringify([`${id}00000009`])).toString('base64url')
    for (const cursor of ['nonsense', foreign?.cursor, unknown]) {
      const refused = await clinic.subscribe(chen, FOLLOW, { id, after: cursor })
      assert.match(JSON.stringify(refused), /BAD_USER_INPUT/)
    }
  })
})

// The test kit sets these where a server was found, and reports by name where none was.
const redis = process.env['TEST_REDIS_URL']
const carriers = [['no hint', undefined] as const, ...(redis ? [['Redis', redis] as const] : [])]
const servers = [
  ['mongo-java-server', process.env['TEST_MONGODB_URL']],
  ['FerretDB', process.env['TEST_MONGODB_SECOND_URL']],
] as const

for (const [database, server] of [['node:sqlite', 'sqlite:'] as const, ...servers]) {
  if (server === undefined) continue

  describe(`a stream in one of two processes on ${database}`, () => {
    let url: string
    let folder: string
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'messaging-'))
      const name = `test_${randomUUID().replaceAll('-', '')}`
      url = server === 'sqlite:' ? server + join(folder, name) : Object.assign(new URL(server), { pathname: name }).href
    })
    after(async () => {
      await rm(folder, { recursive: true })
      if (server === 'sqlite:') return
      const client = new MongoClient(url)
      await client.db().dropDatabase()
      await client.close()
    })

    for (const [carrier, hintsUrl] of carriers) {
      it(`hears of every message in the other one, by ${carrier}`, async () => {
        await using here = await openClinic({ url, hints: openHints(hintsUrl, log) })
        await using there = await openClinic({ url, hints: openHints(hintsUrl, log) })
        const id = await begin(here, wang)
        const stream = await follow(here, chen, id)
        for (const body of numbers(1, 3)) await send(there, wang, id, body)
        assert.deepEqual(bodies(await take(stream, 3)), numbers(1, 3))
        await send(there, wang, id, '4')
        assert.deepEqual(bodies(await take(stream, 1)), ['4'])
        await stream.return?.()
      })
    }

    it('has no gap and no double at the seam, while both write', async () => {
      await using here = await openClinic({ url })
      await using there = await openClinic({ url })
      const id = await begin(here, wang)
      await send(here, wang, id, 'first')
      const [first] = await newestPage(here, id)
      const starts = Array.from({ length: 6 }, () => Promise.withResolvers<void>())
      let written = 0
      const write = async (clinic: Clinic, count: number) => {
        for (let i = 0; i < count; i++) {
          await send(clinic, i % 2 ? wang : li, id, `${written++}`)
          starts[Math.floor(written / 20)]?.resolve()
        }
      }
      const streams = Promise.all(
        starts.map(async ({ promise }) => {
          await promise // Amid the writing.
          return take(await follow(here, chen, id, first?.cursor), 120)
        }),
      )
      await Promise.all([write(here, 30), write(there, 30), write(here, 30), write(there, 30)])
      const stored = await here.subgraph.store.messagesAfter(id, 1, 300)
      assert.deepEqual(
        stored.map(({ seq }) => seq),
        Array.from({ length: 120 }, (_, i) => i + 2),
      )
      for (const edges of await streams) {
        assert.deepEqual(
          bodies(edges),
          stored.map(({ body }) => body),
        )
      }
    })
  })
}
