import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { booksSdl } from './library/books.ts'
import { compose } from './library/compose-library.ts'
import { openStreams, tick } from './library/open-streams.ts'
import { tokenFor } from './library/open-library.ts'
import type { Message, Payload, RawSocket } from './library/raw-socket.ts'
import { reviewsSdl } from './library/reviews.ts'
import { until } from './reload.fixture.ts'

const clock = 'subscription { clock }'

const codeOf = ({ payload }: Message) =>
  (payload as unknown as { extensions: { code: string } }[] | undefined)?.[0]?.extensions.code

const renew = async (client: RawSocket, token: string) => {
  client.send({ type: 'ping', payload: { authorization: `Bearer ${token}` } })
  const { type, payload } = await client.next()
  assert.equal(type, 'pong')
  return payload?.authorization
}

/** A token that is good for more than a second, since ends are whole seconds, and when it ends. */
async function shortToken(subject: string, claims: object = {}) {
  const token = await tokenFor(subject, { seconds: 2, ...claims })
  const [, payload = ''] = token.split('.')
  const { exp } = JSON.parse(String(Buffer.from(payload, 'base64url'))) as { exp: number }
  return { token, ends: exp * 1000, ended: () => wait(exp * 1000 - Date.now() + 5) }
}

test('a token that has ended is refused, and a client is told before one ends', async () => {
  await using it = await openStreams()
  const { token, ends, ended } = await shortToken('jane')
  const client = await it.connect(token)
  client.subscribe('a', clock)
  const { type, payload } = await client.next()
  assert.equal(type, 'ping')
  assert.equal(Date.parse(String(payload?.authorization?.['expiresAt'])), ends)
  await ended()
  client.subscribe('b', clock)
  assert.equal(codeOf(await client.next('b')), 'UNAUTHENTICATED')
})

test('without a token nothing goes out; with a fresh one on the same socket all that came meanwhile does', async () => {
  await using it = await openStreams()
  const { token, ended } = await shortToken('jane')
  const client = await it.connect(token)
  client.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  await client.next()
  upstream.emit(tick('one'))
  await client.event('a')
  await ended()
  for (const time of ['two', 'three']) upstream.emit(tick(time))
  await client.settled()
  assert.deepEqual(client.untold('a'), [])
  const john = (await renew(client, await tokenFor('john'))) as { error: { code: string } }
  assert.equal(john.error.code, 'FORBIDDEN')
  const bad = (await renew(client, 'nonsense')) as { error: { code: string } }
  assert.equal(bad.error.code, 'UNAUTHENTICATED')
  assert.deepEqual(client.untold('a'), [])
  assert.ok((await renew(client, await tokenFor('jane')))?.['expiresAt'])
  for (const time of ['two', 'three']) assert.deepEqual((await client.event('a')).data, { clock: time })
  upstream.emit(tick('four'))
  assert.deepEqual((await client.event('a')).data, { clock: 'four' })
  assert.equal(it.script.all.length, 1)
})

test('when no fresh token comes in time, the streams that need it end, and the others of the socket stay', async () => {
  await using it = await openStreams({ GATEWAY_TOKEN_GRACE: '50' })
  const { token } = await shortToken('jane')
  const client = await it.connect(token)
  client.subscribe('a', clock)
  await it.script.opened(0)
  const headers = { authorization: `Bearer ${await tokenFor('jane', { seconds: 600, own: true })}` }
  client.subscribe('b', clock, { extensions: { headers } })
  const other = await it.script.opened(1)
  const end = await client.next('a')
  assert.equal(end.type, 'error')
  assert.equal(codeOf(end), 'UNAUTHENTICATED')
  other.emit(tick('one'))
  assert.deepEqual((await client.event('b')).data, { clock: 'one' })
})

test('a subgraph that ends a stream with the token it began with is asked again with the fresh one', async () => {
  await using it = await openStreams()
  const { token, ended } = await shortToken('jane')
  const client = await it.connect(token)
  client.subscribe('a', clock, { extensions: { resume: true } })
  assert.ok((await client.event('a')).extensions?.cursor)
  const first = await it.script.opened(0)
  await client.next()
  first.emit(tick('one'))
  const { cursor } = (await client.event('a')).extensions ?? {}
  await ended()
  first.complete()
  await client.settled()
  await renew(client, await tokenFor('jane'))
  const second = await it.script.opened(1)
  assert.deepEqual((await client.event('a')).extensions?.gap, { from: cursor, reason: 'UPSTREAM' })
  second.emit(tick('two'))
  assert.deepEqual((await client.event('a')).data, { clock: 'two' })
})

