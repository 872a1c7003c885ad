import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type LiveClient, createLiveClient } from '@care/live'
import { WebSocket } from 'ws'
import { openStreams, tick } from '../../gateway/test/library/open-streams.ts'
import { until } from '../../gateway/test/reload.fixture.ts'
import { tokenFor } from '../../gateway/test/library/open-library.ts'

const clock = 'subscription { clock }'

/** A client whose tokens are good for `seconds`, and what it was told. */
function listen(
  url: string,
  {
    seconds = 600,
    cursor,
    webSocketImpl = WebSocket as unknown,
  }: { seconds?: number; cursor?: string | undefined; webSocketImpl?: unknown } = {},
) {
  const told: unknown[] = []
  const changes = new EventEmitter()
  const tokens: boolean[] = []
  const tell = (it: unknown) => {
    told.push(it)
    changes.emit('told')
  }
  const client: LiveClient = createLiveClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl,
    token: (isRenewal) => {
      tokens.push(isRenewal)
      changes.emit('told')
      return tokenFor('jane', { seconds: isRenewal ? 600 : seconds })
    },
  })
  const cursors: string[] = []
  client.subscribe<{ clock: string }>(
    { query: clock, ...(cursor !== undefined && { cursor }) },
    {
      event({ data }, at) {
        cursors.push(at)
        tell(data?.clock)
      },
      gap: ({ reason }) => tell({ gap: reason }),
      end: (reason) => tell({ end: reason }),
    },
  )
  return {
    tokens,
    cursors,
    async told(count: number) {
      while (told.length < count) await once(changes, 'told')
      return told.slice(0, count)
    },
    async asked(count: number) {
      while (tokens.length < count) await once(changes, 'told')
      return tokens
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

test('a client whose connection breaks comes back by itself, and goes on where it was', async () => {
  await using it = await openStreams()
  const sockets: WebSocket[] = []
  await using listener = listen(it.library.gateway.url, {
    webSocketImpl: class extends WebSocket {
      constructor(...given: ConstructorParameters<typeof WebSocket>) {
        super(...given)
        sockets.push(this)
      }
    },
  })
  const upstream = await it.script.opened(0)
  upstream.emit(tick('one'))
  await listener.told(1)
  sockets[0]?.terminate()
  for (const time of ['two', 'three']) upstream.emit(tick(time))
  assert.deepEqual(await listener.told(3), ['one', 'two', 'three'])
  assert.equal(it.script.all.length, 1)

  // What it kept is good for another client, too.
  await using other = listen(it.library.gateway.url, { cursor: listener.cursors[0] })
  assert.deepEqual(await other.told(2), ['two', 'three'])
})

test('a client that an operator sends away comes back, and is told that events may be missing', async () => {
  const token = 'a token for operators, in tests only'
  await using it = await openStreams({ GATEWAY_ADMIN_PORT: '0', GATEWAY_ADMIN_TOKEN: token })
  const { url, adminOrigin } = it.library.gateway
  await using listener = listen(url)
  const first = await it.script.opened(0)
  first.emit(tick('one'))
  await listener.told(1)
  const call = async (path: string, method = 'GET') => {
    const response = await fetch(`${adminOrigin}/admin/subscriptions${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    })
    return (await response.json()) as Record<string, unknown>
  }
  const { streams } = (await call('?field=clock')) as { streams: Record<string, unknown>[] }
  const [stream] = streams
  assert.partialDeepStrictEqual(stream, {
    field: 'clock',
    subgraph: 'books',
    generation: 1,
    state: 'open',
    listeners: 1,
    lag: 0,
    lastCursor: listener.cursors[0],
    alike: { streams: 1, keptApartBy: [] },
  })
  assert.deepEqual(await call(`/drain?stream=${String(stream?.['id'])}`, 'POST'), {
    stream: stream?.['id'],
    listeners: 1,
  })
  await first.left
  const second = await it.script.opened(1)
  second.emit(tick('two'))
  assert.deepEqual(await listener.told(3), ['one', { gap: 'EPOCH' }, 'two'])
  assert.match(String((await call('/drain?stream=none', 'POST'))['message']), /no such stream/)
})

test('a token that is about to end is renewed in time, and one that has ended is replaced', async () => {
  await using it = await openStreams()
  await using brief = listen(it.library.gateway.url, { seconds: 2 })
  const upstream = await it.script.opened(0)
  assert.deepEqual(await brief.asked(2), [false, true])
  await wait(2100)
  upstream.emit(tick('one'))
  assert.deepEqual(await brief.told(1), ['one'])

  await using late = listen(it.library.gateway.url, { seconds: -1 })
  assert.deepEqual(await late.asked(2), [false, true])
  await until(async () => (await it.library.metrics.text()).includes('graphql_active_subscriptions{field="clock"} 2'))
  upstream.emit(tick('two'))
  assert.deepEqual(await late.told(1), ['two'])
})

test('a stream that the graph ends is not asked for again', async () => {
  await using it = await openStreams()
  await using listener = listen(it.library.gateway.url)
  const upstream = await it.script.opened(0)
  upstream.emit(tick('one'))
  upstream.complete()
  assert.deepEqual(await listener.told(2), ['one', { end: undefined }])
})
