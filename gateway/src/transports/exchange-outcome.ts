import type { Exchange, ExchangeNote, Receive } from './exchange.ts'
import type { UpstreamFailure } from './failures.ts'

/** How nearly every answer comes about. One object for all, since it is made so often. */
export const SENT_ONCE: ExchangeNote = Object.freeze({ attempts: 1, isShared: false })

/** An exchange that fails without being sent: a little later, as `Receive` promises. */
export function failLater(failure: UpstreamFailure, receive: Receive): Exchange {
  let wanted = true
  queueMicrotask(() => {
    if (wanted) receive(failure, null)
  })
  return {
    cancel() {
      wanted = false
    },
  }
}

/**
 * Throws what a receiver threw where it ends the process, as it would out of any callback of Node's. Where answers come
 * from, others wait for theirs, and libraries swallow errors: a client would wait for ever, and nobody would know why.
 */
export function throwOutside(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
