import type { Exchange, Exchanges, Receive, SubgraphRequest } from './exchange.ts'
import type { UpstreamFailure } from './failures.ts'
import type { Tally } from '../telemetry/tally.ts'

export interface RetryOptions {
  /** Attempts beyond the first, of one request. */
  readonly retries: number
  /** Retries for each hundred requests, in the long run. */
  readonly percent: number
  /** How many retries there were. */
  readonly tally: Tally
}

/** Retries a second that are allowed however few requests there are, so that one alone can be retried too. */
const LEAST_PER_SECOND = 5

/** Retries that may be saved up for a bad moment, such as a restart that breaks every connection. */
const MOST_SAVED = 100

/** Milliseconds before the first retry, at most; each further one may wait four times as long. */
const FIRST_PAUSE = 10

/** Milliseconds before any retry, at most. */
const LONGEST_PAUSE = 250

/**
 * Asks again where the connection could not be made, or broke: a kept one that the subgraph closed meanwhile, a restart.
 * Queries only: a mutation may have run. What has timed out is not asked again, nor is what was answered, however badly.
 * A budget keeps the retries of many from finishing off a subgraph that is nearly down.
 */
export function withRetry(inner: Exchanges, { retries, percent, tally }: RetryOptions): Exchanges {
  if (retries === 0) return inner
  const allowance = { budget: new Budget(percent / 100), retries, tally }
  return {
    send(request, receive) {
      if (request.isMutation) return inner.send(request, receive)
      allowance.budget.deposit()
      const attempts = new Attempts(inner, request, receive, allowance)
      attempts.begin()
      return attempts
    },
    [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
  }
}

/** How many retries are to be had: a bucket that requests fill, and time a little. */
class Budget {
  readonly #share: number
  #saved = LEAST_PER_SECOND
  #since = performance.now()

  constructor(share: number) {
    this.#share = share
  }

  deposit(): void {
    this.#saved = Math.min(MOST_SAVED, this.#saved + this.#share)
  }

  /** Whether there was one left. */
  take(): boolean {
    const now = performance.now()
    this.#saved = Math.min(MOST_SAVED, this.#saved + ((now - this.#since) / 1000) * LEAST_PER_SECOND)
    this.#since = now
    if (this.#saved < 1) return false
    this.#saved -= 1
    return true
  }
}

interface Allowance {
  readonly budget: Budget
  readonly retries: number
  readonly tally: Tally
}

/** One request, as often as it is sent. */
class Attempts implements Exchange {
  readonly #inner: Exchanges
  readonly #request: SubgraphRequest
  readonly #outer: Receive
  readonly #allowance: Allowance
  #sent = 0
  #attempt: Exchange | null = null
  #pause: NodeJS.Timeout | undefined

  constructor(inner: Exchanges, request: SubgraphRequest, outer: Receive, allowance: Allowance) {
    this.#inner = inner
    this.#request = request
    this.#outer = outer
    this.#allowance = allowance
  }

  begin(): void {
    this.#sent++
    this.#attempt = this.#inner.send(this.#request, this.#receive)
  }

  cancel(): void {
    clearTimeout(this.#pause)
    this.#attempt?.cancel()
  }

  readonly #receive: Receive = (failure, received) => {
    if (failure?.isConnectionError && this.#again(failure)) return
    if (received && this.#sent > 1) {
      // The client itself may have sent it twice the last time.
      const attempts = this.#sent - 1 + received.note.attempts
      received = { ...received, note: { ...received.note, attempts } }
    }
    this.#outer(failure, received)
  }

  #again(failure: UpstreamFailure): boolean {
    const { retries, budget, tally } = this.#allowance
    if (this.#sent > retries) return false
    // The first retry of what broke comes at once: mostly it was a connection that had been kept too long.
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 4 ** (this.#sent - 1))
    const pause = this.#sent === 1 && !failure.beforeConnection ? 0 : Math.random() * longest
    if (performance.now() + pause >= this.#request.deadline || !budget.take()) return false
    tally.add(1)
    this.#attempt = null
    this.#pause = setTimeout(() => this.begin(), pause)
    return true
  }
}
