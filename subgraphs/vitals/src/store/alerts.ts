import type { Page, Slice } from '@care/service/page'
import type { Alert, AlertEvent } from '../alerts/alert.ts'
import type { AlertFilter, AlertOrder, RuleScope } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'
import type { FamilyState } from '../rules/evaluate.ts'
import type { Family } from '../rules/family.ts'
import type { Rule } from '../rules/rule.ts'

/** The rules that an organisation or a patient has in place of wider ones. */
export interface RuleSet {
  readonly scope: Exclude<RuleScope, 'SYSTEM'>
  /** The organisation's or the patient's id. */
  readonly ownerId: string
  readonly rules: readonly Rule[]
  readonly version: number
}

/** The sort key of a list of alerts: the columns of its order as text, the id last. */
export type AlertKey = readonly string[]

/** What to list, and how. `patientIds` of the filter are left to the caller: the store takes the visible ones. */
export interface AlertQuery {
  readonly filter: AlertFilter | null
  readonly order: AlertOrder
  readonly page: Page<AlertKey>
}

/** Where an inbox stands. */
export interface InboxHead {
  readonly recipientId: string
  /** The last entry's number; entries are numbered from 1 without holes. */
  readonly seq: number
  /** Entries up to this one are no longer kept. */
  readonly prunedTo: number
}

/** One thing that happened, at its place in somebody's inbox, with the alert as it is now. */
export interface InboxEntry {
  readonly seq: number
  readonly event: AlertEvent
  readonly alert: Alert
}

/** What evaluation remembers of a patient in one family. */
export interface StoredState {
  readonly patientId: string
  readonly family: Family
  readonly state: FamilyState
}

/** An alert after a change, the event if there is something to tell, and the readings that fed it. */
export interface AlertWrite {
  readonly alert: Alert
  readonly event: AlertEvent | null
  readonly evidence: readonly Reading[]
}

/** A command that may be repeated: `digest` stands for its content. */
export interface Command {
  readonly callerId: string
  readonly key: string
  readonly digest: string
  readonly alertId: string
  readonly at: Date
}

/**
 * The writing half, inside one transaction.
 *
 * Locks are taken in one order by everybody: rule states by patient and family, alerts by id, inboxes by
 * recipient. `deliver` comes last, so that an inbox's counter is held for the shortest time.
 */
export interface AlertWriting {
  /** Locks what evaluation remembers of these patients and families, making it where there is none. */
  lockStates(keys: readonly { readonly patientId: string; readonly family: Family }[]): Promise<readonly StoredState[]>
  saveStates(states: readonly StoredState[]): Promise<void>
  ruleSets(
    owners: readonly { readonly scope: RuleSet['scope']; readonly ownerId: string }[],
  ): Promise<readonly RuleSet[]>
  /** The open alerts of these patients, locked. */
  lockOpen(patientIds: readonly string[]): Promise<readonly Alert[]>
  /** One alert, locked. */
  lock(alertId: string): Promise<Alert | null>
  /** Alerts that are due at `now`, locked; those that another replica holds are passed over. */
  lockDue(now: Date, limit: number): Promise<readonly Alert[]>
  /** Those of these readings that have fed an alert. */
  fed(readingIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Stores changed alerts, their events and evidence. An event or a piece of evidence that is there already stays as it is. */
  save(writes: readonly AlertWrite[]): Promise<void>
  /** Numbers events into inboxes. */
  deliver(
    deliveries: readonly { readonly event: AlertEvent; readonly recipientIds: readonly string[] }[],
  ): Promise<void>
  /** What came under this key before; null when it is new, and remembered now. */
  remember(command: Command): Promise<Command | null>
  /** Marks readings in the evidence of alerts as withdrawn. */
  withdraw(readingIds: readonly string[]): Promise<void>
}

/**
 * What the vitals subgraph keeps of rules and alerts.
 *
 * Reads take every key at once and cost one round trip, however many there are. Rows that do not exist are
 * absent from the answer.
 */
export interface AlertStore {
  /** Resolves when the store answers. */
  check(): Promise<void>

  alertsByIds(ids: readonly string[]): Promise<readonly Alert[]>
  /** The alerts about all these patients as one list. */
  alertsAbout(patientIds: readonly string[], query: AlertQuery): Promise<Slice<Alert>>
  /** The alerts about each of these patients, a list for each. */
  alertsOfEach(patientIds: readonly string[], query: AlertQuery): Promise<ReadonlyMap<string, Slice<Alert>>>
  /** How many alerts about all these patients match, counted to `most` and no further. */
  countAbout(patientIds: readonly string[], filter: AlertFilter | null, most: number): Promise<number>
  countOfEach(
    patientIds: readonly string[],
    filter: AlertFilter | null,
    most: number,
  ): Promise<ReadonlyMap<string, number>>
  /** An alert's history, oldest first. */
  eventsOfEach(alertIds: readonly string[], page: Page<number>): Promise<ReadonlyMap<string, Slice<AlertEvent>>>
  /** The readings that fed each alert, newest first. */
  readingsOfEach(alertIds: readonly string[], most: number): Promise<ReadonlyMap<string, readonly Reading[]>>
  /** The alerts that each reading fed, newest first. */
  alertsOfReadings(readingIds: readonly string[], most: number): Promise<ReadonlyMap<string, readonly Alert[]>>

  ruleSets(
    owners: readonly { readonly scope: RuleSet['scope']; readonly ownerId: string }[],
  ): Promise<readonly RuleSet[]>
  /** Replaces a set of rules if its version is still `expectedVersion`, 0 for a set that is not there. */
  saveRuleSet(set: Omit<RuleSet, 'version'>, expectedVersion: number): Promise<'saved' | 'changed-meanwhile'>

  /** The number of this store's life: it grows when the store was restored from a backup. */
  epoch(): Promise<number>
  /** Begins a new life: every cursor that was handed out before is answered by a resync. */
  beginEpoch(): Promise<number>
  /** Inboxes that hold or held something; an empty one is absent. */
  inboxHeads(recipientIds: readonly string[]): Promise<readonly InboxHead[]>
  /** Up to `limit` entries after number `seq`, in order. */
  inboxAfter(recipientId: string, seq: number, limit: number): Promise<readonly InboxEntry[]>
  /** Forgets inbox entries and remembered commands from before an instant, up to `limit` entries; how many there were. */
  prune(inboxBefore: Date, commandsBefore: Date, limit: number): Promise<number>

  /** Runs `work` in one transaction: all of it is stored, or nothing. */
  transact<Result>(work: (writing: AlertWriting) => Promise<Result>): Promise<Result>
}
