import type { Reading } from '../readings/reading.ts'

/** The way in of every reading: committed once, then carried to the series store. */
export interface Intake extends AsyncDisposable {
  /** Those of `ids` that are committed but may not be in the series store yet. */
  pendingByIds(ids: readonly string[]): Promise<readonly Reading[]>
}
