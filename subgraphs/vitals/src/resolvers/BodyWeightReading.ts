import type { Complete } from '@care/service/complete'
import type { BodyWeightReadingResolvers } from '../generated/resolvers.ts'
import { amountIn } from '../readings/components.ts'
import { referenceTo } from './Reading.ts'
import { type HeldByReading, readingFields } from './reading-fields.ts'

export const BodyWeightReading: Complete<BodyWeightReadingResolvers, HeldByReading> = {
  ...readingFields,
  __resolveReference: referenceTo('BODY_WEIGHT'),
  value: (reading) => amountIn(reading, 'BODY_WEIGHT'),
  changeInThreeDays: (reading, _, { load }) => load.weightChange.load(reading),
}
