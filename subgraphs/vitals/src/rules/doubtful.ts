import type { VitalComponent } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'
import { inUnit } from './compare.ts'

/** Values that occur, but are more often a slipped cuff, a cold finger or a wrong unit: charted, and they page nobody. Our default. */
const believable: Partial<
  Record<VitalComponent, { unit: 'MMHG' | 'PER_MINUTE' | 'PERCENT' | 'CELSIUS'; from: number; to: number }>
> = {
  SYSTOLIC: { unit: 'MMHG', from: 60, to: 260 },
  DIASTOLIC: { unit: 'MMHG', from: 30, to: 160 },
  HEART_RATE: { unit: 'PER_MINUTE', from: 30, to: 220 },
  OXYGEN_SATURATION: { unit: 'PERCENT', from: 50, to: 100 },
  BODY_TEMPERATURE: { unit: 'CELSIUS', from: 34, to: 42 },
}

/** Below this perfusion index, in percent, an oximeter's figure is a guess. Our default. */
const LOW_PERFUSION = 0.3

/** Whether the device or the numbers themselves say that a reading is not to be trusted. Glucose never is: LO and HI are values. */
export function isDoubtful({
  amounts,
  cuff,
  perfusionIndex,
}: Pick<Reading, 'amounts' | 'cuff' | 'perfusionIndex'>): boolean {
  if (cuff?.bodyMovement || cuff?.cuffTooLoose) return true
  if (perfusionIndex !== null && perfusionIndex < LOW_PERFUSION) return true
  return Object.entries(believable).some(([component, { unit, from, to }]) => {
    const reported = amounts[component as VitalComponent]
    const amount = reported && inUnit(reported, unit)
    return amount ? amount.value < from || amount.value > to : false
  })
}

/** Whether a reading may raise, feed or clear an alert: it is timely, holds, and comes from a device made for decisions. */
export const mayPage = (reading: Reading): boolean =>
  !reading.late && reading.status !== 'ENTERED_IN_ERROR' && reading.validated && !isDoubtful(reading)
