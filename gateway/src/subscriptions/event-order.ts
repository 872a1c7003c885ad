/** Lets several things be made at the same time, and hands them out in the order in which they began. */
export class EventOrder {
  readonly #most: number
  #last: Promise<unknown> = Promise.resolve()
  #running = 0
  #onRoom: (() => void) | undefined

  /** @param most that may be made at the same time. */
  constructor(most: number) {
    this.#most = most
  }

  /** Resolves once all that has begun was handed out. */
  get settled(): Promise<unknown> {
    return this.#last
  }

  /**
   * Hands out what `coming` brings, after all that began before. Resolves when another one may begin.
   *
   * @param onFailed told when it does not come, or when handing it out fails.
   */
  async add<Thing>(
    coming: Promise<Thing>,
    hand: (it: Thing) => unknown,
    onFailed: (error: unknown) => void,
  ): Promise<void> {
    this.#running += 1
    this.#last = this.#inTurn(this.#last, coming, hand).catch(onFailed)
    if (this.#running < this.#most) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#onRoom = resolve
    await promise
  }

  async #inTurn<Thing>(before: Promise<unknown>, coming: Promise<Thing>, hand: (it: Thing) => unknown): Promise<void> {
    try {
      const it = await coming
      await before
      await hand(it)
    } finally {
      await before
      this.#running -= 1
      this.#onRoom?.()
      this.#onRoom = undefined
    }
  }
}
