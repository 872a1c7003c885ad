import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, suite, test } from 'node:test'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { serveSubgraph } from '@care/service/serve-subgraph'
import { openSubgraphServer } from '@care/service/subgraph-server'
import { Redis } from 'ioredis'
import { createBooks } from './library/books.ts'
import { composeLibrary } from './library/compose-library.ts'
import { type Library, INTERNAL_SECRET, JWT_SECRET, openLibrary, tokenFor } from './library/open-library.ts'
import { type Payload, type RawSocket, openRawSocket } from './library/raw-socket.ts'
import { runGateway } from './library/run-gateway.ts'
import { scriptStreams } from './library/scripted-streams.ts'
import { openWayTo } from './library/way-to.ts'
import { until } from './reload.fixture.ts'

const server = process.env['TEST_REDIS_URL']

/** A stream that no other test has: logs outlive the tests. */
const streamOf = (prefix: string) => `subscription { bookAdded(prefix: "${prefix}") { title rating } }`

/** Gateways over one subgraph of books, whose streams a test writes. */
async function openReplicas(t: TestContext, urls: readonly string[], settings: NodeJS.ProcessEnv = {}) {
  const stack = new AsyncDisposableStack()
  t.after(() => stack.disposeAsync())
  const script = scriptStreams()
  const replicas: Library[] = []
  for (const url of urls) {
    const options = { settings: { GATEWAY_STREAM_LOG_URL: url, ...settings }, wrap: { books: script.wrap } }
    const replica = await openLibrary(options)
    stack.defer(() => replica[Symbol.asyncDispose]())
    replicas.push(replica)
  }
  return {
    script,
    replicas,
    query: streamOf(randomUUID()),
    async connect(number: number, token?: string): Promise<RawSocket> {
      return stack.use(await openRawSocket(replicas[number]?.gateway.url ?? '', token))
    },
  }
}

const book = (title: string, id = '4') => ({ bookAdded: { __typename: 'Book', id, title } })
const titleOf = ({ data }: Payload) => (data?.['bookAdded'] as { title?: string } | undefined)?.title
const cursorOf = ({ extensions }: Payload) => extensions?.cursor
const gapOf = ({ extensions }: Payload) => extensions?.gap as { reason: string } | undefined

const openRedis = (url: string) => {
  const redis = new Redis(url)
  return Object.assign(redis, { [Symbol.asyncDispose]: async () => redis.disconnect() })
}

/** Where Redis has a part of the log that a cursor is of. */
const keyOf = (cursor: string | undefined, part: string) =>
  `care:stream:{${Buffer.from(cursor ?? '', 'base64url').toString('hex', 1, 9)}}:${part}`

/** Subscribes, and resolves once whatever comes from now on will be heard: a strange cursor is answered at that moment. */
async function listen(client: RawSocket, query: string): Promise<void> {
  client.subscribe('a', query, { extensions: { cursor: 'strange' } })
  assert.equal(gapOf(await client.event('a'))?.reason, 'EPOCH')
}

/** The client with number 0 leads, the other one follows. */
async function listenOnTwo({ connect, query, script }: Awaited<ReturnType<typeof openReplicas>>) {
  const [leader, follower] = [await connect(0), await connect(1)]
  leader.subscribe('a', query)
  const upstream = await script.opened(0)
  await listen(follower, query)
  return { leader, follower, upstream }
}

