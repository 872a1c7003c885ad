import type { Database } from '@care/service/postgres'
import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Alert, AlertEvent } from '../alerts/alert.ts'
import { freshState } from '../rules/evaluate.ts'
import { ruleSetsOf } from './alerts-rule-sets.ts'
import { alertFrom, stateFrom } from './alerts-rows.ts'
import type { AlertWrite, AlertWriting, StoredState } from './alerts.ts'
import {
  alertCommands,
  alertEvents,
  alertInboxEntries,
  alertInboxHeads,
  alertReadings,
  alertRuleStates,
  alerts,
} from './tables/alerts.ts'

/** The writing half of the alert store, inside the transaction `tx`. */
export const alertWriting = (tx: Database): AlertWriting => ({
  async lockStates(keys) {
    if (keys.length === 0) return []
    const sorted = keys.toSorted(byKey)
    // Somebody else's uncommitted row makes this wait: from here on the keys are ours until commit.
    await tx
      .insert(alertRuleStates)
      .values(sorted.map(({ patientId, family }) => ({ patientId, family, state: freshState })))
      .onConflictDoNothing()
    const rows = await tx
      .select()
      .from(alertRuleStates)
      .where(
        sql`(${alertRuleStates.patientId}, ${alertRuleStates.family}) in (${sql.join(
          sorted.map(({ patientId, family }) => sql`(${patientId}, ${family})`),
          sql`, `,
        )})`,
      )
      .orderBy(asc(alertRuleStates.patientId), asc(alertRuleStates.family))
      .for('update')
    return rows.map((row) => ({ ...row, state: stateFrom(row.state) }))
  },

  async saveStates(states) {
    if (states.length === 0) return
    await tx
      .insert(alertRuleStates)
      .values(states.toSorted(byKey))
      .onConflictDoUpdate({
        target: [alertRuleStates.patientId, alertRuleStates.family],
        set: { state: sql.raw('excluded.state') },
      })
  },

  ruleSets: (owners) => ruleSetsOf(tx, owners),

  async lockOpen(patientIds) {
    const rows = await tx
      .select()
      .from(alerts)
      .where(and(inArray(alerts.patientId, [...patientIds]), isNull(alerts.resolvedAt)))
      .orderBy(asc(alerts.id))
      .for('update')
    return rows.map(alertFrom)
  },

  async lock(alertId) {
    const [row] = await tx.select().from(alerts).where(eq(alerts.id, alertId)).for('update')
    return row ? alertFrom(row) : null
  },

  async lockDue(now, limit) {
    const rows = await tx
      .select()
      .from(alerts)
      .where(and(isNotNull(alerts.dueAt), lte(alerts.dueAt, now)))
      .orderBy(asc(alerts.dueAt))
      .limit(limit)
      .for('update', { skipLocked: true })
    return rows.map(alertFrom)
  },

  async fed(readingIds) {
    const rows = await tx
      .select({ id: alertReadings.readingId })
      .from(alertReadings)
      .where(inArray(alertReadings.readingId, [...readingIds]))
    return new Set(rows.map(({ id }) => id))
  },

  async save(writes) {
    if (writes.length === 0) return
    const last = new Map(writes.map(({ alert }) => [alert.id, alert]))
    await tx
      .insert(alerts)
      .values([...last.values()])
      .onConflictDoUpdate({ target: alerts.id, set: asOffered })
    const events = writes.flatMap(({ event }) => event ?? [])
    if (events.length > 0) await tx.insert(alertEvents).values(events).onConflictDoNothing()
    const evidence = writes.flatMap(evidenceRows)
    if (evidence.length > 0) await tx.insert(alertReadings).values(evidence).onConflictDoNothing()
  },

  async deliver(deliveries) {
    const byRecipient = new Map<string, AlertEvent[]>()
    for (const { event, recipientIds } of deliveries) {
      for (const recipientId of recipientIds) {
        const events = byRecipient.get(recipientId)
        if (events) events.push(event)
        else byRecipient.set(recipientId, [event])
      }
    }
    // Locked in one order by everybody, so that two transactions cannot wait for each other.
    const inOrder = [...byRecipient].toSorted(([a], [b]) => (a < b ? -1 : 1))
    if (inOrder.length === 0) return
    const heads = await tx
      .insert(alertInboxHeads)
      .values(inOrder.map(([recipientId, events]) => ({ recipientId, seq: events.length })))
      .onConflictDoUpdate({
        target: alertInboxHeads.recipientId,
        set: { seq: sql`${alertInboxHeads.seq} + excluded.seq` },
      })
      .returning()
    const seqOf = new Map(heads.map(({ recipientId, seq }) => [recipientId, seq]))
    await tx.insert(alertInboxEntries).values(
      inOrder.flatMap(([recipientId, events]) => {
        const seq = seqOf.get(recipientId)
        if (seq === undefined) throw new Error('An inbox was not counted.')
        return events.map((event, i) => ({
          recipientId,
          seq: seq - events.length + 1 + i,
          eventId: event.id,
          storedAt: event.occurredAt,
        }))
      }),
    )
  },

  async remember(command) {
    const inserted = await tx.insert(alertCommands).values(command).onConflictDoNothing().returning()
    if (inserted.length > 0) return null
    const { callerId, key } = command
    const [earlier] = await tx
      .select()
      .from(alertCommands)
      .where(and(eq(alertCommands.callerId, callerId), eq(alertCommands.key, key)))
    return earlier ?? null
  },

  async withdraw(readingIds) {
    await tx
      .update(alertReadings)
      .set({ reading: sql`jsonb_set(${alertReadings.reading}, '{status}', '"ENTERED_IN_ERROR"')` })
      .where(inArray(alertReadings.readingId, [...readingIds]))
  },
})

/** What may change in an alert, taken from the row that was offered. */
const asOffered = {
  kind: sql.raw('excluded.kind'),
  severity: sql.raw('excluded.severity'),
  status: sql.raw('excluded.status'),
  rule: sql.raw('excluded.rule'),
  observed: sql.raw('excluded.observed'),
  lastSoundedAt: sql.raw('excluded.last_sounded_at'),
  dueAt: sql.raw('excluded.due_at'),
  occurrences: sql.raw('excluded.occurrences'),
  acknowledgedAt: sql.raw('excluded.acknowledged_at'),
  acknowledgedById: sql.raw('excluded.acknowledged_by_id'),
  noticedBy: sql.raw('excluded.noticed_by'),
  snoozedUntil: sql.raw('excluded.snoozed_until'),
  resolvedAt: sql.raw('excluded.resolved_at'),
  resolvedById: sql.raw('excluded.resolved_by_id'),
  resolution: sql.raw('excluded.resolution'),
  resolutionNote: sql.raw('excluded.resolution_note'),
  version: sql.raw('excluded.version'),
  stateVersion: sql.raw('excluded.state_version'),
} satisfies Partial<Record<keyof Alert, unknown>>

const evidenceRows = ({ alert, evidence }: AlertWrite) =>
  evidence.map((reading) => ({
    alertId: alert.id,
    readingId: reading.id,
    effectiveAt: reading.effectiveAt,
    reading,
  }))

function byKey(a: Pick<StoredState, 'patientId' | 'family'>, b: Pick<StoredState, 'patientId' | 'family'>): number {
  if (a.patientId !== b.patientId) return a.patientId < b.patientId ? -1 : 1
  return a.family < b.family ? -1 : Number(a.family > b.family)
}
