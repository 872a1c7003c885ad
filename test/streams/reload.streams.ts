import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Home, Variant } from './graph/sdl.ts'
import { assertLedgers, missedBy, toldOf } from './ledger.ts'
import { type Wanted, reached } from './listener.ts'
import { type Listening, type World, openWorld } from './world.ts'

const CLIENTS = 1000
const CHANGES = 20
/** Every so many changes a field moves to the other subgraph, so that what is asked of subgraphs changes. */
const MOVES_EVERY = 5
/** Milliseconds between two events while the supergraph changes. */
const PACE = 100
/** Clients that are opened at the same time. */
const AT_ONCE = 50
/** Of the subscriptions that are of a kind of their own, one in so many is so by its document; the others by a variable. */
const DOCUMENTS = 10

/** Half are equal, half are each of its own kind; every other one of both can resume, and every other one of those has the field that moves. */
function wantedBy(number: number): Wanted {
  const field = number % 2 === 0 ? 'ticked' : 'recorded'
  if (number < CLIENTS / 2) return { field, item: 'fact label' }
  const item = number % 4 < 2 ? 'fact' : 'fact label'
  return { field, lane: number, item, ...(number % DOCUMENTS === 0 && { alias: `number${number}` }) }
}

/** Two for the equal ones, one for each other. */
const KINDS = 2 + CLIENTS / 2

test('a thousand subscriptions outlive twenty supergraphs', async (t) => {
  await using world = await openWorld()
  const all: Listening[] = []
  for (let from = 0; from < CLIENTS; from += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, at) => world.listen(wantedBy(from + at)))
    all.push(...(await Promise.all(some)))
  }
  const listeners = all.map(({ listener }) => listener)
  await world.listening(CLIENTS, KINDS)

  const changed = new AbortController()
  const publishing = publishUntil(changed.signal, world)
  let label: Home = 'events'
  const variant = (change: number): Variant => ({ label, more: Math.floor(change / 2) })
  for (let change = 1; change <= CHANGES; change++) {
    if (change % MOVES_EVERY === 0) label = label === 'events' ? 'facts' : 'events'
    await world.change(variant(change), `change ${change}`)
  }
  await world.gateway.until(
    'all streams are on the last supergraph, and those before are put away',
    async (gateway) => {
      const { current, previous, retired } = await gateway.supergraph()
      return current.leases === KINDS && previous?.leases === 0 && retired.length === 0
    },
  )
  changed.abort()
  await publishing
  // The subgraph has taken what was asked anew, so that the last event is for all.
  const restarted = await world.gateway.metric('graphql_subscription_moved_total', 'outcome="restarted"')
  await world.events.until(({ subscribed }) => subscribed === KINDS + restarted)
  const last = world.publish()
  await reached(listeners, last)

  const expected = { from: 0, to: last }
  const withCursor = listeners.filter(({ wanted }) => wanted.field === 'recorded')
  const without = listeners.filter(({ wanted }) => wanted.field === 'ticked')
  const moved = without.filter(({ wanted }) => wanted.item?.includes('label'))
  const unmoved = without.filter(({ wanted }) => !wanted.item?.includes('label'))
  const closed = all.reduce((sum, { client }) => sum + client.closes.length, 0)
  t.diagnostic(
    `${CLIENTS} subscriptions, ${KINDS} at the subgraph, ${CHANGES} supergraphs, ${last + 1} events each: ${closed} sockets closed; ` +
      `of ${moved.length} without a cursor whose request changed, ${toldOf(moved, 'MOVED')} gaps MOVED told, for ${missedBy(moved, expected)} events`,
  )
  assertLedgers(withCursor, expected)
  assertLedgers(unmoved, expected)
  assertLedgers(moved, { ...expected, gaps: ['MOVED'] })
  assert.equal(closed, 0)
})

async function publishUntil(signal: AbortSignal, world: World): Promise<void> {
  while (!signal.aborted) {
    world.publish()
    await wait(PACE)
  }
}

const EXTRA = 'fact extra'

test('a supergraph without a field ends the subscriptions that ask for it, with what validation says, and no other', async (t) => {
  await using world = await openWorld()
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, number) =>
      world.listen({ field: number % 2 === 0 ? 'ticked' : 'recorded', item: number % 5 === 0 ? EXTRA : 'fact' }),
    ),
  )
  const listeners = all.map(({ listener }) => listener)
  await world.listening(50, 4)
  await reached(listeners, world.publish())
  await world.change({ hasExtra: false })
  const ended = listeners.filter((it) => it.wanted.item === EXTRA)
  const others = listeners.filter((it) => it.wanted.item === 'fact')
  await Promise.all(ended.map((it) => it.until(({ errors }) => errors.length > 0)))
  const last = world.publish()
  await reached(others, last)
  assertLedgers(others, { from: 0, to: last })
  for (const { numbers, errors } of ended) {
    assert.deepEqual(numbers, [0])
    assert.match(JSON.stringify(errors), /Cannot query field \\"extra\\" on type \\"Item\\"/)
  }
  assert.deepEqual(
    all.flatMap(({ client }) => client.closes),
    [],
  )
  t.diagnostic(`${ended.length} ended with their validation error, ${others.length} went on, 0 sockets closed`)
})