if (server) {
  suite('streams whose log is in Redis', () => {
    test('replicas share one subscription, resolve each event once, and hand out the same with the same cursors', async (t) => {
      const them = await openReplicas(t, [server, server])
      const { leader, follower, upstream } = await listenOnTwo(them)
      for (let number = 0; number < 20; number++) upstream.emit(book(`Volume ${number} – 卷`, String(number)))
      for (let number = 0; number < 20; number++) {
        const [one, other] = [await leader.event('a'), await follower.event('a')]
        assert.equal(titleOf(one), `Volume ${number} – 卷`)
        assert.deepEqual(other, one)
      }
      assert.equal(them.script.all.length, 1)
      assert.deepEqual(
        them.replicas.map(({ reviews }) => reviews.callers.length),
        [20, 0],
      )
    })

    test('a client goes on at another replica after its cursor, and what comes there is new', async (t) => {
      const them = await openReplicas(t, [server, server])
      const { leader, upstream } = await listenOnTwo(them)
      for (const title of ['one', 'two', 'three']) upstream.emit(book(title))
      const begun = await leader.event('a')
      assert.equal(titleOf(begun), 'one')
      await leader.event('a')
      await leader.event('a')
      const moved = await them.connect(1)
      moved.subscribe('b', them.query, { extensions: { cursor: cursorOf(begun) } })
      assert.deepEqual([titleOf(await moved.event('b')), titleOf(await moved.event('b'))], ['two', 'three'])
      upstream.emit(book('four'))
      const next = await moved.event('b')
      assert.deepEqual([titleOf(next), gapOf(next)], ['four', undefined])
      assert.equal(them.script.all.length, 1)
    })

    test('a replica that closes lets another one lead at once, which tells that events may be missing', async (t) => {
      const them = await openReplicas(t, [server, server])
      const { leader, follower, upstream } = await listenOnTwo(them)
      upstream.emit(book('one'))
      const last = cursorOf(await follower.event('a'))
      await leader.event('a')
      await them.replicas[0]?.[Symbol.asyncDispose]()
      await upstream.left
      const next = await them.script.opened(1)
      next.emit(book('two'))
      assert.partialDeepStrictEqual(await follower.event('a'), {
        extensions: { gap: { from: last, reason: 'UPSTREAM' } },
      })
      assert.equal(titleOf(await follower.event('a')), 'two')
    })

    test('a client that begins where nobody listens any more is told of no gap', async (t) => {
      const them = await openReplicas(t, [server, server])
      const { leader, follower, upstream } = await listenOnTwo(them)
      upstream.emit(book('one'))
      await follower.event('a')
      for (const client of [leader, follower]) client.send({ id: 'a', type: 'complete' })
      await upstream.left
      const late = await them.connect(1)
      late.subscribe('b', them.query)
      const next = await them.script.opened(1)
      next.emit(book('two'))
      const event = await late.event('b')
      assert.deepEqual([titleOf(event), gapOf(event)], ['two', undefined])
    })

    test('a cursor beyond what is kept is a gap', async (t) => {
      const them = await openReplicas(t, [server, server], { GATEWAY_STREAM_LOG_EVENTS: '2' })
      const { leader, upstream } = await listenOnTwo(them)
      for (const title of ['one', 'two', 'three', 'four']) upstream.emit(book(title))
      const from = cursorOf(await leader.event('a'))
      for (let left = 3; left > 0; left--) await leader.event('a')
      // Two replicas have the stream; the third has to find it in Redis.
      const third = await openReplicas(t, [server], { GATEWAY_STREAM_LOG_EVENTS: '2' })
      for (const client of [await them.connect(1), await third.connect(0)]) {
        client.subscribe('b', them.query, { extensions: { cursor: from } })
        assert.deepEqual(gapOf(await client.event('b')), { from, reason: 'EXPIRED' })
      }
    })

    test('a stream that the subgraph completes is complete at every replica, after all of its events', async (t) => {
      const them = await openReplicas(t, [server, server])
      const { leader, follower, upstream } = await listenOnTwo(them)
      upstream.emit(book('one'))
      upstream.complete()
      for (const client of [leader, follower]) {
        assert.equal(titleOf(await client.event('a')), 'one')
        assert.equal((await client.next('a')).type, 'complete')
      }
      const late = await them.connect(1)
      late.subscribe('b', them.query)
      const again = await them.script.opened(1)
      again.emit(book('two'))
      const event = await late.event('b')
      assert.deepEqual([titleOf(event), gapOf(event)], ['two', undefined])
    })

    test('a replica whose tokens have ended lets one lead that has a fresh token', async (t) => {
      const them = await openReplicas(t, [server, server])
      const [short, long] = [await tokenFor('jane', { seconds: 2 }), await tokenFor('jane')]
      const endsAt = Date.now() + 2000
      const [leader, follower] = [await them.connect(0, short), await them.connect(1, long)]
      leader.subscribe('a', them.query)
      const upstream = await them.script.opened(0)
      await listen(follower, them.query)
      // The subgraph ends it with the token.
      await until(async () => Date.now() > endsAt)
      upstream.complete()
      const next = await them.script.opened(1)
      next.emit(book('one'))
      assert.equal(gapOf(await follower.event('a'))?.reason, 'UPSTREAM')
      assert.equal(titleOf(await follower.event('a')), 'one')
    })

    for (const how of ['cut', 'hang'] as const) {
      test(`events go on when Redis is lost (${how}), at the replica that led and at the one that followed`, async (t) => {
        await using way = await openWayTo(server)
        const them = await openReplicas(t, [way.url, way.url])
        const { leader, follower, upstream } = await listenOnTwo(them)
        upstream.emit(book('one'))
        const before = await leader.event('a')
        assert.deepEqual(await follower.event('a'), before)
        way[how]()
        const since = performance.now()
        upstream.emit(book('two'))
        const after = await leader.event('a')
        assert.ok(performance.now() - since < 1000)
        assert.deepEqual([titleOf(after), gapOf(after)], ['two', undefined])
        const own = await them.script.opened(1)
        // One that hangs is found by the next look, and its deadline.
        assert.ok(performance.now() - since < (how === 'cut' ? 1000 : 2000))
        own.emit(book('three'))
        assert.equal(gapOf(await follower.event('a'))?.reason, 'UPSTREAM')
        assert.equal(titleOf(await follower.event('a')), 'three')
        // Where it goes on alone, nobody loses his place.
        const back = await them.connect(0)
        back.subscribe('b', them.query, { extensions: { cursor: cursorOf(before) } })
        assert.deepEqual(await back.event('b'), after)
      })
    }

    test('a client whose gateway was killed gets the rest at another one: each event once, in order', async (t) => {
      const books = createBooks()
      const subgraph = await openSubgraphServer(books, INTERNAL_SECRET, createLog('books', 'silent'))
      const served = await serveSubgraph(subgraph, createMetrics(), { host: '127.0.0.1', port: 0 })
      t.after(() => served[Symbol.asyncDispose]())
      const folder = mkdtempSync(join(tmpdir(), 'streams-stored-'))
      t.after(() => rmSync(folder, { recursive: true }))
      writeFileSync(join(folder, 'supergraph.graphql'), composeLibrary({ books: served.url }))
      const killed = await runGateway(t, folder, ['--supergraph', 'supergraph.graphql'], {
        GATEWAY_STREAM_LOG_URL: server,
        INTERNAL_SECRET,
        JWT_SECRET,
      })
      const survivor = await openLibrary({
        remote: ['books'],
        urls: { books: served.url },
        settings: { GATEWAY_STREAM_LOG_URL: server },
      })
      t.after(() => survivor[Symbol.asyncDispose]())
      const prefix = randomUUID()
      const query = streamOf(prefix).replace('rating', 'pages')
      await using client = await openRawSocket(killed.url)
      client.subscribe('a', query)
      await books.listening('added')
      for (let number = 0; number < 10; number++) books.add(`${prefix} ${number}`)
      const first = await client.event('a')
      for (let number = 1; number < 10; number++) await client.event('a')
      killed.child.kill('SIGKILL')
      await client.closed
      await books.listening('added', 0)

      await using again = await openRawSocket(survivor.gateway.url)
      again.subscribe('a', query, { extensions: { cursor: cursorOf(first) } })
      for (let number = 1; number < 10; number++) {
        const event = await again.event('a')
        assert.deepEqual([titleOf(event), gapOf(event)], [`${prefix} ${number}`, undefined])
      }
      // The dead one leads for some seconds more.
      await books.listening('added')
      books.add(`${prefix} 10`)
      assert.equal(gapOf(await again.event('a'))?.reason, 'UPSTREAM')
      assert.equal(titleOf(await again.event('a')), `${prefix} 10`)
      assert.deepEqual(again.untold('a'), [])
    })

    test('a replica that was away for so long that another one leads writes nothing more', async (t) => {
      const them = await openReplicas(t, [server])
      const client = await them.connect(0)
      client.subscribe('a', them.query)
      const upstream = await them.script.opened(0)
      upstream.emit(book('one'))
      const last = cursorOf(await client.event('a'))
      await using redis = openRedis(server)
      await redis.set(keyOf(last, 'lead'), 'another one', 'PX', 500)
      upstream.emit(book('two'))
      await upstream.left
      const next = await them.script.opened(1)
      next.emit(book('three'))
      const event = await client.event('a')
      assert.deepEqual(titleOf(event), 'three')
      assert.partialDeepStrictEqual(gapOf(event), { from: last, reason: 'UPSTREAM' })
      assert.equal(await redis.xlen(keyOf(last, 'log')), 3)
    })

    test('events go on when Redis has come back empty', async (t) => {
      const them = await openReplicas(t, [server, server])
      const { leader, follower, upstream } = await listenOnTwo(them)
      upstream.emit(book('one'))
      const last = cursorOf(await leader.event('a'))
      await follower.event('a')
      await using redis = openRedis(server)
      await redis.del(['log', 'epoch', 'lead'].map((part) => keyOf(last, part)))
      const own = [await them.script.opened(1), await them.script.opened(2)]
      for (const it of own) it.emit(book('two'))
      for (const client of [follower, leader]) {
        const next = await client.event('a')
        const event = gapOf(next) && titleOf(next) === undefined ? await client.event('a') : next
        assert.equal(titleOf(event), 'two')
      }
    })

    test('what is kept in Redis is what a gateway keeps, and for no longer', async (t) => {
      const bounds = { GATEWAY_STREAM_LOG_EVENTS: '3', GATEWAY_STREAM_LOG_AGE: '20000', GATEWAY_STREAM_LINGER: '0' }
      const them = await openReplicas(t, [server], bounds)
      const client = await them.connect(0)
      client.subscribe('a', them.query)
      const upstream = await them.script.opened(0)
      let last: string | undefined
      for (let number = 0; number < 10; number++) {
        upstream.emit(book(`Volume ${number}`))
        last = cursorOf(await client.event('a'))
      }
      await using redis = openRedis(server)
      // The oldest goes with the next event.
      assert.equal(await redis.xlen(keyOf(last, 'log')), 4)
      for (const part of ['log', 'epoch']) {
        const left = await redis.pttl(keyOf(last, part))
        assert.ok(left > 0 && left <= 20_000, String(left))
      }
    })

    test('a field with a cursor of its own is not in Redis: each replica asks the subgraph', async (t) => {
      const { script, connect } = await openReplicas(t, [server, server])
      for (const number of [0, 1]) {
        const client = await connect(number)
        client.subscribe('a', 'subscription { ledger { number } }')
        const upstream = await script.opened(number)
        upstream.emit({ ledger: { number: 7, _gatewayCursor: 'c7' } })
        assert.deepEqual((await client.event('a')).data, { ledger: { number: 7 } })
      }
    })
  })
}

test('a gateway starts and streams without the Redis that it should have', async (t) => {
  const them = await openReplicas(t, ['redis://127.0.0.1:1'])
  const client = await them.connect(0)
  client.subscribe('a', them.query)
  const upstream = await them.script.opened(0)
  upstream.emit(book('one'))
  const event = await client.event('a')
  upstream.emit(book('two'))
  await client.event('a')
  const back = await them.connect(0)
  back.subscribe('b', them.query, { extensions: { cursor: cursorOf(event) } })
  assert.equal(titleOf(await back.event('b')), 'two')
})
