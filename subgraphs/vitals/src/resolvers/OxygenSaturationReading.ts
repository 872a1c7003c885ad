import type { Complete } from '@care/service/complete'
import type { OxygenSaturationReadingResolvers } from '../generated/resolvers.ts'
import { amountIn } from '../readings/components.ts'
import { referenceTo } from './Reading.ts'
import { type HeldByReading, readingFields } from './reading-fields.ts'

export const OxygenSaturationReading: Complete<OxygenSaturationReadingResolvers, HeldByReading> = {
  ...readingFields,
  __resolveReference: referenceTo('OXYGEN_SATURATION'),
  value: (reading) => amountIn(reading, 'OXYGEN_SATURATION'),
  pulseRate: ({ amounts }) => amounts.HEART_RATE ?? null,
  perfusionIndex: ({ perfusionIndex: value }) =>
    value === null ? null : { value, exact: String(value), unit: 'PERCENT', comparator: null },
}
