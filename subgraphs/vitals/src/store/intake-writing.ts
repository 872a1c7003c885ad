import type { Database } from '@care/service/postgres'
import { inArray, sql } from 'drizzle-orm'
import { associationsOf } from './devices-postgres.ts'
import type { IntakeWriting } from './intake.ts'
import { devices } from './tables/devices.ts'
import { quarantine, readingFeed, readingFeedHeads, readingIdentities, withdrawnReadings } from './tables/intake.ts'

/** Rows in one INSERT: PostgreSQL takes 65,535 parameters at most. */
const MOST_ROWS = 1000

/** The writing half of the intake store, inside the transaction `tx`. */
export const intakeWriting = (tx: Database): IntakeWriting => ({
  async reserve(counts) {
    if (counts.size === 0) return new Map()
    // Locked in one order by everybody, so that two transactions cannot wait for each other.
    const inOrder = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const rows = await tx
      .insert(readingFeedHeads)
      .values(inOrder.map(([patientId, seq]) => ({ patientId, seq })))
      .onConflictDoUpdate({
        target: readingFeedHeads.patientId,
        set: { seq: sql`${readingFeedHeads.seq} + excluded.seq` },
      })
      .returning()
    return new Map(rows.map(({ patientId, seq }) => [patientId, seq]))
  },

  associations: (deviceIds) => (deviceIds.length === 0 ? Promise.resolve([]) : associationsOf(tx, deviceIds)),

  async identities(keys) {
    if (keys.length === 0) return []
    return tx
      .select()
      .from(readingIdentities)
      .where(inArray(readingIdentities.key, [...keys]))
  },

  async taken(places) {
    if (places.length === 0) return new Set()
    const wanted = sql.join(
      places.map(({ patientId, effectiveAt }) => sql`(${patientId}, ${effectiveAt.toISOString()}::timestamptz)`),
      sql`, `,
    )
    const rows = await tx
      .select({ id: readingIdentities.readingId })
      .from(readingIdentities)
      .where(sql`(${readingIdentities.patientId}, ${readingIdentities.effectiveAt}) in (${wanted})`)
    return new Set(rows.map(({ id }) => id))
  },

  async remember(identities) {
    const fresh = new Set<string>()
    for (const rows of chunksOf(identities.toSorted((a, b) => (a.key < b.key ? -1 : 1)))) {
      const inserted = await tx
        .insert(readingIdentities)
        .values([...rows])
        .onConflictDoNothing({ target: readingIdentities.key })
        .returning({ key: readingIdentities.key })
      for (const { key } of inserted) fresh.add(key)
    }
    return fresh
  },

  async append(entries, at) {
    for (const rows of chunksOf(entries)) {
      await tx.insert(readingFeed).values(
        rows.map(({ seq, reading }) => ({
          patientId: reading.patientId,
          seq,
          readingId: reading.id,
          reading,
          storedAt: at,
        })),
      )
    }
  },

  async quarantine(refused) {
    for (const rows of chunksOf(refused)) {
      await tx
        .insert(quarantine)
        .values([...rows])
        .onConflictDoNothing()
    }
  },

  async seen(deviceIds, at) {
    if (deviceIds.length === 0) return
    const inOrder = deviceIds.toSorted()
    await tx
      .select({ id: devices.id })
      .from(devices)
      .where(inArray(devices.id, inOrder))
      .orderBy(devices.id)
      .for('update')
    await tx.update(devices).set({ lastSeenAt: at }).where(inArray(devices.id, inOrder))
  },

  async withdraw(withdrawal) {
    const inserted = await tx.insert(withdrawnReadings).values(withdrawal).onConflictDoNothing().returning()
    return inserted.length > 0
  },
})

function chunksOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, i) =>
    rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS),
  )
}
