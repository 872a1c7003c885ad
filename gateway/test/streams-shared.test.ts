import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLibrary, tokenFor } from './library/open-library.ts'
import { openStreams, tick } from './library/open-streams.ts'
import { openRawSocket } from './library/raw-socket.ts'
import { scriptStreams } from './library/scripted-streams.ts'
import { until } from './reload.fixture.ts'

const clock = 'subscription { clock }'
const ledger = 'subscription { ledger { number } }'

const entry = (number: number) => ({ ledger: { number, _gatewayCursor: `c${number}` } })

test('equal subscriptions are one at the subgraph, also those that join before it has answered', async () => {
  await using it = await openStreams()
  const [one, two] = [await it.connect(), await it.connect()]
  one.subscribe('a', clock)
  const upstream = await it.script.come(0)
  two.subscribe('b', 'subscription  {clock}')
  await two.settled()
  upstream.accept()
  upstream.emit(tick('one'))
  const [a, b] = [await one.event('a'), await two.event('b')]
  assert.deepEqual(a, b)
  two.subscribe('c', clock)
  await two.settled()
  upstream.emit(tick('two'))
  for (const [client, id] of [
    [one, 'a'],
    [two, 'b'],
    [two, 'c'],
  ] as const) {
    assert.deepEqual((await client.event(id)).data, { clock: 'two' })
  }
  assert.equal(it.script.all.length, 1)
})

test('an event costs one entity resolution, however many listen', async () => {
  await using it = await openStreams()
  const clients = await Promise.all(Array.from({ length: 20 }, () => it.connect()))
  for (const client of clients) client.subscribe('a', 'subscription { bookAdded { title rating } }')
  const upstream = await it.script.opened(0)
  await Promise.all(clients.map((client) => client.settled()))
  upstream.emit({ bookAdded: { __typename: 'Book', id: '4', title: 'Sanditon' } })
  for (const client of clients) {
    assert.deepEqual((await client.event('a')).data, { bookAdded: { title: 'Sanditon', rating: 2 } })
  }
  assert.equal(it.library.reviews.callers.length, 1)
})

test('events stay in order while the rest of several is fetched at the same time', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const asked: string[] = []
  const script = scriptStreams()
  const { promise: bothAsked, resolve: tellBoth } = Promise.withResolvers<void>()
  await using library = await openLibrary({
    wrap: {
      books: script.wrap,
      reviews: (endpoint) => ({
        ...endpoint,
        async execute(request) {
          const number = asked.push(request.query) - 1
          if (number === 1) tellBoth()
          await gates[number]?.promise
          return endpoint.execute(request)
        },
      }),
    },
  })
  await using client = await openRawSocket(library.gateway.url)
  client.subscribe('a', 'subscription { bookAdded { title rating } }')
  const upstream = await script.opened(0)
  for (const [id, title] of [
    ['4', 'Sanditon'],
    ['5', 'Lady Susan'],
  ]) {
    upstream.emit({ bookAdded: { __typename: 'Book', id, title } })
  }
  await bothAsked
  gates[1]?.resolve()
  gates[0]?.resolve()
  assert.deepEqual((await client.event('a')).data, { bookAdded: { title: 'Sanditon', rating: 2 } })
  assert.deepEqual((await client.event('a')).data, { bookAdded: { title: 'Lady Susan', rating: 2.5 } })
})

test('streams are apart whose requests to a subgraph would differ: by variables, by who asks, by what is forwarded', async () => {
  await using it = await openStreams()
  const query = 'subscription ($p: String) { bookAdded(prefix: $p) { title } }'
  const jane = await it.connect(await tokenFor('jane'))
  const again = await it.connect(await tokenFor('jane', { seconds: 900 }))
  const john = await it.connect(await tokenFor('john'))
  const somebody = await it.connect()
  jane.subscribe('a', query, { variables: { p: 'x' } })
  again.subscribe('a', query, { variables: { p: 'x', unused: 1 } })
  await Promise.all([jane.settled(), again.settled()])
  await it.script.opened(0)
  jane.subscribe('b', query, { variables: { p: 'y' } })
  john.subscribe('a', query, { variables: { p: 'x' } })
  somebody.subscribe('a', query, { variables: { p: 'x' } })
  await Promise.all([1, 2, 3].map((number) => it.script.opened(number)))
  assert.equal(it.script.all.length, 4)
})

