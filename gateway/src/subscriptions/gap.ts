/**
 * Why events may be missing:
 * - `EXPIRED`: the log no longer reaches back to the cursor.
 * - `EPOCH`: the cursor is of another log, was altered, or is somebody else's.
 * - `UPSTREAM`: the subgraph was away, and its field cannot begin after a cursor.
 * - `SLOW`: the client did not take what was sent.
 * - `MOVED`: the stream went over to another request or another subgraph.
 */
export type GapReason = 'EXPIRED' | 'EPOCH' | 'UPSTREAM' | 'SLOW' | 'MOVED'

/** What a client is told, in `extensions.gap`, of events that it may have missed. */
export interface Gap {
  /** The last cursor before them, as far as there is one. */
  readonly from: string | null
  /** The cursor of the last of them, where they were in the log. */
  readonly to?: string
  readonly reason: GapReason
  /** How many events of the log were left out, where that is known. */
  readonly dropped?: number
}
