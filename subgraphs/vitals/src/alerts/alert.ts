import type {
  AlertEventType,
  AlertKind,
  AlertResolution,
  AlertSeverity,
  AlertStatus,
  VitalComponent,
} from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import type { Family } from '../rules/family.ts'
import type { Rule } from '../rules/rule.ts'

/** What a reading showed when it fed an alert. */
export interface Observed {
  readonly component: VitalComponent
  /** The number that was compared; for a rate or a rise, the computed one. */
  readonly amount: Amount
  /** All numbers of the reading, for the title. */
  readonly amounts: Reading['amounts']
}

/** Something about a patient that a person should look at. */
export interface Alert {
  readonly id: string
  readonly patientId: string
  readonly family: Family
  readonly kind: AlertKind
  readonly severity: AlertSeverity
  readonly status: AlertStatus
  /** As it was when it fired last at this severity. */
  readonly rule: Rule
  readonly observed: Observed
  readonly raisedAt: Date
  readonly lastSoundedAt: Date
  /** When it sounds next if nobody does anything: a repeat, or the end of a snooze. Null for never. */
  readonly dueAt: Date | null
  readonly occurrences: number
  readonly acknowledgedAt: Date | null
  readonly acknowledgedById: string | null
  /** Who took notice since it became ACTIVE the last time. */
  readonly noticedBy: readonly string[]
  readonly snoozedUntil: Date | null
  readonly resolvedAt: Date | null
  readonly resolvedById: string | null
  readonly resolution: AlertResolution | null
  readonly resolutionNote: string | null
  /** Grows by one with every change. */
  readonly version: number
  /** The version at which status or severity changed last. */
  readonly stateVersion: number
}

/** Something that happened to an alert. It never changes. */
export interface AlertEvent {
  readonly id: string
  readonly alertId: string
  readonly type: AlertEventType
  readonly occurredAt: Date
  /** A practitioner's id; null when the system did it. */
  readonly actorId: string | null
  readonly severity: AlertSeverity
  readonly note: string | null
  /** The alert's version after it: the order of an alert's events. */
  readonly version: number
}

/** One change that was stored, and whose inboxes hold it. */
export interface AlertChange {
  readonly alert: Alert
  readonly event: AlertEvent
  readonly recipientIds: readonly string[]
}

export const isOpen = ({ status }: Pick<Alert, 'status'>): boolean =>
  status !== 'RESOLVED' && status !== 'AUTO_RESOLVED'
