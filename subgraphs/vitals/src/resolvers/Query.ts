import type { Complete } from '@care/service/complete'
import { findAlert, listAlerts } from '../alerts/list-alerts.ts'
import { alertRules } from '../rules/rule-sets.ts'
import { findDevice } from '../devices/read-devices.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { findReading } from '../readings/list-readings.ts'

export const Query: Complete<QueryResolvers> = {
  reading: (_, { id }, context) => findReading(context, id),
  alert: (_, { id }, context) => findAlert(context, id),
  alerts: (_, args, context) => listAlerts(context, args),
  alertRules: (_, { organizationId }, context) => alertRules(context, organizationId),
  device: (_, { id }, context) => findDevice(context, id),
}
