import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { RejectionReason } from '../../ingest/outcome.ts'
import { vitals } from './schema.ts'

const instant = () => timestamp({ withTimezone: true, precision: 3 })

/** What came before: one row for every reading that was ever accepted, so that sending it again changes nothing. */
export const readingIdentities = vitals.table(
  'reading_identities',
  {
    /** SHA-256 of what makes a measurement the same one. Its values are not part of it. */
    key: text().primaryKey(),
    /** SHA-256 of its values: another one under the same key is a conflict. */
    digest: text().notNull(),
    readingId: text().notNull(),
    patientId: text().notNull(),
    effectiveAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('reading_identities_by_reading').on(table.readingId),
    index('reading_identities_by_time').on(table.patientId, table.effectiveAt),
  ],
)

/** The counter behind each patient's feed. Its row stays locked until commit: numbers grow in the order of commits. */
export const readingFeedHeads = vitals.table('reading_feed_heads', {
  patientId: text().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
})

/** Readings as they were committed, until they are in the series store and live streams have seen them. */
export const readingFeed = vitals.table(
  'reading_feed',
  {
    patientId: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    /** The order in which the series store gets them; of one patient it is that of `seq`. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    readingId: text().notNull(),
    /** A `Reading`, with its instants in RFC 3339. */
    reading: jsonb().$type<unknown>().notNull(),
    storedAt: instant().notNull(),
    drainedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.patientId, table.seq] }),
    index('reading_feed_to_drain')
      .on(table.position)
      .where(sql`${table.drainedAt} is null`),
    index('reading_feed_by_reading')
      .on(table.readingId)
      .where(sql`${table.drainedAt} is null`),
    index('reading_feed_pending_of_patient')
      .on(table.patientId)
      .where(sql`${table.drainedAt} is null`),
    index('reading_feed_by_age')
      .on(table.drainedAt)
      .where(sql`${table.drainedAt} is not null`),
  ],
)

/** One row: which process carries readings to the series store just now. */
export const drainLease = vitals.table('drain_lease', {
  only: integer().primaryKey().default(1),
  holder: text().notNull(),
  until: instant().notNull(),
})

/** What was not accepted, with the reason, for a person to look at. */
export const quarantine = vitals.table(
  'quarantine',
  {
    /** Made from its content: sent again, it is one row. */
    id: text().primaryKey(),
    deviceId: text().notNull(),
    reason: text().$type<RejectionReason>().notNull(),
    /** What was sent, cut to `QUARANTINE_CHARACTERS`. */
    content: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (table) => [
    index('quarantine_by_age').on(table.receivedAt),
    index('quarantine_by_device').on(table.deviceId, table.receivedAt.desc()),
  ],
)

/** Why readings were withdrawn, and by whom. */
export const withdrawnReadings = vitals.table('withdrawn_readings', {
  readingId: text().primaryKey(),
  patientId: text().notNull(),
  reason: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
})
