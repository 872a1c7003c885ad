import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLedgers } from './ledger.ts'
import { type Listener, reached } from './listener.ts'
import { type World, openWorld } from './world.ts'

const FAST = 100
/** Characters of each event: a few dozen of them are more than the kernel keeps for a connection that nobody reads. */
const SIZE = 128 * 1024
/** Events of each of the two parts that are compared. */
const EVENTS = 60
/** What may wait for one client by default, GATEWAY_STREAM_QUEUE_BYTES. */
const QUEUE = 256 * 1024
/** By how much the gateway may grow while one reads nothing: the logs, and rubbish that has not been collected yet. */
const GROWTH = 128 * 1024 * 1024
/** Milliseconds within which a client that takes nothing is gone. */
const GONE = 10_000

/** The logs hold all that is published, so that it can be come back to. */
const LOGS = { GATEWAY_STREAM_LOG_BYTES: String(2 ** 27), GATEWAY_STREAM_LOGS_BYTES: String(2 ** 28) }

test('a client that takes nothing is sent away in time, the others notice nothing, and it comes back to all of it', async (t) => {
  await using world = await openWorld(LOGS)
  const wanted = { field: 'ticked', item: 'fact', isFilled: true } as const
  const all = await Promise.all(Array.from({ length: FAST + 1 }, () => world.listen(wanted)))
  const listeners = all.map(({ listener }) => listener)
  const [slow, ...fast] = all
  assert.ok(slow)
  const others = fast.map(({ listener }) => listener)
  await world.listening(FAST + 1, 1)
  const before = await publishEach(world, listeners)

  const memory = await world.gateway.metric('process_resident_memory_bytes')
  slow.client.socket.pause()
  const pausedAt = performance.now()
  let goneAt: number | undefined
  const after = await publishEach(world, others, async () => {
    if (goneAt === undefined && (await world.gateway.metric('graphql_active_subscriptions')) === FAST) {
      goneAt = performance.now()
    }
  })
  assert.ok(goneAt !== undefined && goneAt - pausedAt <= GONE, 'it was not sent away in time')
  // The event that was too much for the queue is counted as well.
  const waited = SIZE * (await world.gateway.metric('graphql_subscription_dropped_total'))
  assert.ok(waited > 0 && waited <= QUEUE + SIZE, `${waited} bytes waited for it`)
  const growth = (await world.gateway.metric('process_resident_memory_bytes')) - memory
  assert.ok(growth <= GROWTH, `the gateway grew by ${growth} bytes`)
  slow.client.socket.resume()
  await slow.client.opened(2)
  const last = world.publish(SIZE)
  await reached(listeners, last)
  assertLedgers(listeners, { from: 0, to: last })
  // The goodbye itself may not have come through.
  assert.ok([4290, 1006].includes(slow.client.closes[0] ?? 0))
  t.diagnostic(
    `gone ${Math.round(goneAt - pausedAt)} ms after it stopped reading, when ${waited / 1024} KiB waited for it; the gateway grew by ` +
      `${(growth / 2 ** 20).toFixed(1)} MiB; p99 of the others ${before.toFixed(1)} ms before, ` +
      `${after.toFixed(1)} ms with it; came back to all ${last + 1} events`,
  )
  // Two processors that are busy with other things must not fail it.
  assert.ok(after <= before * 3 + 50)
})

/** Publishes one event after the other, as soon as all have the last one. @returns p99 of the milliseconds that it took each. */
async function publishEach(
  world: World,
  listeners: readonly Listener[],
  each: () => Promise<void> = async () => {},
): Promise<number> {
  const took: number[] = []
  for (let event = 0; event < EVENTS; event++) {
    const publishedAt = performance.now()
    await reached(listeners, world.publish(SIZE))
    for (const { times } of listeners) took.push((times.at(-1) ?? 0) - publishedAt)
    await each()
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0
}

for (const policy of ['latest', 'gap'] as const) {
  test(`a client that takes nothing for a while is kept, and told how much it missed: ${policy}`, async (t) => {
    await using world = await openWorld({ ...LOGS, GATEWAY_STREAM_SLOW_FIELDS: `pulsed=${policy}` })
    const wanted = { field: 'pulsed', item: 'fact', isFilled: true } as const
    const [slow, fast] = [await world.listen(wanted), await world.listen(wanted)]
    await world.listening(2, 1)
    await reached([slow.listener, fast.listener], world.publish())
    slow.client.socket.pause()
    for (let event = 0; event < EVENTS; event++) await reached([fast.listener], world.publish(SIZE))
    slow.client.socket.resume()
    await slow.listener.until(({ gaps }) => gaps.length > 0)
    const last = world.publish()
    await reached([slow.listener, fast.listener], last)
    assertLedgers([fast.listener], { from: 0, to: last })
    assertLedgers([slow.listener], { from: 0, to: last, gaps: ['SLOW'] })
    assert.deepEqual(slow.client.closes, [])
    const dropped = slow.listener.gaps.reduce((sum, it) => sum + (it.dropped ?? 0), 0)
    assert.equal(slow.listener.numbers.length + dropped, last + 1)
    // The newest before it read again.
    if (policy === 'latest') assert.ok(slow.listener.numbers.includes(last - 1))
    t.diagnostic(
      `${policy}: got ${slow.listener.numbers.length} of ${last + 1} events, and was told of the ${dropped} others`,
    )
  })
}
