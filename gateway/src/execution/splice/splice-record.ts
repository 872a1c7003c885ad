/** Runs of which more than half fell back before an operation is left to the checked path for a while. */
const TRIED = 50
/** Runs that are left to the checked path before splicing is tried again. */
const REST = 1000

/**
 * Remembers whether an operation's text passes. Trying costs little, but a subgraph that never writes what was asked
 * (in another order, with white space) makes every try a loss.
 */
export interface SpliceRecord {
  /** Whether to try. */
  isWorthTrying(): boolean
  /** Notes how it went. */
  note(passed: boolean): void
}

export function createSpliceRecord(): SpliceRecord {
  let tried = 0
  let failed = 0
  let resting = 0
  return {
    isWorthTrying: () => resting === 0 || --resting === 0,
    note(passed) {
      tried += 1
      if (!passed) failed += 1
      if (tried < TRIED) return
      if (failed * 2 > tried) resting = REST
      tried = 0
      failed = 0
    },
  }
}
