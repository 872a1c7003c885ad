import { checkPlausible } from '../readings/plausibility.ts'
import type { Reading } from '../readings/reading.ts'

/** Below this perfusion index, in percent, an oximeter's figure is a guess. Our default. */
const LOW_PERFUSION = 0.3

/**
 * Whether the device or the numbers themselves say that a reading is not to be trusted. Glucose always is: LO and HI
 * are values. So is a pulse that was found irregular: that is a finding, not a fault of the measurement.
 */
export function isDoubtful(reading: Reading): boolean {
  const { kind, cuff, perfusionIndex } = reading
  if (cuff?.bodyMovement || cuff?.cuffTooLoose) return true
  if (perfusionIndex !== null && perfusionIndex < LOW_PERFUSION) return true
  if (kind === 'GLUCOSE') return false
  const plausibility = checkPlausible(reading)
  return !plausibility.accepted || plausibility.doubtful
}

/** Whether a reading may raise, feed or clear an alert: it is timely, holds, and comes from a device made for decisions. */
export const mayPage = (reading: Reading): boolean =>
  !reading.late && reading.status !== 'ENTERED_IN_ERROR' && reading.validated && !isDoubtful(reading)
