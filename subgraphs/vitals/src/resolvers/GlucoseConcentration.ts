import type { Complete } from '@care/service/complete'
import type { GlucoseConcentrationResolvers } from '../generated/resolvers.ts'
import { inBothUnits } from '../readings/units.ts'

export const GlucoseConcentration: Complete<GlucoseConcentrationResolvers> = {
  mmolPerL: (amount) => inBothUnits(amount).mmolPerL,
  mgPerDl: (amount) => inBothUnits(amount).mgPerDl,
}
