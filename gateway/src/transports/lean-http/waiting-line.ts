import type { PendingRequest, Place } from './pending-request.ts'

/** Requests that wait for a connection, first come, first served. Leaving from the middle costs no more than from the front. */
export class WaitingLine implements Place {
  #first: PendingRequest | undefined
  #last: PendingRequest | undefined
  #length = 0

  get length(): number {
    return this.#length
  }

  push(pending: PendingRequest): void {
    pending.place = this
    pending.before = this.#last
    if (this.#last) this.#last.behind = pending
    else this.#first = pending
    this.#last = pending
    this.#length++
  }

  shift(): PendingRequest | undefined {
    const first = this.#first
    if (first) {
      first.place = undefined
      this.abandon(first)
    }
    return first
  }

  /** @param pending which must be in the line. */
  abandon(pending: PendingRequest): void {
    const { before, behind } = pending
    if (before) before.behind = behind
    else this.#first = behind
    if (behind) behind.before = before
    else this.#last = before
    pending.before = pending.behind = undefined
    this.#length--
  }
}
