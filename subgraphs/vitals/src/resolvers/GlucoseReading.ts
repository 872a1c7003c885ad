import type { Complete } from '@care/service/complete'
import type { GlucoseReadingResolvers } from '../generated/resolvers.ts'
import { amountIn } from '../readings/components.ts'
import { methodOf, rateAmountOfReading, trendOfReading } from '../readings/glucose-direction.ts'
import { referenceTo } from './Reading.ts'
import { type HeldByReading, readingFields } from './reading-fields.ts'

export const GlucoseReading: Complete<GlucoseReadingResolvers, HeldByReading | 'mealContext'> = {
  ...readingFields,
  __resolveReference: referenceTo('GLUCOSE'),
  value: (reading) => amountIn(reading, 'GLUCOSE'),
  concentration: (reading) => amountIn(reading, 'GLUCOSE'),
  method: (reading) => methodOf(reading),
  trend: (reading, _, context) => trendOfReading(reading, context),
  ratePerMinute: (reading, _, context) => rateAmountOfReading(reading, context),
}
