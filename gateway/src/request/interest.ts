/** Whether somebody still waits for an answer. Cheaper than an AbortSignal, of which every request would make one. */
export interface Interest {
  readonly isLost: boolean
  /** @param act called when interest is lost, and at once when it has been. The last one given is the one that counts. */
  onLost(act: () => void): void
}

export interface HeldInterest extends Interest {
  /** Nobody waits any more. */
  lose(): void
}

export function holdInterest(): HeldInterest {
  let isLost = false
  let act: (() => void) | undefined
  return {
    get isLost() {
      return isLost
    },
    onLost(then) {
      act = then
      if (isLost) then()
    },
    lose() {
      if (isLost) return
      isLost = true
      act?.()
    },
  }
}
