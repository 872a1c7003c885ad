import { type Mark, createMarkReader, microseconds } from '../workload/mark.ts'

/** What came to the clients since the counting began. */
export interface Counted {
  readonly frames: number
  /** Events that a client never got, or got once too often, or that were another's or had errors. None may be any. */
  readonly lost: number
  readonly doubled: number
  readonly wrong: number
  /** Milliseconds from an event's publication to its receipt. */
  readonly p50: number
  readonly p99: number
}

export interface Tally {
  /** Counts a frame of the client at a place, whose events have a key. */
  readonly take: (place: number, key: number, frame: Buffer) => void
  /** Given when every client has a wave, or something has failed; how many lack it. */
  readonly reached: (wave: number, milliseconds: number) => Promise<number>
  /** Counts from now on: everybody has got this wave, and must get all that follow. */
  readonly begin: (wave: number) => void
  readonly count: (wave: number) => Counted
  /** Nothing that is awaited will come any more. */
  readonly giveUp: () => void
}

const ERRORS = Buffer.from('"errors"')
const GROWTH = 2

export function createTally(clients: number): Tally {
  const last = new Int32Array(clients).fill(-1)
  const readMark = createMarkReader()
  let latencies = new Float64Array(1024)
  let frames = 0
  let lost = 0
  let doubled = 0
  let wrong = 0
  let isCounting = false
  let awaited = Number.POSITIVE_INFINITY
  let missing = 0
  let settle: (() => void) | null = null

  const countFrame = (mark: Mark, before: number): void => {
    if (mark.wave <= before) doubled += 1
    else lost += mark.wave - before - 1
    if (frames === latencies.length) {
      const longer = new Float64Array(latencies.length * GROWTH)
      longer.set(latencies)
      latencies = longer
    }
    latencies[frames++] = (microseconds() - mark.at) / 1000
  }

  return {
    take(place, key, frame) {
      const mark = readMark(frame)
      if (!mark || mark.key !== key || frame.includes(ERRORS)) {
        wrong += 1
        return
      }
      const before = last[place] ?? -1
      if (isCounting) countFrame(mark, before)
      if (mark.wave <= before) return
      last[place] = mark.wave
      if (before < awaited && mark.wave >= awaited && --missing === 0) settle?.()
    },
    async reached(wave, milliseconds) {
      awaited = wave
      missing = last.reduce((sum, it) => sum + Number(it < wave), 0)
      if (missing === 0) return 0
      const { promise, resolve } = Promise.withResolvers<void>()
      settle = resolve
      const late = setTimeout(resolve, milliseconds)
      await promise
      clearTimeout(late)
      awaited = Number.POSITIVE_INFINITY
      return missing
    },
    begin(wave) {
      last.fill(wave)
      frames = 0
      lost = 0
      doubled = 0
      wrong = 0
      isCounting = true
    },
    count(wave) {
      const never = last.reduce((sum, it) => sum + wave - it, 0)
      const sorted = latencies.subarray(0, frames).toSorted()
      const at = (share: number) => sorted[Math.min(frames - 1, Math.floor(frames * share))] ?? Number.NaN
      return { frames, lost: lost + never, doubled, wrong, p50: at(0.5), p99: at(0.99) }
    },
    giveUp: () => settle?.(),
  }
}
