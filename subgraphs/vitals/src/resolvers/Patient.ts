import { maySee } from '../access.ts'
import { listAlertsOfPatient } from '../alerts/list-alerts.ts'
import { associationsOfPatient } from '../devices/read-devices.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'
import { rulesOfPatient } from '../rules/rule-sets.ts'

export const Patient: PatientResolvers = {
  __resolveReference: ({ id }, context) => (maySee(context, id) ? { id } : null),
  alerts: ({ id }, args, context) => listAlertsOfPatient(context, id, args),
  alertRules: ({ id }, _, context) => rulesOfPatient(context, id),
  deviceAssociations: ({ id }, { includePast }, context) => associationsOfPatient(context, id, includePast),
}
