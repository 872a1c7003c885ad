type Labels = Readonly<Record<string, string>>

/** A number that is counted up or down with every request. */
export interface Tally {
  add(amount: number): void
}

/** Tallies, and the instruments that hear of them. */
export interface Tallies extends Disposable {
  open(instrument: { add(amount: number, labels: Labels): void }, labels: Labels): Tally
}

/** Milliseconds after which an instrument hears of it: more often than anybody scrapes. */
const PERIOD = 1000

/**
 * Counts in plain numbers and hands on what has changed once a second: an instrument hashes its labels at every call,
 * which would be the dearest part of a request's way through the wrappers.
 */
export function createTallies(): Tallies {
  const handOn: (() => void)[] = []
  const everything = () => {
    for (const it of handOn) it()
  }
  const timer = setInterval(everything, PERIOD).unref()
  return {
    open(instrument, labels) {
      let since = 0
      handOn.push(() => {
        if (since === 0) return
        instrument.add(since, labels)
        since = 0
      })
      return {
        add(amount) {
          since += amount
        },
      }
    },
    [Symbol.dispose]() {
      clearInterval(timer)
      everything()
    },
  }
}
