import type { Database } from '@care/service/postgres'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Reading } from '../readings/reading.ts'
import { readingFrom } from './alerts-rows.ts'
import { intakeWriting } from './intake-writing.ts'
import type { IntakeStore } from './intake.ts'
import { drainLease, quarantine, readingFeed, readingFeedHeads } from './tables/intake.ts'

/** The most refusals that are kept of one device: a broken one repeats itself. */
const MOST_REFUSALS = 1000

/** Readings on their way in PostgreSQL, on a server or inside this process. */
export const createIntakeStore = (database: Database): IntakeStore => ({
  transact: (work) => database.transaction((tx) => work(intakeWriting(tx), tx)),

  async pendingByIds(ids) {
    const rows = await database
      .select({ reading: readingFeed.reading })
      .from(readingFeed)
      .where(and(inArray(readingFeed.readingId, [...ids]), isNull(readingFeed.drainedAt)))
      .orderBy(asc(readingFeed.position))
    return latestOfEach(rows)
  },

  async pendingOf(patientIds) {
    const rows = await database
      .select({ reading: readingFeed.reading })
      .from(readingFeed)
      .where(and(inArray(readingFeed.patientId, [...patientIds]), isNull(readingFeed.drainedAt)))
      .orderBy(asc(readingFeed.position))
    return latestOfEach(rows)
  },

  async lease(holder, now, until) {
    const rows = await database
      .insert(drainLease)
      .values({ holder, until })
      .onConflictDoUpdate({
        target: drainLease.only,
        set: { holder, until },
        setWhere: sql`${drainLease.holder} = ${holder} or ${drainLease.until} <= ${now.toISOString()}::timestamptz`,
      })
      .returning()
    return rows.length > 0
  },

  async toDrain(limit) {
    const rows = await database
      .select({ position: readingFeed.position, reading: readingFeed.reading })
      .from(readingFeed)
      .where(isNull(readingFeed.drainedAt))
      .orderBy(asc(readingFeed.position))
      .limit(limit)
    return rows.map(({ position, reading }) => ({ position, reading: readingFrom(reading) }))
  },

  async drained(positions, at) {
    await database
      .update(readingFeed)
      .set({ drainedAt: at })
      .where(and(isNull(readingFeed.drainedAt), inArray(readingFeed.position, [...positions])))
  },

  async waiting() {
    const [row] = await database.select({ rows: count() }).from(readingFeed).where(isNull(readingFeed.drainedAt))
    return row?.rows ?? 0
  },

  async feedHead(patientId) {
    const [row] = await database.select().from(readingFeedHeads).where(eq(readingFeedHeads.patientId, patientId))
    return row?.seq ?? 0
  },

  async feedAfter(patientId, seq, limit) {
    const rows = await database
      .select({ seq: readingFeed.seq, reading: readingFeed.reading })
      .from(readingFeed)
      .where(and(eq(readingFeed.patientId, patientId), gt(readingFeed.seq, seq)))
      .orderBy(asc(readingFeed.seq))
      .limit(limit)
    return rows.map((row) => ({ seq: row.seq, reading: readingFrom(row.reading) }))
  },

  quarantined: (deviceId, limit) =>
    database
      .select()
      .from(quarantine)
      .where(eq(quarantine.deviceId, deviceId))
      .orderBy(desc(quarantine.receivedAt), quarantine.id)
      .limit(limit),

  async prune(feedBefore, quarantineBefore) {
    const fed = await database
      .delete(readingFeed)
      .where(lt(readingFeed.drainedAt, feedBefore))
      .returning({ seq: readingFeed.seq })
    const refused = await database
      .delete(quarantine)
      .where(lt(quarantine.receivedAt, quarantineBefore))
      .returning({ id: quarantine.id })
    const ranked = database
      .select({
        id: quarantine.id,
        rank: sql<number>`row_number() over (partition by ${quarantine.deviceId}
          order by ${quarantine.receivedAt} desc, ${quarantine.id})`.as('rank'),
      })
      .from(quarantine)
      .as('ranked')
    const tooMany = await database
      .delete(quarantine)
      .where(
        inArray(
          quarantine.id,
          database
            .select({ id: ranked.id })
            .from(ranked)
            .where(sql`${ranked.rank} > ${MOST_REFUSALS}`),
        ),
      )
      .returning({ id: quarantine.id })
    return fed.length + refused.length + tooMany.length
  },
})

/** A reading that was withdrawn before it was drained lies there twice: the later one counts. */
function latestOfEach(rows: readonly { readonly reading: unknown }[]): readonly Reading[] {
  return [...new Map(rows.map(({ reading }) => readingFrom(reading)).map((it) => [it.id, it])).values()]
}
