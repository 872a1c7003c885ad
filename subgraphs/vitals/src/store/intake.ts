import type { Database } from '@care/service/postgres'
import type { Association } from '../devices/device.ts'
import type { RejectionReason } from '../ingest/outcome.ts'
import type { Reading } from '../readings/reading.ts'

/** What a measurement is known again by. */
export interface Identity {
  readonly key: string
  readonly digest: string
  readonly readingId: string
  readonly patientId: string
  readonly effectiveAt: Date
}

/** A reading at its place in its patient's feed. */
export interface FeedEntry {
  readonly seq: number
  readonly reading: Reading
}

export interface Quarantined {
  readonly id: string
  readonly deviceId: string
  readonly reason: RejectionReason
  readonly content: string
  readonly receivedAt: Date
}

export interface Withdrawal {
  readonly readingId: string
  readonly patientId: string
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/**
 * The writing half, inside one transaction. `reserve` comes first: it locks the feeds of the patients, so that
 * readings of one patient are stored one transaction after the other.
 */
export interface IntakeWriting {
  /** Takes numbers in the feeds of patients, so many each; the last number of each. A number that is not used is a harmless hole. */
  reserve(counts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>>
  associations(deviceIds: readonly string[]): Promise<readonly Association[]>
  /** What came before under these keys. */
  identities(keys: readonly string[]): Promise<readonly Identity[]>
  /** The ids of readings that these patients have at these instants. */
  taken(places: readonly Pick<Identity, 'patientId' | 'effectiveAt'>[]): Promise<ReadonlySet<string>>
  /** Remembers identities; the keys that were new. */
  remember(identities: readonly Identity[]): Promise<ReadonlySet<string>>
  append(entries: readonly FeedEntry[], at: Date): Promise<void>
  quarantine(rows: readonly Quarantined[]): Promise<void>
  seen(deviceIds: readonly string[], at: Date): Promise<void>
  /** False when it was withdrawn before. */
  withdraw(withdrawal: Withdrawal): Promise<boolean>
}

/** Readings between their commit and the series store, and what was refused. */
export interface IntakeStore {
  /** Runs `work` in one transaction: all of it is stored, or nothing. The handle is for what else belongs to it. */
  transact<Result>(work: (writing: IntakeWriting, tx: Database) => Promise<Result>): Promise<Result>

  /** The latest state of those readings that may not be in the series store yet. */
  pendingByIds(ids: readonly string[]): Promise<readonly Reading[]>
  /** All of these patients that may not be in the series store yet, oldest commit first; a withdrawn one comes as withdrawn. */
  pendingOf(patientIds: readonly string[]): Promise<readonly Reading[]>

  /** Makes `holder` the one that drains until an instant; false while another one is. */
  lease(holder: string, now: Date, until: Date): Promise<boolean>
  /** The oldest entries that are not drained. */
  toDrain(limit: number): Promise<readonly { readonly position: number; readonly reading: Reading }[]>
  drained(positions: readonly number[], at: Date): Promise<void>
  /** How many wait to be drained. */
  waiting(): Promise<number>

  /** The number of the newest entry in a patient's feed; 0 for an empty one. */
  feedHead(patientId: string): Promise<number>
  /** Up to `limit` entries after a number, in order. */
  feedAfter(patientId: string, seq: number, limit: number): Promise<readonly FeedEntry[]>

  /** The newest refusals of a device. */
  quarantined(deviceId: string, limit: number): Promise<readonly Quarantined[]>
  /** Forgets feed entries that were drained, and refusals, from before these instants; how many rows. */
  prune(feedBefore: Date, quarantineBefore: Date): Promise<number>
}
