import { failLater } from './exchange-outcome.ts'
import type { Exchange, Exchanges, Receive, Received, SubgraphRequest } from './exchange.ts'
import { type FailureRate, createFailureRate } from './failure-rate.ts'
import { UpstreamFailure } from './failures.ts'
import { isResult } from './graphql-result.ts'

/** `closed` lets everything through, `open` nothing, `half-open` one request that shows whether it is over. */
export type CircuitState = 'closed' | 'open' | 'half-open'

export interface CircuitBreakerOptions {
  /** Of a hundred requests of the window, how many may fail before the circuit opens. */
  readonly percent: number
  /** Milliseconds. */
  readonly window: number
  /** Requests that the window must hold before it says anything. */
  readonly leastRequests: number
  /** Milliseconds that the circuit stays open at first. It is twice as long after each probe that fails. */
  readonly pause: number
  /** Told of each state that is entered, and of the end, which is null. */
  readonly onState: (state: CircuitState | null) => void
}

/** Milliseconds up to which the pause is doubled: for so long a subgraph may be back without anybody knowing. */
const LONGEST_PAUSE = 30_000

/**
 * Stops asking a subgraph that mostly fails: those who ask have their answer at once, and it has peace to come back.
 * No answer and no time are failures, and so is an error status without a GraphQL result. What the gateway refused, or did
 * not wait for, is neither failure nor success.
 */
export function withCircuitBreaker(inner: Exchanges, options: CircuitBreakerOptions): Exchanges {
  const circuit = new Circuit(options)
  return {
    send(request, receive) {
      if (!circuit.enter()) {
        const reason = 'It has failed too often: its circuit is open.'
        return failLater(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reason, { isRefusal: true }), receive)
      }
      return new Watched(circuit, inner, request, receive)
    },
    async [Symbol.asyncDispose]() {
      options.onState(null)
      await inner[Symbol.asyncDispose]()
    },
  }
}

class Circuit {
  readonly #options: CircuitBreakerOptions
  readonly #rate: FailureRate
  #state: CircuitState = 'closed'
  /** When the circuit may be tried again. */
  #until = 0
  #failedProbes = 0

  constructor(options: CircuitBreakerOptions) {
    this.#options = options
    this.#rate = createFailureRate(options.window)
    options.onState('closed')
  }

  /** Whether a request may pass now. The one that passes an open circuit is its probe. */
  enter(): boolean {
    if (this.#state === 'closed') return true
    if (this.#state === 'half-open' || performance.now() < this.#until) return false
    this.#be('half-open')
    return true
  }

  /** Whether the request that has just entered is the probe. */
  get isProbing(): boolean {
    return this.#state === 'half-open'
  }

  end(isProbe: boolean, hasFailed: boolean): void {
    if (isProbe) return this.#endProbe(hasFailed)
    // What was sent before it opened tells nothing new.
    if (this.#state !== 'closed') return
    const { percent, leastRequests } = this.#options
    this.#rate.add(hasFailed)
    if (!hasFailed) return
    const requests = this.#rate.requests()
    if (requests >= leastRequests && this.#rate.failures() * 100 >= percent * requests) this.#open()
  }

  /** The probe told nothing: the next request is one. */
  leave(isProbe: boolean): void {
    if (isProbe) this.#be('open')
  }

  #endProbe(hasFailed: boolean): void {
    if (hasFailed) {
      this.#failedProbes++
      return this.#open()
    }
    this.#failedProbes = 0
    this.#rate.clear()
    this.#be('closed')
  }

  #open(): void {
    const { pause } = this.#options
    this.#until = performance.now() + Math.min(Math.max(pause, LONGEST_PAUSE), pause * 2 ** this.#failedProbes)
    this.#be('open')
  }

  #be(state: CircuitState): void {
    this.#state = state
    this.#options.onState(state)
  }
}

/** A request that has passed. */
class Watched implements Exchange {
  readonly #circuit: Circuit
  readonly #isProbe: boolean
  readonly #deadline: number
  readonly #inner: Exchange
  #isOver = false

  constructor(circuit: Circuit, inner: Exchanges, request: SubgraphRequest, outer: Receive) {
    this.#circuit = circuit
    this.#isProbe = circuit.isProbing
    this.#deadline = request.deadline
    this.#inner = inner.send(request, (failure, received) => {
      this.#isOver = true
      if (failure?.isRefusal) circuit.leave(this.#isProbe)
      else circuit.end(this.#isProbe, failure !== null || isUseless(received))
      outer(failure, received)
    })
  }

  cancel(): void {
    if (!this.#isOver) {
      this.#isOver = true
      // Whoever cancels at the deadline does so because there was no answer.
      if (performance.now() >= this.#deadline) this.#circuit.end(this.#isProbe, true)
      else this.#circuit.leave(this.#isProbe)
    }
    this.#inner.cancel()
  }
}

const isUseless = (received: Received | null): boolean =>
  received?.kind === 'bytes' && received.status >= 500 && !isResult(received.bytes)
