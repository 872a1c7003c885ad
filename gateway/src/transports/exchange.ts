import type { UpstreamFailure } from './failures.ts'
import type { SubgraphResult } from './transport.ts'

/** One query or mutation on its way to a subgraph, ready to be sent. */
export interface SubgraphRequest {
  /** The JSON body as a byte string: one character a byte, so that it is written as latin1. */
  readonly body: string
  /** Names (lower-case) and values in turn, without content-type, accept and content-length. */
  readonly headers: readonly string[]
  /** Whatever else the answer may depend on: two requests with the same body share one answer only if this is equal too. */
  readonly sharing: string
  /** A mutation is sent once at most, and shares nothing. */
  readonly isMutation: boolean
  /** When nobody wants the answer any more, on the clock of `performance.now()`. */
  readonly deadline: number
}

/** How an answer came about, for whoever wants to explain it. */
export interface ExchangeNote {
  /** How often the request was sent. */
  readonly attempts: number
  /** Whether another request in flight brought the answer. */
  readonly isShared: boolean
}

/** What a subgraph sent back, unread. */
export type Received =
  | {
      readonly kind: 'bytes'
      readonly status: number
      /** The body, decompressed. Valid during the call only: the buffer may be used again. */
      readonly bytes: Buffer
      readonly note: ExchangeNote
    }
  | {
      /** From a subgraph of this process: nothing was serialised. It belongs to the receiver. */
      readonly kind: 'result'
      readonly result: SubgraphResult
      readonly note: ExchangeNote
    }

/** Called once with one of the two, and never before `send` has returned. It does not throw: that would end the process. */
export type Receive = (failure: UpstreamFailure | null, received: Received | null) => void

/** A request in flight. */
export interface Exchange {
  /** The answer is not wanted: `receive` is not called any more. */
  cancel(): void
}

/** A way to ask one subgraph. Callbacks rather than promises: a plan asks many times within one request. */
export interface Exchanges extends AsyncDisposable {
  send(request: SubgraphRequest, receive: Receive): Exchange
}
