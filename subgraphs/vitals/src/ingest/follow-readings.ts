import type { Hints } from '@care/service/hints'
import type { Reading } from '../readings/reading.ts'
import type { IntakeStore } from '../store/intake.ts'

/** The channel on which readers of a patient's feed are told to look. */
export const readingsChannel = (patientId: string): string => `readings:${patientId}`

/** How long the safety poll waits for a hint that may have been lost, in milliseconds. */
const POLL = 1000
/** Entries that one look takes. */
const BATCH = 100

/**
 * The readings of a patient from now on, each once, in the order of their commits. The feed is the truth: a hint only
 * saves waiting for the next look. Ends when `signal` is aborted.
 */
export async function* followReadings(
  store: IntakeStore,
  hints: Hints,
  patientId: string,
  signal: AbortSignal,
): AsyncGenerator<Reading, void, undefined> {
  let wake = Promise.withResolvers<void>()
  const onHint = () => wake.resolve()
  signal.addEventListener('abort', onHint, { once: true })
  // First the hints, then the feed: nothing can fall between the two.
  const subscription = await hints.subscribe(readingsChannel(patientId), onHint)
  try {
    let seq = await store.feedHead(patientId)
    while (!signal.aborted) {
      wake = Promise.withResolvers<void>()
      const entries = await store.feedAfter(patientId, seq, BATCH)
      for (const entry of entries) {
        seq = entry.seq
        // A withdrawal passes through the feed too, on its way to the series store.
        if (entry.reading.status !== 'ENTERED_IN_ERROR') yield entry.reading
        if (signal.aborted) return
      }
      if (entries.length < BATCH && !signal.aborted) await hintOrPoll(wake.promise)
    }
  } finally {
    signal.removeEventListener('abort', onHint)
    await subscription[Symbol.asyncDispose]()
  }
}

async function hintOrPoll(hint: Promise<void>): Promise<void> {
  const poll = Promise.withResolvers<void>()
  const timer = setTimeout(poll.resolve, POLL)
  await Promise.race([hint, poll.promise])
  clearTimeout(timer)
}
