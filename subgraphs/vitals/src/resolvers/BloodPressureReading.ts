import type { Complete } from '@care/service/complete'
import type { BloodPressureReadingResolvers } from '../generated/resolvers.ts'
import { categoryOfReading } from '../readings/category-of-reading.ts'
import { amountIn } from '../readings/components.ts'
import { referenceTo } from './Reading.ts'
import { type HeldByReading, readingFields } from './reading-fields.ts'

export const BloodPressureReading: Complete<BloodPressureReadingResolvers, HeldByReading | 'validated'> = {
  ...readingFields,
  __resolveReference: referenceTo('BLOOD_PRESSURE'),
  systolic: (reading) => amountIn(reading, 'SYSTOLIC'),
  diastolic: (reading) => amountIn(reading, 'DIASTOLIC'),
  meanArterial: ({ amounts }) => amounts.MEAN_ARTERIAL ?? null,
  pulseRate: ({ amounts }) => amounts.HEART_RATE ?? null,
  irregularPulse: ({ cuff }) => cuff?.irregularPulse ?? null,
  bodyMovement: ({ cuff }) => cuff?.bodyMovement ?? null,
  cuffTooLoose: ({ cuff }) => cuff?.cuffTooLoose ?? null,
  category: (reading, _, { guideline }) => categoryOfReading(reading, guideline),
}
