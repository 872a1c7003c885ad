import { failLater } from './exchange-outcome.ts'
import type { Exchange, Exchanges, Receive, SubgraphRequest } from './exchange.ts'
import { UpstreamFailure } from './failures.ts'
import type { Tally } from '../telemetry/tally.ts'

export interface ConcurrencyOptions {
  /** Requests that may be in flight. */
  readonly inFlight: number
  /** Requests that may wait for one of those to end. */
  readonly queue: number
  /** How many are in flight. */
  readonly tally: Tally
}

/**
 * Bounds what a subgraph is asked at once. A few more wait in turn, and those beyond are refused at once: a queue that
 * grows only makes every answer late. Who cancels leaves the queue.
 */
export function withConcurrency(inner: Exchanges, options: ConcurrencyOptions): Exchanges {
  const gate = new Gate(inner, options)
  return {
    send: (request, receive) => gate.send(request, receive),
    [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
  }
}

class Gate {
  readonly inner: Exchanges
  /** In order of arrival. */
  readonly waiting = new Set<Passage>()
  readonly #options: ConcurrencyOptions
  #inFlight = 0

  constructor(inner: Exchanges, options: ConcurrencyOptions) {
    this.inner = inner
    this.#options = options
  }

  send(request: SubgraphRequest, receive: Receive): Exchange {
    const { inFlight, queue } = this.#options
    const passage = new Passage(this, request, receive)
    if (this.#inFlight < inFlight) this.#let(passage)
    else if (this.waiting.size < queue) this.waiting.add(passage)
    else {
      const reason = `${inFlight} requests are in flight and ${queue} wait.`
      return failLater(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reason, { isRefusal: true }), receive)
    }
    return passage
  }

  /** One that was in flight is no more. */
  release(): void {
    this.#inFlight--
    this.#options.tally.add(-1)
    if (this.waiting.size === 0) return
    const [next] = this.waiting
    if (!next) return
    this.waiting.delete(next)
    this.#let(next)
  }

  #let(passage: Passage): void {
    this.#inFlight++
    this.#options.tally.add(1)
    passage.begin()
  }
}

/** One request at the gate, or beyond. */
class Passage implements Exchange {
  readonly #gate: Gate
  readonly #request: SubgraphRequest
  readonly #receive: Receive
  /** Null while it waits, and when it is over. */
  #inner: Exchange | null = null

  constructor(gate: Gate, request: SubgraphRequest, receive: Receive) {
    this.#gate = gate
    this.#request = request
    this.#receive = receive
  }

  begin(): void {
    this.#inner = this.#gate.inner.send(this.#request, (failure, received) => {
      this.#inner = null
      this.#gate.release()
      this.#receive(failure, received)
    })
  }

  cancel(): void {
    if (!this.#inner) return void this.#gate.waiting.delete(this)
    this.#inner.cancel()
    this.#inner = null
    this.#gate.release()
  }
}
