import { sliceOf } from '@care/service/page'
import type { Database } from '@care/service/postgres'
import { and, asc, desc, gt, inArray, sql } from 'drizzle-orm'
import { alertInbox } from './alerts-inbox.ts'
import { alertLists, oneEach } from './alerts-lists.ts'
import { alertFrom, eventFrom, readingFrom } from './alerts-rows.ts'
import { ruleSetsOf, saveRuleSet } from './alerts-rule-sets.ts'
import { alertWriting } from './alerts-writing.ts'
import type { AlertStore } from './alerts.ts'
import { alertEvents, alertReadings, alerts } from './tables/alerts.ts'

/** Rules and alerts in PostgreSQL, on a server or inside this process. */
export const createAlertStore = (database: Database): AlertStore => ({
  async check() {
    await database.execute(sql`select 1`)
  },

  async alertsByIds(ids) {
    const rows = await database
      .select()
      .from(alerts)
      .where(inArray(alerts.id, [...ids]))
    return rows.map(alertFrom)
  },

  ...alertLists(database),

  async eventsOfEach(alertIds, page) {
    const chosen = sql`select chosen.id from ${oneEach(alertIds)} cross join lateral (
      select ${alertEvents.id} as id from ${alertEvents}
      where ${and(sql`${alertEvents.alertId} = wanted.id`, page.after === null ? undefined : gt(alertEvents.version, page.after))}
      order by ${alertEvents.version} limit ${page.limit + 1}) as chosen`
    const rows = await database
      .select()
      .from(alertEvents)
      .where(sql`${alertEvents.id} in (${chosen})`)
      .orderBy(asc(alertEvents.version))
    const byAlert = Map.groupBy(rows.map(eventFrom), ({ alertId }) => alertId)
    return new Map([...byAlert].map(([alertId, found]) => [alertId, sliceOf(found, page)]))
  },

  async readingsOfEach(alertIds, most) {
    const chosen = sql`select wanted.id, chosen.reading_id from ${oneEach(alertIds)} cross join lateral (
      select ${alertReadings.readingId} as reading_id from ${alertReadings}
      where ${alertReadings.alertId} = wanted.id
      order by ${alertReadings.effectiveAt} desc, ${alertReadings.readingId} limit ${most}) as chosen`
    const rows = await database
      .select()
      .from(alertReadings)
      .where(sql`(${alertReadings.alertId}, ${alertReadings.readingId}) in (${chosen})`)
      .orderBy(desc(alertReadings.effectiveAt), asc(alertReadings.readingId))
    const byAlert = Map.groupBy(rows, ({ alertId }) => alertId)
    return new Map([...byAlert].map(([alertId, found]) => [alertId, found.map(({ reading }) => readingFrom(reading))]))
  },

  async alertsOfReadings(readingIds, most) {
    const rows = await database
      .select({ readingId: alertReadings.readingId, alert: alerts })
      .from(alertReadings)
      .innerJoin(alerts, sql`${alerts.id} = ${alertReadings.alertId}`)
      .where(inArray(alertReadings.readingId, [...readingIds]))
      .orderBy(desc(alerts.raisedAt), desc(alerts.id))
    const byReading = Map.groupBy(rows, ({ readingId }) => readingId)
    return new Map(
      [...byReading].map(([readingId, found]) => [
        readingId,
        found.slice(0, most).map(({ alert }) => alertFrom(alert)),
      ]),
    )
  },

  ruleSets: (owners) => ruleSetsOf(database, owners),
  saveRuleSet: (set, expectedVersion) => saveRuleSet(database, set, expectedVersion),

  ...alertInbox(database),

  transact: (work) => database.transaction((tx) => work(alertWriting(tx))),
})