test('where subgraphs need not know who asks, they are not told, and people share', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_IDENTITY: 'clock=none,bookAdded=org' })
  const people = [
    await it.connect(await tokenFor('jane', { org: 'north' })),
    await it.connect(await tokenFor('john', { org: 'north' })),
    await it.connect(await tokenFor('jim', { org: 'south' })),
  ]
  for (const client of people) client.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  await Promise.all(people.map((client) => client.settled()))
  upstream.emit(tick('one'))
  const events = await Promise.all(people.map((client) => client.event('a')))
  assert.equal(new Set(events.map((event) => event.extensions?.cursor)).size, 1)
  const [, payload = ''] = String(upstream.request.headers['gateway-identity']).split('.')
  assert.partialDeepStrictEqual(JSON.parse(String(Buffer.from(payload, 'base64url'))), { anonymous: true })
  assert.equal(upstream.request.headers['client-address'], undefined)

  for (const client of people) client.subscribe('b', 'subscription { bookAdded { title } }')
  await Promise.all(people.map((client) => client.settled()))
  await it.script.opened(2)
  assert.equal(it.script.all.length, 3)
})

test('whoever comes back with a cursor gets every later event once, in order, then live', async () => {
  await using it = await openStreams()
  const one = await it.connect()
  one.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  upstream.emit(tick('one'))
  const { cursor } = (await one.event('a')).extensions ?? {}
  await one[Symbol.asyncDispose]()
  // It was the only one: the stream lingers.
  for (const time of ['two', 'three']) upstream.emit(tick(time))
  const two = await it.connect()
  two.subscribe('b', clock, { extensions: { cursor } })
  assert.deepEqual((await two.event('b')).data, { clock: 'two' })
  upstream.emit(tick('four'))
  assert.deepEqual((await two.event('b')).data, { clock: 'three' })
  const last = await two.event('b')
  assert.deepEqual(last.data, { clock: 'four' })
  two.subscribe('c', clock, { extensions: { cursor: last.extensions?.cursor } })
  await two.settled()
  upstream.emit(tick('five'))
  assert.deepEqual((await two.event('c')).data, { clock: 'five' })
  assert.deepEqual((await two.event('b')).data, { clock: 'five' })
  assert.equal(it.script.all.length, 1)
})

test('a client that goes away before the first event comes back to it', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', clock, { extensions: { resume: true } })
  const { cursor } = (await client.event('a')).extensions ?? {}
  const upstream = await it.script.opened(0)
  client.send({ id: 'a', type: 'complete' })
  await client.settled()
  for (const time of ['one', 'two']) upstream.emit(tick(time))
  client.subscribe('b', clock, { extensions: { cursor } })
  for (const time of ['one', 'two']) assert.deepEqual((await client.event('b')).data, { clock: time })
})

test('a field whose subgraph first tells how things stand is subscribed to for each client', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_APART: 'clock' })
  const client = await it.connect()
  for (const [at, id] of ['a', 'b'].entries()) {
    client.subscribe(id, clock)
    ;(await it.script.opened(at)).emit(tick(`now, for ${id}`))
    assert.deepEqual((await client.event(id)).data, { clock: `now, for ${id}` })
  }
})

test('a cursor that cannot be honoured is told at once as a gap, and the stream begins', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_LOG_EVENTS: '1' })
  const one = await it.connect(await tokenFor('jane'))
  one.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  for (const time of ['one', 'two', 'three']) upstream.emit(tick(time))
  const { cursor = '' } = (await one.event('a')).extensions ?? {}
  await one.event('a')
  const { cursor: newest } = (await one.event('a')).extensions ?? {}

  one.subscribe('expired', clock, { extensions: { cursor } })
  const gap = (reason: string, from = cursor) => ({ extensions: { cursor: newest, gap: { from, reason } } })
  assert.deepEqual(await one.event('expired'), gap('EXPIRED'))
  const altered = `${cursor.slice(0, -2)}xx`
  one.subscribe('altered', clock, { extensions: { cursor: altered } })
  assert.deepEqual(await one.event('altered'), gap('EPOCH', altered))
  one.subscribe('nonsense', clock, { extensions: { cursor: 'später 💊' } })
  assert.deepEqual(await one.event('nonsense'), {
    extensions: { cursor: newest, gap: { from: null, reason: 'EPOCH' } },
  })
  upstream.emit(tick('four'))
  for (const id of ['expired', 'altered', 'nonsense']) assert.deepEqual((await one.event(id)).data, { clock: 'four' })

  const john = await it.connect(await tokenFor('john'))
  john.subscribe('stolen', clock, { extensions: { cursor: newest } })
  await it.script.opened(1)
  assert.deepEqual(await john.event('stolen'), { extensions: { gap: { from: newest, reason: 'EPOCH' } } })
})

