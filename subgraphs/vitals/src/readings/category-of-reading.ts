import type { BloodPressureCategory, GuidelineProfile } from '../generated/resolvers.ts'
import { categoryOf } from './blood-pressure-category.ts'
import { amountIn } from './components.ts'
import type { Reading } from './reading.ts'
import { inUnit } from './units.ts'

/** The category of a blood-pressure reading; null where the guideline has none for where it was measured. */
export function categoryOfReading(reading: Reading, guideline: GuidelineProfile): BloodPressureCategory | null {
  const [systolic, diastolic] = (['SYSTOLIC', 'DIASTOLIC'] as const).map((component) => {
    const { value, unit } = amountIn(reading, component)
    return inUnit(value, unit, 'MMHG')
  })
  if (systolic == null || diastolic == null) return null
  return categoryOf({ systolic, diastolic }, guideline, reading.context)
}
