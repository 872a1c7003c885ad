import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLedgers, missedBy, toldOf } from './ledger.ts'
import { reached } from './listener.ts'
import { openWorld } from './world.ts'

const CLIENTS = 100
const KILLS = 3
/** Events that are kept while nobody serves them, and those that follow while somebody does. */
const [AWAY, BACK] = [5, 5]

test('a subgraph that is killed and comes back costs nothing where the field can resume, and a told gap where it cannot', async (t) => {
  await using world = await openWorld()
  const all = await Promise.all(
    Array.from({ length: CLIENTS }, (_, number) =>
      world.listen({
        field: number % 2 === 0 ? 'ticked' : 'recorded',
        item: 'fact',
        // Half are equal.
        ...(number >= CLIENTS / 2 && { lane: number }),
      }),
    ),
  )
  const kinds = 2 + CLIENTS / 2
  const listeners = all.map(({ listener }) => listener)
  const without = listeners.filter(({ wanted }) => wanted.field === 'ticked')
  const withCursor = listeners.filter(({ wanted }) => wanted.field === 'recorded')
  await world.listening(CLIENTS, kinds)
  await reached(listeners, world.publish())
  for (let kill = 0; kill < KILLS; kill++) {
    // On its way when the subgraph dies.
    world.publish()
    await world.events.kill()
    for (let event = 0; event < AWAY; event++) world.publish()
    await world.events.start()
    await reached(withCursor, world.next - 1)
    await world.listening(CLIENTS, kinds)
    for (let event = 0; event < BACK; event++) await reached(listeners, world.publish())
  }
  const expected = { from: 0, to: world.next - 1 }
  assertLedgers(withCursor, expected)
  assertLedgers(without, { ...expected, gaps: ['UPSTREAM'] })
  const told = toldOf(without, 'UPSTREAM')
  assert.equal(told, without.length * KILLS)
  assert.deepEqual(
    all.flatMap(({ client }) => client.closes),
    [],
  )
  t.diagnostic(
    `killed ${KILLS} times: ${withCursor.length} with a cursor got ${world.next} events each, none missing or twice; ` +
      `${without.length} without were told of ${told} gaps UPSTREAM, for ${missedBy(without, expected)} events, none twice`,
  )
})
