import type { LogEntry } from './stream-log.ts'

/** What of an entry other replicas need. */
export type StoredEntry = Pick<LogEntry, 'sequence' | 'cursor' | 'gap' | 'at' | 'head'>

/** The log of a stream as a look into the store found it. */
export interface StoredLog {
  /** Undefined when the log has ended, or is gone. */
  readonly epoch: string | undefined
  /** In order. */
  readonly entries: readonly StoredEntry[]
  /** Whether some replica is there that writes. */
  readonly isLed: boolean
  /** Whether the subgraph completed the stream: nothing comes after the entries. */
  readonly hasEnded: boolean
}

/** Who writes a log: nobody else has this id, and whoever has not this epoch writes another log. */
export interface Writer {
  readonly id: string
  readonly epoch: string
}

/**
 * Where the logs of streams are kept for all replicas. One replica at a time leads a log: it alone writes. Others read.
 *
 * Everything here takes a bounded time, and rejects when the store does not answer within it.
 */
export interface LogStore extends AsyncDisposable {
  /** Opens the log of a stream. Where there is none it begins, with the epoch of `writer`, who leads it. */
  open(key: string, writer: Writer): Promise<StoredLog>
  /** What stands there from a sequence on. */
  read(key: string, from: number): Promise<StoredLog>
  /** Leads from now on, until it is not renewed for some seconds. Undefined when another one leads. */
  lead(key: string, writer: Writer, from: number): Promise<readonly StoredEntry[] | undefined>
  /** False when it does not lead any more. */
  renew(key: string, writer: Writer): Promise<boolean>
  /**
   * Writes the next entry, and tells others.
   *
   * @param first the first sequence that is worth keeping.
   * @returns false when it does not lead any more: nothing was written.
   */
  append(key: string, writer: Writer, entry: StoredEntry, first: number): Promise<boolean>
  /** Says that nothing comes after what was written, and lets go of the log. */
  end(key: string, writer: Writer, sequence: number): Promise<void>
  /** Lets another one lead, at once. */
  release(key: string, writer: Writer): Promise<void>
  /** Calls `wake` when there may be something new in a log, or when the store was lost. */
  watch(key: string, wake: () => void): Disposable
}
