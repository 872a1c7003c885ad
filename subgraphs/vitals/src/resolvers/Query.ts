import { findAlert, listAlerts } from '../alerts/list-alerts.ts'
import { alertRules } from '../rules/rule-sets.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  alert: (_, { id }, context) => findAlert(context, id),
  alerts: (_, args, context) => listAlerts(context, args),
  alertRules: (_, { organizationId }, context) => alertRules(context, organizationId),
}
