import { failLater } from './exchange-outcome.ts'
import type { Exchange, Exchanges, Receive } from './exchange.ts'
import { UpstreamFailure } from './failures.ts'
import type { Alarm, TimingWheel } from './timing-wheel.ts'

/**
 * The header that tells a subgraph for how many milliseconds more its answer is wanted: a duration, since clocks differ.
 * A subgraph that is asked in vain may stop.
 */
export const TIMEOUT_HEADER = 'request-timeout-ms'

export interface DeadlineOptions {
  /** Milliseconds that an answer may take, from here to its last byte, attempts and queueing included. */
  readonly timeout: number
  readonly wheel: TimingWheel
}

/**
 * Gives up an exchange when its time is over: the subgraph's own, or that of the request, whichever is first. What is
 * inside is cancelled, and sees the earlier of both as the deadline of its request.
 */
export function withDeadline(inner: Exchanges, { timeout, wheel }: DeadlineOptions): Exchanges {
  return {
    send(request, receive) {
      const now = performance.now()
      const deadline = Math.min(request.deadline, now + timeout)
      const left = Math.floor(deadline - now)
      if (left <= 0) return failLater(tooLate(), receive)
      const timed = new Timed(receive, wheel)
      wheel.set(timed, deadline)
      timed.inner = inner.send(
        {
          body: request.body,
          headers: [...request.headers, TIMEOUT_HEADER, String(left)],
          sharing: request.sharing,
          isMutation: request.isMutation,
          deadline,
        },
        timed.receive,
      )
      return timed
    },
    [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
  }
}

/** An exchange with an end. */
class Timed implements Exchange, Alarm {
  expiry = 0
  before: Alarm | null = null
  after: Alarm | null = null
  inner: Exchange | null = null
  readonly receive: Receive
  readonly #outer: Receive
  readonly #wheel: TimingWheel

  constructor(outer: Receive, wheel: TimingWheel) {
    this.#outer = outer
    this.#wheel = wheel
    // Not written where it is stored: V8 would put it among the old objects, where it would keep the request alive.
    const receive: Receive = (failure, received) => {
      wheel.letOff(this)
      outer(failure, received)
    }
    this.receive = receive
  }

  cancel(): void {
    this.#wheel.letOff(this)
    this.inner?.cancel()
  }

  ring(): void {
    this.inner?.cancel()
    this.#outer(tooLate(), null)
  }
}

const tooLate = () => new UpstreamFailure('SUBGRAPH_TIMEOUT', 'It did not answer in time.')
