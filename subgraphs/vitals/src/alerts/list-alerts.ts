import { mayReadAlerts, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { AlertFilter, AlertOrder, AlertSeverity } from '../generated/resolvers.ts'
import type { Alert } from './alert.ts'
import { checkFilter, openStatuses } from './filter.ts'
import { type AlertConnection, MOST_COUNTED, alertConnection, alertPage } from './pages.ts'
import { visiblePatients } from './visible-patients.ts'

/**
 * One alert; null when there is none that the caller may see.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function findAlert(context: Context, id: string): Promise<Alert | null> {
  requireScope(context, 'alerts:read')
  return context.load.alert.load(id)
}

interface ListArguments {
  readonly first: number
  readonly after?: string | null | undefined
  readonly filter?: AlertFilter | null | undefined
  readonly orderBy: AlertOrder
}

/**
 * The alerts about everybody whom the caller may see.
 *
 * @throws ClientError for a caller without the scope, and for a page, a cursor or a filter that cannot be.
 */
export async function listAlerts(
  context: Context,
  { filter, orderBy, ...page }: ListArguments,
): Promise<AlertConnection> {
  requireScope(context, 'alerts:read')
  const checked = checkFilter(filter)
  const patientIds = visiblePatients(context, checked?.patientIds)
  const query = { filter: checked, order: orderBy, page: alertPage(page, orderBy) }
  return alertConnection(await context.alerts.alertsAbout(patientIds, query), orderBy, () =>
    context.alerts.countAbout(patientIds, checked, MOST_COUNTED),
  )
}

/**
 * One patient's alerts; null for somebody who may not see the patient.
 *
 * @throws ClientError for a caller without the scope, and for a page, a cursor or a filter that cannot be.
 */
export async function listAlertsOfPatient(
  context: Context,
  patientId: string,
  { filter, orderBy, ...page }: ListArguments,
): Promise<AlertConnection | null> {
  requireScope(context, 'alerts:read')
  const { load } = context
  const checked = checkFilter(filter)
  const query = { filter: checked, order: orderBy, page: alertPage(page, orderBy) }
  if (checked?.patientIds && !checked.patientIds.includes(patientId)) {
    return alertConnection({ rows: [], hasNextPage: false, hasPreviousPage: false }, orderBy, async () => 0)
  }
  const slice = await load.alertsOfPatient.load({ key: patientId, its: query })
  return slice && alertConnection(slice, orderBy, () => load.alertCountOfPatient.load({ key: patientId, its: checked }))
}

/**
 * How many open alerts of a severity or more wait for the caller.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function countOpenAlerts(context: Context, minSeverity: AlertSeverity): Promise<number> {
  requireScope(context, 'alerts:read')
  const patientIds = visiblePatients(context).filter((id) => mayReadAlerts(context, id))
  if (patientIds.length === 0) return 0
  return context.alerts.countAbout(patientIds, { statuses: openStatuses, minSeverity }, MOST_COUNTED)
}
