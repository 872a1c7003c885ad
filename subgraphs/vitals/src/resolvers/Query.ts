import { findAlert, listAlerts } from '../alerts/list-alerts.ts'
import { alertRules } from '../rules/rule-sets.ts'
import { findDevice } from '../devices/read-devices.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  alert: (_, { id }, context) => findAlert(context, id),
  alerts: (_, args, context) => listAlerts(context, args),
  alertRules: (_, { organizationId }, context) => alertRules(context, organizationId),
  device: (_, { id }, context) => findDevice(context, id),
}
