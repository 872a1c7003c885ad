import type { Complete } from '@care/service/complete'
import { maySee } from '../access.ts'
import { listAlertsOfPatient } from '../alerts/list-alerts.ts'
import { associationsOfPatient } from '../devices/read-devices.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'
import { latestReadings, listReadings } from '../readings/list-readings.ts'
import { rulesOfPatient } from '../rules/rule-sets.ts'
import {
  glucoseSummaryOfPatient,
  homeBloodPressureOfPatient,
  seriesOfPatient,
} from '../summaries/summaries-of-patient.ts'

export const Patient: Complete<PatientResolvers, 'id'> = {
  __resolveReference: ({ id }, context) => (maySee(context, id) ? { id } : null),
  readings: ({ id }, args, context) => listReadings(context, id, args),
  latestReadings: ({ id }, { kinds }, context) => latestReadings(context, id, kinds),
  series: ({ id }, args, context) => seriesOfPatient(context, id, args),
  homeBloodPressure: ({ id }, { endingOn }, context) => homeBloodPressureOfPatient(context, id, endingOn),
  glucoseSummary: ({ id }, args, context) => glucoseSummaryOfPatient(context, id, args),
  alerts: ({ id }, args, context) => listAlertsOfPatient(context, id, args),
  alertRules: ({ id }, _, context) => rulesOfPatient(context, id),
  deviceAssociations: ({ id }, { includePast }, context) => associationsOfPatient(context, id, includePast),
}
