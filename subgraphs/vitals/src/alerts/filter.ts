import { ClientError } from '@care/service/errors'
import type { AlertFilter, AlertStatus } from '../generated/resolvers.ts'
import { compareSeverity } from '../rules/rule.ts'
import type { Alert } from './alert.ts'

/** How many patients a filter may name. */
const MOST_PATIENTS = 100

export const openStatuses = ['ACTIVE', 'ACKNOWLEDGED', 'SNOOZED'] as const satisfies readonly AlertStatus[]

/** @throws ClientError BAD_USER_INPUT for a filter that names too many patients. */
export function checkFilter(filter: AlertFilter | null | undefined): AlertFilter | null {
  if (filter?.patientIds && filter.patientIds.length > MOST_PATIENTS) {
    throw new ClientError('BAD_USER_INPUT', `\`filter.patientIds\` may name at most ${MOST_PATIENTS} patients.`)
  }
  return filter ?? null
}

/** Whether a filter lets an alert through. */
export function matches(filter: AlertFilter | null, alert: Alert): boolean {
  if (!filter) return true
  const { statuses, minSeverity, kinds, patientIds, raisedFrom, raisedTo } = filter
  return (
    (!statuses || statuses.includes(alert.status)) &&
    (!minSeverity || compareSeverity(alert.severity, minSeverity) >= 0) &&
    (!kinds || kinds.includes(alert.kind)) &&
    (!patientIds || patientIds.includes(alert.patientId)) &&
    (!raisedFrom || alert.raisedAt >= raisedFrom) &&
    (!raisedTo || alert.raisedAt < raisedTo)
  )
}

/** The same filter, for open alerts only. */
export const openOnly = (filter: AlertFilter | null): AlertFilter => ({
  ...filter,
  statuses: openStatuses.filter((status) => filter?.statuses?.includes(status) ?? true),
})
