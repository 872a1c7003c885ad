import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLedgers } from './ledger.ts'
import { reached } from './listener.ts'
import { openWorld } from './world.ts'

const CLIENTS = 200
const EVENTS = 20

test('equal subscriptions of many clients are one at the subgraph, and one request for entities an event', async (t) => {
  await using world = await openWorld()
  const wanted = { field: 'ticked', item: 'fact' } as const
  const all = await Promise.all(Array.from({ length: CLIENTS }, () => world.listen(wanted)))
  const listeners = all.map(({ listener }) => listener)
  await world.listening(CLIENTS, 1)
  const before = await world.facts.ask()
  for (let event = 0; event < EVENTS; event++) await reached(listeners, world.publish())
  assertLedgers(listeners, { from: 0, to: EVENTS - 1 })
  const { subscribed } = await world.events.ask()
  const after = await world.facts.ask()
  const requests = after.entityRequests - before.entityRequests
  assert.equal(subscribed, 1)
  assert.equal(requests, EVENTS)
  assert.equal(after.entities - before.entities, EVENTS)
  t.diagnostic(
    `${CLIENTS} clients, ${EVENTS} events each: ${subscribed} subscription and ${requests} requests for entities at the subgraphs`,
  )
})
