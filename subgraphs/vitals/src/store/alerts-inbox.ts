import type { Database } from '@care/service/postgres'
import { and, asc, eq, gt, inArray, lt, lte, max, sql } from 'drizzle-orm'
import { alertFrom, eventFrom } from './alerts-rows.ts'
import type { AlertStore } from './alerts.ts'
import {
  alertCommands,
  alertEvents,
  alertInboxEntries,
  alertInboxEpoch,
  alertInboxHeads,
  alerts,
} from './tables/alerts.ts'

type Inbox = Pick<AlertStore, 'epoch' | 'beginEpoch' | 'inboxHeads' | 'inboxAfter' | 'prune'>

/** The inboxes: a numbered list of events for each recipient. */
export const alertInbox = (database: Database): Inbox => ({
  async epoch() {
    const [row] = await database.select().from(alertInboxEpoch)
    if (row) return row.epoch
    await database.insert(alertInboxEpoch).values({ epoch: 1 }).onConflictDoNothing()
    return 1
  },

  async beginEpoch() {
    const [row] = await database
      .insert(alertInboxEpoch)
      // A store whose epoch nobody has asked for yet is in its first.
      .values({ epoch: 2 })
      .onConflictDoUpdate({ target: alertInboxEpoch.only, set: { epoch: sql`${alertInboxEpoch.epoch} + 1` } })
      .returning()
    if (!row) throw new Error('The epoch was not stored.')
    return row.epoch
  },

  async inboxHeads(recipientIds) {
    if (recipientIds.length === 0) return []
    return database
      .select()
      .from(alertInboxHeads)
      .where(inArray(alertInboxHeads.recipientId, [...recipientIds]))
  },

  async inboxAfter(recipientId, seq, limit) {
    const rows = await database
      .select({ seq: alertInboxEntries.seq, event: alertEvents, alert: alerts })
      .from(alertInboxEntries)
      .innerJoin(alertEvents, eq(alertEvents.id, alertInboxEntries.eventId))
      .innerJoin(alerts, eq(alerts.id, alertEvents.alertId))
      .where(and(eq(alertInboxEntries.recipientId, recipientId), gt(alertInboxEntries.seq, seq)))
      .orderBy(asc(alertInboxEntries.seq))
      .limit(limit)
    return rows.map((row) => ({ seq: row.seq, event: eventFrom(row.event), alert: alertFrom(row.alert) }))
  },

  async prune(inboxBefore, commandsBefore, limit) {
    await database.delete(alertCommands).where(lt(alertCommands.at, commandsBefore))
    const old = database
      .select({ recipientId: alertInboxEntries.recipientId, seq: alertInboxEntries.seq })
      .from(alertInboxEntries)
      .where(lt(alertInboxEntries.storedAt, inboxBefore))
      .orderBy(asc(alertInboxEntries.storedAt))
      .limit(limit)
      .as('old')
    const ends = await database
      .select({ recipientId: old.recipientId, seq: max(old.seq).mapWith(Number) })
      .from(old)
      .groupBy(old.recipientId)
    let pruned = 0
    for (const { recipientId, seq } of ends) {
      // The head says how far an inbox is gone before its entries go: a reader never takes a hole for a loss.
      pruned += await database.transaction(async (tx) => {
        await tx
          .update(alertInboxHeads)
          .set({ prunedTo: sql`greatest(${alertInboxHeads.prunedTo}, ${seq})` })
          .where(eq(alertInboxHeads.recipientId, recipientId))
        const gone = await tx
          .delete(alertInboxEntries)
          .where(and(eq(alertInboxEntries.recipientId, recipientId), lte(alertInboxEntries.seq, seq)))
          .returning({ seq: alertInboxEntries.seq })
        return gone.length
      })
    }
    return pruned
  },
})
