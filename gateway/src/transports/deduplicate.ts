import { throwOutside } from './exchange-outcome.ts'
import type { Exchange, Exchanges, Receive, Received, SubgraphRequest } from './exchange.ts'
import type { UpstreamFailure } from './failures.ts'
import { plainJson } from './plain-json.ts'
import type { Tally } from '../telemetry/tally.ts'
import type { SubgraphResult } from './transport.ts'

export interface DeduplicateOptions {
  /** How many requests were answered by that of another. */
  readonly tally: Tally
}

/**
 * Milliseconds by which the deadline of a request may be later than that of the one in flight that it joins. The subgraph
 * works by the first one's deadline, so that a late joiner would be given up with it; and one that hangs is joined no more
 * once it is as old as this.
 */
const LATEST = 1000

/**
 * Sends queries that are equal, and may share, once: a request joins one in flight with the same body and `sharing`.
 * Whoever cancels leaves the others theirs; when all have left, the exchange is cancelled.
 */
export function withDeduplication(inner: Exchanges, { tally }: DeduplicateOptions): Exchanges {
  const inFlight = new Map<string, Shared>()
  return {
    send(request, receive) {
      if (request.isMutation) return inner.send(request, receive)
      // JSON text holds no such character: the last one ends `sharing`, whatever that is.
      const key = `${request.sharing}\0${request.body}`
      const found = inFlight.get(key)
      if (found && request.deadline <= found.deadline + LATEST) {
        tally.add(1)
        return found.join(receive)
      }
      const shared = new Shared(inFlight, key, request.deadline)
      const share = shared.join(receive)
      inFlight.set(key, shared)
      shared.begin(inner, request)
      return share
    },
    [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
  }
}

/** One exchange, and all who wait for it. */
class Shared {
  readonly deadline: number
  readonly #inFlight: Map<string, Shared>
  readonly #key: string
  /** Mostly there is no other. */
  #first: Share | null = null
  #further: Share[] | null = null
  #waiting = 0
  #inner: Exchange | null = null

  constructor(inFlight: Map<string, Shared>, key: string, deadline: number) {
    this.#inFlight = inFlight
    this.#key = key
    this.deadline = deadline
  }

  begin(inner: Exchanges, request: SubgraphRequest): void {
    this.#inner = inner.send(request, this.#receive)
  }

  join(receive: Receive): Exchange {
    const share = new Share(this, receive)
    if (!this.#first) this.#first = share
    else (this.#further ??= []).push(share)
    this.#waiting++
    return share
  }

  leave(): void {
    if (--this.#waiting > 0) return
    this.#forget()
    this.#inner?.cancel()
  }

  readonly #receive: Receive = (failure, received) => {
    // Before anybody is told: whoever asks again wants to know anew.
    this.#forget()
    this.#inner = null
    const [first, further] = [this.#first, this.#further]
    // A map that grows and shrinks leaves old tables behind, which keep their values alive: nobody waits any more.
    this.#first = this.#further = null
    // Whoever comes later gets a copy, and before the first one: what came belongs to that one, who may change it.
    for (const share of further ?? []) {
      try {
        if (share.isWaiting) share.tell(failure, copyOf(received))
      } catch (error) {
        throwOutside(error)
      }
    }
    first?.tell(failure, received)
  }

  /** Nobody joins any more. A younger one may have taken its place already. */
  #forget(): void {
    if (this.#inFlight.get(this.#key) === this) this.#inFlight.delete(this.#key)
  }
}

/** One who waits. */
class Share implements Exchange {
  readonly #shared: Shared
  #receive: Receive | null

  constructor(shared: Shared, receive: Receive) {
    this.#shared = shared
    this.#receive = receive
  }

  get isWaiting(): boolean {
    return this.#receive !== null
  }

  tell(failure: UpstreamFailure | null, received: Received | null): void {
    const receive = this.#receive
    this.#receive = null
    receive?.(failure, received)
  }

  cancel(): void {
    if (!this.#receive) return
    this.#receive = null
    this.#shared.leave()
  }
}

function copyOf(received: Received | null): Received | null {
  if (!received) return null
  const note = { ...received.note, isShared: true }
  // The bytes are everybody's, to read; a result is merged into.
  return received.kind === 'bytes'
    ? { ...received, note }
    : { ...received, note, result: plainJson(received.result) as SubgraphResult }
}