test('when the last one has been gone for long, the subgraph is left and the log is no more', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_LINGER: '20' })
  const one = await it.connect()
  one.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  upstream.emit(tick('one'))
  const { cursor } = (await one.event('a')).extensions ?? {}
  one.send({ id: 'a', type: 'complete' })
  await upstream.left
  one.subscribe('b', clock, { extensions: { cursor } })
  assert.deepEqual((await one.event('b')).extensions?.gap, { from: cursor, reason: 'EPOCH' })
  await it.script.opened(1)
})

test('a lost subgraph is tried again, and a gap told: at once to who knows what it is, with the next event to others', async () => {
  await using it = await openStreams()
  const [plain, knowing] = [await it.connect(), await it.connect()]
  plain.subscribe('a', clock)
  knowing.subscribe('b', clock, { extensions: { resume: true } })
  assert.ok((await knowing.event('b')).extensions?.cursor)
  const first = await it.script.opened(0)
  await Promise.all([plain.settled(), knowing.settled()])
  first.emit(tick('one'))
  const { cursor } = (await plain.event('a')).extensions ?? {}
  await knowing.event('b')
  first.lose()
  const second = await it.script.come(1)
  // Somebody who joins meanwhile is told that the source is away.
  const late = await it.connect()
  late.subscribe('c', clock, { extensions: { cursor } })
  assert.deepEqual(await late.event('c'), { extensions: { cursor, source: 'LOST' } })
  second.accept()
  const gap = { from: cursor, reason: 'UPSTREAM' }
  for (const [client, id] of [
    [knowing, 'b'],
    [late, 'c'],
  ] as const) {
    const notice = await client.event(id)
    assert.equal(notice.data, undefined)
    assert.deepEqual(notice.extensions?.gap, gap)
  }
  assert.deepEqual(plain.untold('a'), [])
  second.emit(tick('two'))
  const event = await plain.event('a')
  assert.deepEqual(event.data, { clock: 'two' })
  assert.deepEqual(event.extensions?.gap, gap)
  assert.equal((await knowing.event('b')).extensions?.gap, undefined)
  second.emit(tick('three'))
  assert.equal((await plain.event('a')).extensions?.gap, undefined)
})

test('a subgraph that is lost before it has answered is tried again', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', clock)
  ;(await it.script.come(0)).lose()
  const second = await it.script.opened(1)
  second.emit(tick('one'))
  assert.deepEqual((await client.event('a')).data, { clock: 'one' })
})

test('a subgraph that is lost while nobody listens is tried again too, and whoever comes back is told', async () => {
  await using it = await openStreams()
  const one = await it.connect()
  one.subscribe('a', clock)
  const first = await it.script.opened(0)
  first.emit(tick('one'))
  const { cursor } = (await one.event('a')).extensions ?? {}
  await one[Symbol.asyncDispose]()
  first.lose()
  const second = await it.script.opened(1)
  second.emit(tick('two'))
  const two = await it.connect()
  two.subscribe('b', clock, { extensions: { cursor } })
  assert.deepEqual((await two.event('b')).extensions?.gap, { from: cursor, reason: 'UPSTREAM' })
  assert.deepEqual((await two.event('b')).data, { clock: 'two' })
})

