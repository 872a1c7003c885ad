import type { Complete } from '@care/service/complete'
import type { BodyTemperatureReadingResolvers } from '../generated/resolvers.ts'
import { amountIn } from '../readings/components.ts'
import { referenceTo } from './Reading.ts'
import { type HeldByReading, readingFields } from './reading-fields.ts'

export const BodyTemperatureReading: Complete<BodyTemperatureReadingResolvers, HeldByReading> = {
  ...readingFields,
  __resolveReference: referenceTo('BODY_TEMPERATURE'),
  value: (reading) => amountIn(reading, 'BODY_TEMPERATURE'),
}
