/** Parts in which a window is forgotten. */
const SLICES = 10

/** How many of the requests of the last while have failed. */
export interface FailureRate {
  add(hasFailed: boolean): void
  /** Of the window: what is older is forgotten, though nothing was added since. */
  requests(): number
  failures(): number
  clear(): void
}

/** @param window milliseconds. */
export function createFailureRate(window: number): FailureRate {
  const length = window / SLICES
  const requests = new Float64Array(SLICES)
  const failures = new Float64Array(SLICES)
  let present = 0
  let requestsInAll = 0
  let failuresInAll = 0

  const clear = () => {
    requests.fill(0)
    failures.fill(0)
    requestsInAll = failuresInAll = 0
  }
  const forget = () => {
    const now = Math.floor(performance.now() / length)
    if (now - present >= SLICES) clear()
    else {
      for (let slice = present + 1; slice <= now; slice++) {
        const at = slice % SLICES
        requestsInAll -= requests[at] as number
        failuresInAll -= failures[at] as number
        requests[at] = failures[at] = 0
      }
    }
    present = now
  }
  return {
    add(hasFailed) {
      forget()
      const at = present % SLICES
      requests[at] = (requests[at] as number) + 1
      requestsInAll++
      if (!hasFailed) return
      failures[at] = (failures[at] as number) + 1
      failuresInAll++
    },
    requests() {
      forget()
      return requestsInAll
    },
    failures() {
      forget()
      return failuresInAll
    },
    clear,
  }
}