test('an error or the end of the source is that of all, after what was before', async () => {
  for (const [end, type] of [
    ['complete', 'complete'],
    ['refuse', 'error'],
  ] as const) {
    await using it = await openStreams()
    const [one, two] = [await it.connect(), await it.connect()]
    one.subscribe('a', clock)
    two.subscribe('b', clock)
    await Promise.all([one.settled(), two.settled()])
    const upstream = await it.script.come(0)
    if (end === 'refuse') upstream.refuse('FORBIDDEN')
    else {
      upstream.accept()
      upstream.emit(tick('one'))
      upstream.complete()
      for (const [client, id] of [
        [one, 'a'],
        [two, 'b'],
      ] as const) {
        assert.deepEqual((await client.event(id)).data, { clock: 'one' })
      }
    }
    assert.equal((await one.next('a')).type, type)
    assert.equal((await two.next('b')).type, type)
  }
})

test('a source that ends while nobody listens takes its stream along', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', clock)
  const first = await it.script.opened(0)
  first.emit(tick('one'))
  const { cursor } = (await client.event('a')).extensions ?? {}
  client.send({ id: 'a', type: 'complete' })
  await client.settled()
  first.complete()
  await until(async () => (await it.library.metrics.text()).includes('graphql_shared_streams{field="clock"} 0'))
  client.subscribe('b', clock, { extensions: { cursor } })
  assert.deepEqual((await client.event('b')).extensions?.gap, { from: cursor, reason: 'EPOCH' })
})

test('a field with a cursor begins again where its subgraph was lost, without a gap', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', ledger)
  const first = await it.script.opened(0)
  first.emit(entry(1))
  await client.event('a')
  first.lose()
  const second = await it.script.opened(1)
  assert.deepEqual(second.request.variables, { _gatewayAfter: 'c1' })
  second.emit(entry(2))
  const event = await client.event('a')
  assert.deepEqual(event.data, { ledger: { number: 2 } })
  assert.equal(event.extensions?.gap, undefined)
})

test('a field with a cursor resumes beyond what the gateway knows, and meets those who were there', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_LOG_EVENTS: '1' })
  const one = await it.connect()
  one.subscribe('a', ledger)
  const live = await it.script.opened(0)
  for (const number of [1, 2, 3]) live.emit(entry(number))
  const { cursor } = (await one.event('a')).extensions ?? {}
  await one.event('a')
  await one.event('a')
  one.subscribe('b', ledger, { extensions: { cursor } })
  const replay = await it.script.opened(1)
  assert.deepEqual(replay.request.variables, { _gatewayAfter: 'c1' })
  replay.emit(entry(2))
  replay.emit(entry(3))
  // It has come to where the other one is: from here on they are one.
  await replay.left
  live.emit(entry(4))
  for (const number of [2, 3, 4]) assert.deepEqual((await one.event('b')).data, { ledger: { number } })
  assert.deepEqual((await one.event('a')).data, { ledger: { number: 4 } })
})

test('who begins after a cursor of the field gets all that came after it, though another one began there before', async () => {
  await using it = await openStreams()
  const after = 'subscription { ledger(after: "c0") { number } }'
  const [one, two] = [await it.connect(), await it.connect()]
  one.subscribe('a', after)
  const first = await it.script.opened(0)
  for (const number of [1, 2]) first.emit(entry(number))
  for (const number of [1, 2]) assert.deepEqual((await one.event('a')).data, { ledger: { number } })
  two.subscribe('b', after)
  for (const number of [1, 2]) assert.deepEqual((await two.event('b')).data, { ledger: { number } })
  assert.equal(it.script.all.length, 1)
  for (const [client, id] of [
    [one, 'a'],
    [two, 'b'],
  ] as const)
    client.send({ id, type: 'complete' })
  await first.left
  // What came while nobody listened is in the store, and only there.
  one.subscribe('c', after)
  const second = await it.script.opened(1)
  for (const number of [1, 2, 3]) second.emit(entry(number))
  for (const number of [1, 2, 3]) assert.deepEqual((await one.event('c')).data, { ledger: { number } })
})

test('who begins after a cursor of the field has a stream of their own when the log of another has lost its beginning', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_LOG_EVENTS: '1' })
  const after = 'subscription { ledger(after: "c0") { number } }'
  const client = await it.connect()
  client.subscribe('a', after)
  const first = await it.script.opened(0)
  for (const number of [1, 2]) first.emit(entry(number))
  await client.event('a')
  await client.event('a')
  client.subscribe('b', after)
  const second = await it.script.opened(1)
  second.emit(entry(1))
  assert.deepEqual((await client.event('b')).data, { ledger: { number: 1 } })
})
