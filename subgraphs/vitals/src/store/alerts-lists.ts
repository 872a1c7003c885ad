import { sliceOf } from '@care/service/page'
import type { Database } from '@care/service/postgres'
import { type SQL, and, asc, desc, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Alert } from '../alerts/alert.ts'
import type { AlertFilter, AlertOrder } from '../generated/resolvers.ts'
import { compareSeverity } from '../rules/rule.ts'
import { alertFrom } from './alerts-rows.ts'
import type { AlertKey, AlertStore } from './alerts.ts'
import { alerts } from './tables/alerts.ts'

type Lists = Pick<AlertStore, 'alertsAbout' | 'alertsOfEach' | 'countAbout' | 'countOfEach'>

/** Lists of alerts in either order, by keyset: a page stays right while alerts come and go before it. */
export const alertLists = (database: Database): Lists => ({
  async alertsAbout(patientIds, { filter, order, page }) {
    const rows = await database
      .select()
      .from(alerts)
      .where(and(inArray(alerts.patientId, [...patientIds]), matching(filter), following(order, page.after)))
      .orderBy(...columnsOf[order])
      .limit(page.limit + 1)
    return sliceOf(rows.map(alertFrom), page)
  },

  async alertsOfEach(patientIds, query) {
    const { filter, order, page } = query
    const chosen = sql`select chosen.id from ${oneEach(patientIds)} cross join lateral (
      select ${alerts.id} as id from ${alerts}
      where ${and(sql`${alerts.patientId} = wanted.id`, matching(filter), following(order, page.after))}
      order by ${sql.join(columnsOf[order], sql`, `)} limit ${page.limit + 1}) as chosen`
    const rows = await database
      .select()
      .from(alerts)
      .where(sql`${alerts.id} in (${chosen})`)
    const byPatient = Map.groupBy(rows.map(alertFrom), ({ patientId }) => patientId)
    return new Map(
      [...byPatient].map(([patientId, found]) => [patientId, sliceOf(found.toSorted(orders[order]), page)]),
    )
  },

  async countAbout(patientIds, filter, most) {
    const counted = database
      .select({ id: alerts.id })
      .from(alerts)
      .where(and(inArray(alerts.patientId, [...patientIds]), matching(filter)))
      .limit(most)
      .as('counted')
    return database.$count(counted)
  },

  async countOfEach(patientIds, filter, most) {
    const rows = await database
      .select({
        patientId: sql<string>`wanted.id`,
        count: sql`(select count(*) from (
          select 1 from ${alerts} where ${and(sql`${alerts.patientId} = wanted.id`, matching(filter))} limit ${most}
        ) as counted)`.mapWith(Number),
      })
      .from(oneEach(patientIds))
    return new Map(rows.map(({ patientId, count }) => [patientId, count]))
  },
})

/** A row for each key, so that one statement can look for each of them. */
export const oneEach = (ids: readonly string[]): SQL =>
  sql`(values ${sql.join(
    [...new Set(ids)].map((id) => sql`(${id})`),
    sql`, `,
  )}) as wanted(id)`

const columnsOf: Readonly<Record<AlertOrder, SQL[]>> = {
  RAISED_AT_DESC: [desc(alerts.raisedAt), desc(alerts.id)],
  SEVERITY_THEN_OLDEST: [desc(alerts.severity), asc(alerts.raisedAt), asc(alerts.id)],
}

const orders: Readonly<Record<AlertOrder, (a: Alert, b: Alert) => number>> = {
  RAISED_AT_DESC: (a, b) => b.raisedAt.getTime() - a.raisedAt.getTime() || (a.id < b.id ? 1 : -1),
  SEVERITY_THEN_OLDEST: (a, b) =>
    compareSeverity(b.severity, a.severity) || a.raisedAt.getTime() - b.raisedAt.getTime() || (a.id < b.id ? -1 : 1),
}

function matching(filter: AlertFilter | null): SQL | undefined {
  if (!filter) return undefined
  const { statuses, minSeverity, kinds, raisedFrom, raisedTo } = filter
  return and(
    statuses ? inArray(alerts.status, [...statuses]) : undefined,
    minSeverity ? gte(alerts.severity, minSeverity) : undefined,
    kinds ? inArray(alerts.kind, [...kinds]) : undefined,
    raisedFrom ? gte(alerts.raisedAt, raisedFrom) : undefined,
    raisedTo ? lt(alerts.raisedAt, raisedTo) : undefined,
  )
}

function following(order: AlertOrder, key: AlertKey | null): SQL | undefined {
  if (!key) return undefined
  const [id, raisedAt, severity] = key.toReversed()
  return order === 'RAISED_AT_DESC'
    ? sql`(${alerts.raisedAt}, ${alerts.id}) < (${raisedAt}::timestamptz, ${id})`
    : sql`(${alerts.severity} < ${severity}::vitals.alert_severity or (${alerts.severity} = ${severity}::vitals.alert_severity and (${alerts.raisedAt}, ${alerts.id}) > (${raisedAt}::timestamptz, ${id})))`
}
