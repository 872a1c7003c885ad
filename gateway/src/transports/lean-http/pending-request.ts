import { decompress } from '../decompress.ts'
import type { Exchange, ExchangeNote, Receive, Received } from '../exchange.ts'
import { SENT_ONCE, throwOutside } from '../exchange-outcome.ts'
import { UpstreamFailure } from '../failures.ts'
import type { ResponseHead } from './response-head.ts'

const SENT_TWICE: ExchangeNote = Object.freeze({ attempts: 2, isShared: false })

/** Where a request is. */
export interface Place {
  /** It is not wanted any more. */
  abandon(pending: PendingRequest): void
}

/** A request that is not answered yet: it waits, or a connection has it. Whoever asked gets one outcome, or cancels. */
export class PendingRequest implements Exchange {
  /** Head and body, as they are written. */
  readonly text: string
  readonly isMutation: boolean
  /** How often it was written, so that bytes of it may have reached the subgraph. */
  attempts = 0
  /** Undefined while its answer is decompressed, and in the end. */
  place: Place | undefined
  /** Its neighbours where it waits. */
  before: PendingRequest | undefined
  behind: PendingRequest | undefined
  #receive: Receive | undefined
  readonly #onSettled: () => void

  /** @param onSettled called once, when it is answered, failed or cancelled. */
  constructor(text: string, isMutation: boolean, receive: Receive, onSettled: () => void) {
    this.text = text
    this.isMutation = isMutation
    this.#receive = receive
    this.#onSettled = onSettled
  }

  cancel(): void {
    if (!this.#receive) return
    this.#receive = undefined
    const place = this.place
    this.place = undefined
    place?.abandon(this)
    this.#onSettled()
  }

  fail(failure: UpstreamFailure): void {
    this.#settle(failure, null)
  }

  /**
   * @param body valid during the call.
   * @param mostBytes of the body when it is decompressed.
   */
  answer(head: ResponseHead, body: Buffer, mostBytes: number): void {
    if (head.encoding === undefined || body.length === 0) return this.#deliver(head.status, body)
    decompress(head.encoding, Buffer.from(body), mostBytes, (cause, bytes) => {
      if (!cause) return this.#deliver(head.status, bytes)
      this.fail(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `Its answer is not readable: ${cause.message}`, { cause }))
    })
  }

  #deliver(status: number, bytes: Buffer): void {
    this.#settle(null, { kind: 'bytes', status, bytes, note: this.attempts === 1 ? SENT_ONCE : SENT_TWICE })
  }

  #settle(failure: UpstreamFailure | null, received: Received | null): void {
    const receive = this.#receive
    if (!receive) return
    this.#receive = undefined
    this.place = undefined
    this.#onSettled()
    try {
      receive(failure, received)
    } catch (error) {
      throwOutside(error)
    }
  }
}
