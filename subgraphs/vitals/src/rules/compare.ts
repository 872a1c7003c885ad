import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount } from '../readings/reading.ts'
import { converted } from '../readings/units.ts'
import type { Limit } from './rule.ts'

/**
 * The amount in the unit of a limit, rounded as that unit is read off; null where it cannot be compared with it.
 * Glucose is compared in the unit it was reported in only: 70 mg/dL is in range while its 3.89 mmol/L lies below 3.9.
 */
export function inUnit(amount: Amount, unit: MeasurementUnit): Amount | null {
  if (amount.unit === unit) return amount
  return amount.unit === 'MG_PER_DL' || amount.unit === 'MMOL_PER_L' ? null : converted(amount, unit)
}

/**
 * Whether an amount in the limit's unit passes the limit. A device that says LO or HI tells a bound: it passes
 * where every value beyond the bound would.
 */
export function passes({ value, comparator: bound }: Amount, { comparator, value: limit }: Limit): boolean {
  const below = comparator === 'LESS_THAN' || comparator === 'LESS_THAN_OR_EQUAL'
  if (bound === 'LESS_THAN') return below && value <= limit
  if (bound === 'GREATER_THAN') return !below && value >= limit
  switch (comparator) {
    case 'LESS_THAN':
      return value < limit
    case 'LESS_THAN_OR_EQUAL':
      return value <= limit
    case 'GREATER_THAN':
      return value > limit
    case 'GREATER_THAN_OR_EQUAL':
      return value >= limit
  }
}

/** Whether a limit lies below what is normal. */
export const isLowerLimit = ({ comparator }: Limit): boolean =>
  comparator === 'LESS_THAN' || comparator === 'LESS_THAN_OR_EQUAL'
