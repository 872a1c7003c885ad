import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Observed } from '../../alerts/alert.ts'
import type { AlertEventType, AlertKind, AlertResolution, AlertStatus, RuleScope } from '../../generated/resolvers.ts'
import type { FamilyState } from '../../rules/evaluate.ts'
import type { Family } from '../../rules/family.ts'
import { type Rule, severities } from '../../rules/rule.ts'
import { vitals } from './schema.ts'

const instant = () => timestamp({ withTimezone: true, precision: 3 })

/** In PostgreSQL as here: the later, the worse. */
export const alertSeverity = vitals.enum('alert_severity', severities)

/** What differs from the default rules: one row for each organisation or patient with rules of its own. */
export const alertRuleSets = vitals.table(
  'alert_rule_sets',
  {
    scope: text().$type<Exclude<RuleScope, 'SYSTEM'>>().notNull(),
    ownerId: text().notNull(),
    rules: jsonb().$type<readonly Rule[]>().notNull(),
    version: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.ownerId] })],
)

/** What evaluation remembers. The row is also the lock that keeps two consumers from evaluating one patient at once. */
export const alertRuleStates = vitals.table(
  'alert_rule_states',
  {
    patientId: text().notNull(),
    family: text().$type<Family>().notNull(),
    state: jsonb().$type<FamilyState>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.patientId, table.family] })],
)

export const alerts = vitals.table(
  'alerts',
  {
    id: text().primaryKey(),
    patientId: text().notNull(),
    family: text().$type<Family>().notNull(),
    kind: text().$type<AlertKind>().notNull(),
    severity: alertSeverity().notNull(),
    status: text().$type<AlertStatus>().notNull(),
    rule: jsonb().$type<Rule>().notNull(),
    observed: jsonb().$type<Observed>().notNull(),
    raisedAt: instant().notNull(),
    lastSoundedAt: instant().notNull(),
    dueAt: instant(),
    occurrences: integer().notNull(),
    acknowledgedAt: instant(),
    acknowledgedById: text(),
    noticedBy: jsonb().$type<readonly string[]>().notNull(),
    snoozedUntil: instant(),
    resolvedAt: instant(),
    resolvedById: text(),
    resolution: text().$type<AlertResolution>(),
    resolutionNote: text(),
    version: integer().notNull(),
    stateVersion: integer().notNull(),
  },
  (table) => [
    uniqueIndex('alerts_one_open_of_a_family')
      .on(table.patientId, table.family)
      .where(sql`${table.resolvedAt} is null`),
    index('alerts_by_patient').on(table.patientId, table.raisedAt.desc(), table.id.desc()),
    index('alerts_open_by_severity')
      .on(table.patientId, table.severity.desc(), table.raisedAt, table.id)
      .where(sql`${table.resolvedAt} is null`),
    index('alerts_due')
      .on(table.dueAt)
      .where(sql`${table.dueAt} is not null`),
    check(
      'an_open_alert_is_not_resolved',
      sql`(${table.resolvedAt} is null) = (${table.status} not in ('RESOLVED', 'AUTO_RESOLVED'))`,
    ),
  ],
)

export const alertEvents = vitals.table(
  'alert_events',
  {
    id: text().primaryKey(),
    alertId: text()
      .notNull()
      .references(() => alerts.id),
    type: text().$type<AlertEventType>().notNull(),
    occurredAt: instant().notNull(),
    actorId: text(),
    severity: alertSeverity().notNull(),
    note: text(),
    version: integer().notNull(),
  },
  (table) => [uniqueIndex('alert_events_by_alert').on(table.alertId, table.version)],
)

/** The readings that raised or fed an alert, as they were then. */
export const alertReadings = vitals.table(
  'alert_readings',
  {
    alertId: text()
      .notNull()
      .references(() => alerts.id),
    readingId: text().notNull(),
    effectiveAt: instant().notNull(),
    /** A `Reading`, with its instants in RFC 3339. */
    reading: jsonb().$type<unknown>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.alertId, table.readingId] }),
    index('alert_readings_by_reading').on(table.readingId),
    index('alert_readings_by_time').on(table.alertId, table.effectiveAt.desc()),
  ],
)

/** One row: which life of the store this is. Restoring a backup begins another. */
export const alertInboxEpoch = vitals.table('alert_inbox_epoch', {
  only: integer().primaryKey().default(1),
  epoch: integer().notNull(),
})

/** The counter behind each inbox. Its row stays locked until commit: numbers are given in the order of commits, without holes. */
export const alertInboxHeads = vitals.table('alert_inbox_heads', {
  recipientId: text().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  prunedTo: bigint({ mode: 'number' }).notNull().default(0),
})

export const alertInboxEntries = vitals.table(
  'alert_inbox_entries',
  {
    recipientId: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    eventId: text()
      .notNull()
      .references(() => alertEvents.id),
    storedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recipientId, table.seq] }),
    uniqueIndex('alert_inbox_once_each').on(table.recipientId, table.eventId),
    index('alert_inbox_by_age').on(table.storedAt),
  ],
)

/** Commands that a client may send again: the key is the caller's own. */
export const alertCommands = vitals.table(
  'alert_commands',
  {
    callerId: text().notNull(),
    key: text().notNull(),
    digest: text().notNull(),
    alertId: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callerId, table.key] }), index('alert_commands_by_age').on(table.at)],
)
