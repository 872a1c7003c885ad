import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { assertLedgers } from './ledger.ts'
import { type Wanted, reached } from './listener.ts'
import { openProxy } from './proxy.ts'
import { openWorld } from './world.ts'

/** Milliseconds between signs of life. A peer is gone after two of them without one. */
const HEARTBEAT = 500
const SILENCE = 3 * HEARTBEAT
/** Seconds for which nothing gets through. */
const CUT = Number(process.env['STREAMS_CUT_SECONDS'] ?? 3)
/** Events during the cut. */
const EVENTS = 20

/** Twenty that are equal, and two that are alone on their streams: nobody else keeps those open. */
const wanted: readonly Wanted[] = [
  ...Array.from({ length: 10 }, () => ({ field: 'ticked', item: 'fact' }) as const),
  ...Array.from({ length: 10 }, () => ({ field: 'recorded', item: 'fact' }) as const),
  { field: 'ticked', lane: 1 },
  { field: 'recorded', lane: 1 },
]

for (const how of ['silent', 'reset'] as const) {
  test(`a network that is cut costs no event, when it is ${how}`, async (t) => {
    await using world = await openWorld({ GATEWAY_SOCKET_HEARTBEAT: String(HEARTBEAT) })
    await using proxy = await openProxy(world.gateway.url)
    const all = await Promise.all(wanted.map((it) => world.listen(it, { urls: [proxy.url], silence: SILENCE })))
    const listeners = all.map(({ listener }) => listener)
    await world.listening(all.length, 4)
    await reached(listeners, world.publish())

    proxy.cut()
    if (how === 'reset') proxy.reset()
    for (let event = 0; event < EVENTS; event++) {
      world.publish()
      await wait((CUT * 1000) / EVENTS)
    }
    // The gateway has given the clients up, and keeps what is theirs.
    await world.listening(0, 4)
    proxy.mend()
    const last = world.publish()
    await reached(listeners, last)

    assertLedgers(listeners, { from: 0, to: last })
    for (const { client } of all) assert.ok(client.closes.length > 0)
    assert.equal(await world.gateway.metric('graphql_subscription_resumed_total', 'outcome="gap"'), 0)
    const { subscribed } = await world.events.ask()
    assert.equal(subscribed, 4)
    t.diagnostic(
      `${how}, ${CUT} s: ${all.length} clients came back, and got the ${EVENTS} events of the cut once each; ` +
        `${subscribed} subscriptions at the subgraph, ever`,
    )
  })
}
