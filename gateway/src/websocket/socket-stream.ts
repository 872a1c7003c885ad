import { toByteString } from '../execution/byte-string.ts'
import type { ClientStream } from '../subscriptions/client-stream.ts'
import type { Beginning } from '../subscriptions/open-operation.ts'
import type { PlannedSubscription } from '../subscriptions/plan-subscription.ts'
import type { Session } from '../subscriptions/session.ts'
import type { Cut, Sink } from '../subscriptions/sink.ts'
import type { Subscriptions } from '../subscriptions/subscriptions.ts'
import type { ClientSocket } from './client-socket.ts'

export interface SocketStreamOptions extends Beginning {
  readonly plan: PlannedSubscription
  readonly session: Session
  /** The client's id of the operation. */
  readonly id: string
  readonly client: ClientSocket
}

const DONE = { done: true, value: undefined } as const

/**
 * A subscription of a socket. To the protocol it is an iteration that only ends: its results go out by themselves, as
 * frames that were made once for all who listen.
 */
export class SocketStream implements AsyncGenerator<never, void, void>, Sink {
  readonly transport = 'websocket'
  readonly #options: SocketStreamOptions
  readonly #subscriptions: Subscriptions
  /** What stands before a result. */
  readonly #opening: string
  readonly #end = Promise.withResolvers<IteratorReturnResult<void>>()
  #stream: ClientStream | undefined
  #hasBegun = false

  constructor(options: SocketStreamOptions, subscriptions: Subscriptions) {
    this.#options = options
    this.#subscriptions = subscriptions
    this.#opening = `{"id":${toByteString(JSON.stringify(options.id))},"type":"next","payload":`
  }

  /** Begins it, and waits for its end. */
  next(): Promise<IteratorReturnResult<void>> {
    if (!this.#hasBegun) {
      this.#hasBegun = true
      const { plan, session, client, cursor, wantsNotices } = this.#options
      try {
        this.#stream = this.#subscriptions.begin(plan, {
          headers: client.headers,
          session,
          sink: this,
          cursor,
          wantsNotices,
        })
      } catch (error) {
        this.#end.reject(error)
      }
    }
    return this.#end.promise
  }

  return(): Promise<IteratorReturnResult<void>> {
    if (!this.#hasBegun) this.#options.plan.lease[Symbol.dispose]()
    this.#hasBegun = true
    this.#stream?.leave()
    this.#end.resolve(DONE)
    return Promise.resolve(DONE)
  }

  throw(): Promise<IteratorReturnResult<void>> {
    return this.return()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  isFull(): boolean {
    return this.#options.client.isFull()
  }

  whenRoom(act: () => void): void {
    this.#options.client.whenRoom(act)
  }

  send(result: string): void {
    this.#options.client.sendBytes(`${this.#opening}${result}}`)
  }

  complete(): void {
    this.#end.resolve(DONE)
  }

  fail(error: unknown): void {
    this.#end.reject(error)
  }

  cut(why: Cut): void {
    this.#options.client.cut(why)
  }
}