test('a scope that is gone ends the stream that needs it before its next event, and no other', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scopes-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  const scoped = booksSdl
    .replace('"@shareable"]', '"@shareable", "@requiresScopes"]')
    .replace('clock: String!', 'clock: String! @requiresScopes(scopes: [["read:clock"]])')
  writeFileSync(file, compose({ books: ['http://books', scoped], reviews: ['http://reviews', reviewsSdl] }))
  await using it = await openStreams({ GATEWAY_SUPERGRAPH: file })
  const client = await it.connect(await tokenFor('jane', { scope: 'read:clock' }))
  client.subscribe('a', clock)
  const ticking = await it.script.opened(0)
  client.subscribe('b', 'subscription { ledger { number } }')
  const before = await it.script.opened(1)
  ticking.emit(tick('one'))
  await client.event('a')
  before.emit({ ledger: { number: 1, _gatewayCursor: 'c1' } })
  await client.event('b')

  assert.ok((await renew(client, await tokenFor('jane', { scope: 'read:books' })))?.['expiresAt'])
  ticking.emit(tick('two'))
  assert.equal(codeOf(await client.next('a')), 'FORBIDDEN')
  // What subgraphs are told of who asks is something else now: they are asked anew, from where it was.
  const after = await it.script.opened(2)
  assert.deepEqual(after.request.variables, { _gatewayAfter: 'c1' })
  after.emit({ ledger: { number: 2, _gatewayCursor: 'c2' } })
  const { data, extensions } = await client.event('b')
  assert.deepEqual(data, { ledger: { number: 2 } })
  assert.equal(extensions?.gap, undefined)
  client.subscribe('c', clock)
  assert.equal(codeOf(await client.next('c')), 'FORBIDDEN')
})

test('a client that completes or goes away is forgotten', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_LINGER: '0' })
  const client = await it.connect()
  client.subscribe('a', clock)
  const first = await it.script.come(0)
  // While it is being begun.
  client.send({ id: 'a', type: 'complete' })
  await client.settled()
  first.accept()
  await first.left
  client.subscribe('b', clock)
  const second = await it.script.opened(1)
  client.socket.terminate()
  await second.left
  await until(async () => (await it.library.metrics.text()).includes('graphql_active_subscriptions{field="clock"} 0'))
})

test('a gateway that ends tells streams to come back', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  upstream.emit(tick('one'))
  assert.deepEqual((await client.event('a')).data, { clock: 'one' })
  const ended = it.library.gateway[Symbol.asyncDispose]()
  assert.equal(await client.closed, 1012)
  assert.deepEqual(client.untold('a'), [])
  await upstream.left
  await ended
})

/** More than the kernel keeps for a connection that nobody reads. */
const LARGE = 'x'.repeat(1024 * 1024)
const EVENTS = 30

/** One client that reads nothing for a while beside one that does, and what each was told in the end. */
async function slowBesideFast(settings: NodeJS.ProcessEnv) {
  await using it = await openStreams({ GATEWAY_STREAM_LOGS_BYTES: String(2 ** 30), ...settings })
  const [slow, fast] = [await it.connect(), await it.connect()]
  slow.subscribe('a', clock)
  fast.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  await Promise.all([slow.settled(), fast.settled()])
  slow.socket.pause()
  for (let number = 0; number < EVENTS; number++) {
    upstream.emit(tick(`${number} ${LARGE}`))
    assert.match(String((await fast.event('a')).data?.['clock']), new RegExp(`^${number} `))
  }
  slow.socket.resume()
  upstream.emit(tick('last'))
  await fast.event('a')
  return await collect(slow)
}

const numberIn = ({ data }: Payload) => Number.parseInt(String(data?.['clock']), 10)

async function collect(client: RawSocket): Promise<readonly Payload[]> {
  const all: Payload[] = []
  for (;;) {
    const event = await client.event('a').catch(() => undefined)
    if (!event) return all
    all.push(event)
    if (event.data?.['clock'] === 'last') return all
  }
}

test('a client that takes too little is sent away, and comes back to all of it', async () => {
  await using it = await openStreams({
    GATEWAY_STREAM_LOG_BYTES: String(2 ** 28),
    GATEWAY_STREAM_LOGS_BYTES: String(2 ** 28),
  })
  const [slow, fast] = [await it.connect(), await it.connect()]
  slow.subscribe('a', clock)
  fast.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  await Promise.all([slow.settled(), fast.settled()])
  slow.socket.pause()
  for (let number = 0; number < EVENTS; number++) {
    upstream.emit(tick(`${number} ${LARGE}`))
    await fast.event('a')
  }
  slow.socket.resume()
  const code = await slow.closed
  // The goodbye itself may not have come through.
  assert.ok(code === 4290 || code === 1006, String(code))
  const got = await collect(slow)
  const { cursor } = got.at(-1)?.extensions ?? {}
  const again = await it.connect()
  again.subscribe('a', clock, { extensions: { cursor } })
  const all = got.map(numberIn)
  while (all.length < EVENTS) all.push(numberIn(await again.event('a')))
  assert.deepEqual(
    all,
    all.map((_, number) => number),
  )
})

