import type { Complete } from '@care/service/complete'
import type { VitalSeriesResolvers } from '../generated/resolvers.ts'
import { limitsFor } from '../rules/limits.ts'

export const VitalSeries: Complete<VitalSeriesResolvers, 'component' | 'unit' | 'bucketMinutes' | 'points'> = {
  limits: async ({ patientId, component, unit }, _, { load }) =>
    limitsFor((await load.rulesOfPatient.load(patientId)).rules, component, unit),
}
