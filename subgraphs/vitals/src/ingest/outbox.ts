import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { IntakeStore } from '../store/intake.ts'
import type { SeriesStore } from '../store/series.ts'

export interface OutboxOptions {
  readonly store: IntakeStore
  readonly series: Pick<SeriesStore, 'write'>
  readonly log: Log
  readonly metrics: Metrics
}

/** Carries committed readings to the series store, as long as it takes. */
export interface Outbox extends AsyncDisposable {
  /** There is something new: look now. */
  wake(): void
}

/** Readings that one write takes. */
const BATCH = 1000
/** How long it waits for a call before it looks by itself, in milliseconds. */
const IDLE = 1000
/** The first and the longest wait after a failure, in milliseconds. */
const BACKOFF = { first: 100, longest: 10_000 }
/**
 * How long one process may drain before another takes over, in milliseconds: longer than a write can take. Two that
 * write at once could bring back a reading that was withdrawn in between.
 */
const LEASE = 60_000

/** Draining starts at once, and ends with what is being written when it is disposed. */
export function openOutbox({ store, series, log, metrics }: OutboxOptions): Outbox {
  const holder = randomUUID()
  const closing = new AbortController()
  let woken = Promise.withResolvers<void>()
  let counted = 0

  const measure = async () => {
    const waiting = await store.waiting()
    metrics.of.vital_series_outbox_rows.add(waiting - counted)
    counted = waiting
  }
  /** Whether there may be more. */
  const drainOnce = async (): Promise<boolean> => {
    const now = new Date()
    if (!(await store.lease(holder, now, new Date(now.getTime() + LEASE)))) return false
    const rows = await store.toDrain(BATCH)
    if (rows.length > 0) {
      // A reading that was withdrawn meanwhile lies there twice: only its last state is written.
      const latest = new Map(rows.map(({ reading }) => [reading.id, reading]))
      await series.write([...latest.values()])
      await store.drained(
        rows.map(({ position }) => position),
        new Date(),
      )
    }
    await measure()
    return rows.length === BATCH
  }
  const run = async () => {
    let failures = 0
    while (!closing.signal.aborted) {
      woken = Promise.withResolvers<void>()
      let wait: number
      try {
        wait = (await drainOnce()) ? 0 : IDLE
        failures = 0
      } catch (error) {
        wait = Math.min(BACKOFF.first * 2 ** failures, BACKOFF.longest)
        failures += 1
        log.warn({ error: String(error), failures }, 'readings cannot be carried to the series store; they are kept')
        await measure().catch(() => {}) // The store itself is away: the warning above has told it.
        // Whoever calls now would only make a store that is down busier.
        woken = Promise.withResolvers<void>()
        await sleep(wait, undefined, { signal: closing.signal }).catch(() => {}) // Woken by the end.
        continue
      }
      if (wait > 0) await wakeOrIdle(woken.promise, wait, closing.signal)
    }
  }
  const running = run()
  return {
    wake: () => woken.resolve(),
    async [Symbol.asyncDispose]() {
      closing.abort()
      await running
      await store.lease(holder, new Date(), new Date()) // Whoever comes next need not wait for the lease's end.
      metrics.of.vital_series_outbox_rows.add(-counted)
    },
  }
}

async function wakeOrIdle(woken: Promise<void>, idle: number, closing: AbortSignal): Promise<void> {
  const waiting = new AbortController()
  const timer = sleep(idle, undefined, { signal: AbortSignal.any([waiting.signal, closing]) }).catch(() => {}) // Over either way.
  await Promise.race([woken, timer])
  waiting.abort()
}
