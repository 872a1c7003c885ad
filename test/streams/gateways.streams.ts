import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { assertLedgers, missedBy, toldOf } from './ledger.ts'
import { reached } from './listener.ts'
import { openWorld } from './world.ts'

const CLIENTS = 100
/** Events before, while clients come back, and after. */
const EVENTS = 10
const BEFORE = 3

/** Where the gateways share their logs; there it is to be had when the tests run on real servers. */
const redis = process.env['TEST_REDIS_URL']

for (const [signal, how, codes] of [
  ['SIGKILL', 'is killed', [1006]],
  ['SIGTERM', 'is told to end', [1012]],
] as const) {
  test(`clients of a gateway that ${how} go on at another one`, (t) =>
    goElsewhere(t, { signal, codes, settings: {}, reason: 'EPOCH' }))

  test(
    `clients of a gateway that ${how} go on at another one, where they share logs`,
    { skip: redis === undefined },
    (t) => goElsewhere(t, { signal, codes, settings: { GATEWAY_STREAM_LOG_URL: redis }, reason: 'UPSTREAM' }),
  )
}

interface Going {
  readonly signal: NodeJS.Signals
  readonly codes: readonly number[]
  readonly settings: NodeJS.ProcessEnv
  /** Of the gap that is told where the schema has no cursor. */
  readonly reason: string
}

async function goElsewhere(t: TestContext, { signal, codes, settings, reason }: Going): Promise<void> {
  await using world = await openWorld(settings)
  const other = await world.startGateway()
  const urls = [world.gateway.url, other.url]
  const all = await Promise.all(
    Array.from({ length: CLIENTS }, (_, number) =>
      world.listen(
        {
          // One in ten has no cursor of the schema: its log went with its gateway.
          field: number % 10 === 0 ? 'ticked' : 'recorded',
          item: 'fact',
          ...(number >= CLIENTS / 2 && { lane: number }),
        },
        { urls },
      ),
    ),
  )
  const listeners = all.map(({ listener }) => listener)
  const without = listeners.filter(({ wanted }) => wanted.field === 'ticked')
  const withCursor = listeners.filter(({ wanted }) => wanted.field === 'recorded')
  await world.listening(CLIENTS, 2 + CLIENTS / 2)
  for (let event = 0; event < BEFORE; event++) await reached(listeners, world.publish())

  // On their way when it ends.
  world.publish()
  const ended = world.gateway.process.end(signal)
  for (let event = 0; event < EVENTS; event++) world.publish()
  await Promise.all(all.map(({ client }) => client.opened(2)))
  assert.equal(await ended, signal === 'SIGKILL' ? null : 0)
  await reached(withCursor, world.next - 1)
  await other.until(
    'all clients have come',
    async (it) => (await it.metric('graphql_active_subscriptions')) === CLIENTS,
  )
  // Each of the ten has been subscribed to again: half of them are one.
  await world.events.until(({ listening }) => listening['ticked'] === 6)
  for (let event = 0; event < EVENTS; event++) await reached(listeners, world.publish())

  const closes = all.flatMap(({ client }) => client.closes)
  assert.deepEqual([...new Set(closes)], codes)
  assert.equal(closes.length, CLIENTS)
  const expected = { from: 0, to: world.next - 1 }
  assertLedgers(withCursor, expected)
  assertLedgers(without, { ...expected, gaps: [reason] })
  t.diagnostic(
    `${signal}: ${CLIENTS} sockets closed with ${codes.join(', ')}; ${withCursor.length} with a cursor got ${world.next} events each, ` +
      `none missing or twice; ${without.length} without were told of ${toldOf(without, reason)} gaps ${reason}, for ${missedBy(without, expected)} events`,
  )
}
