import type { Complete } from '@care/service/complete'
import type { HeartRateReadingResolvers } from '../generated/resolvers.ts'
import { amountIn } from '../readings/components.ts'
import { referenceTo } from './Reading.ts'
import { type HeldByReading, readingFields } from './reading-fields.ts'

export const HeartRateReading: Complete<HeartRateReadingResolvers, HeldByReading> = {
  ...readingFields,
  __resolveReference: referenceTo('HEART_RATE'),
  value: (reading) => amountIn(reading, 'HEART_RATE'),
}