for (const policy of ['latest', 'gap'] as const) {
  test(`a client that takes too little is kept, and told how much it missed: ${policy}`, async () => {
    const told = await slowBesideFast({ GATEWAY_STREAM_SLOW_FIELDS: `clock=${policy}` })
    const after = told.findIndex(({ extensions }) => extensions?.gap)
    const gap = told[after]?.extensions?.gap as { from: string; to: string; reason: string; dropped: number }
    assert.equal(gap.reason, 'SLOW')
    assert.equal(gap.from, told[after - 1]?.extensions?.cursor)
    assert.ok(gap.to)
    assert.equal(told.length + gap.dropped, EVENTS + 1)
    assert.equal(told.at(-1)?.data?.['clock'], 'last')
    // Of what it missed, the newest at most.
    assert.ok(told.length - after <= (policy === 'latest' ? 2 : 1))
  })
}

test('a client that takes nothing for too long is sent away, whatever else it would be told', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_SLOW: 'gap', GATEWAY_STREAM_STALL: '50' })
  const client = await it.connect()
  client.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  await client.settled()
  client.socket.pause()
  for (let number = 0; number < EVENTS; number++) upstream.emit(tick(LARGE))
  await until(async () => (await it.library.metrics.text()).includes('graphql_active_subscriptions{field="clock"} 0'))
  client.socket.resume()
  const code = await client.closed
  assert.ok(code === 4290 || code === 1006, String(code))
})

test('subscriptions of one person are bounded over all of their sockets, sockets of one address too', async () => {
  await using it = await openStreams({ GATEWAY_IDENTITY_SUBSCRIPTIONS: '2', GATEWAY_CLIENT_SOCKETS: '2' })
  const token = await tokenFor('jane')
  const [one, two] = [await it.connect(token), await it.connect(token)]
  one.subscribe('a', clock)
  two.subscribe('b', clock)
  await Promise.all([one.settled(), two.settled()])
  two.subscribe('c', clock)
  assert.equal(codeOf(await two.next('c')), 'RATE_LIMITED')
  one.send({ id: 'a', type: 'complete' })
  await one.settled()
  two.subscribe('d', clock)
  const upstream = await it.script.opened(0)
  await two.settled()
  upstream.emit(tick('one'))
  assert.deepEqual((await two.event('d')).data, { clock: 'one' })

  const third = new WebSocket(it.library.gateway.url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  const [, response] = await once(third, 'unexpected-response')
  assert.equal(response.statusCode, 429)
})

for (const [name, code, messages] of [
  ['a message that is none', 4400, ['nonsense']],
  ['a subscription before connection_init', 4401, ['{"id":"1","type":"subscribe","payload":{"query":"{a}"}}']],
  ['a second connection_init', 4429, ['{"type":"connection_init"}', '{"type":"connection_init"}']],
  ['a bad token', 4403, ['{"type":"connection_init","payload":{"Authorization":"Bearer x"}}']],
] as const) {
  test(`${name} closes the socket with ${code}`, async () => {
    await using it = await openStreams()
    const socket = new WebSocket(it.library.gateway.url.replace(/^http/, 'ws'), 'graphql-transport-ws')
    await once(socket, 'open')
    for (const message of messages) socket.send(message)
    const [closed] = await once(socket, 'close')
    assert.equal(closed, code)
  })
}

test('an id that is in use closes the socket with 4409', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', clock)
  await it.script.opened(0)
  client.subscribe('a', clock)
  assert.equal(await client.closed, 4409)
})

test('what fails without the client’s doing closes the socket with 1013: it is to try again', async () => {
  // Nobody gives out the keys by which the token could be looked at.
  const settings = { JWT_SECRET: '', GATEWAY_JWKS_URL: 'http://127.0.0.1:1/' }
  const header = Buffer.from('{"alg":"RS256","kid":"a"}').toString('base64url')
  const [, payload] = (await tokenFor('jane')).split('.')
  await using it = await openStreams(settings)
  const socket = new WebSocket(it.library.gateway.url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  await once(socket, 'open')
  const authorization = `Bearer ${header}.${payload}.c2lnbmVk`
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }))
  const [code] = await once(socket, 'close')
  assert.equal(code, 1013)
})
