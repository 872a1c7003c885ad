/** Whether somebody still waits for an answer. Cheaper than an AbortSignal, of which every request would make one. */
export interface Interest {
  readonly isLost: boolean
  /** @param act called when interest is lost, and at once when it has been. The last one given is the one that counts. */
  onLost(act: () => void): void
}

/** Interest that its holder can lose. */
export class HeldInterest implements Interest {
  #isLost = false
  #act: (() => void) | undefined

  get isLost(): boolean {
    return this.#isLost
  }

  onLost(act: () => void): void {
    this.#act = act
    if (this.#isLost) act()
  }

  /** Nobody waits any more. */
  lose(): void {
    if (this.#isLost) return
    this.#isLost = true
    this.#act?.()
  }
}
