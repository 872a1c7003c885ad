import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount } from '../readings/reading.ts'
import type { Limit } from './rule.ts'

/**
 * Units in which a device may report what rules state in another. Glucose is not here: it is compared in the
 * unit it was reported in, because 70 mg/dL is in range while its 3.89 mmol/L lies below 3.9.
 * Factors: NIST SP 811 (2008), appendix B. The result is rounded to the step in which the rule's unit is read off.
 */
const conversions: Partial<Record<MeasurementUnit, { to: MeasurementUnit; convert(value: number): number }>> = {
  KPA: { to: 'MMHG', convert: (value) => Math.round(value * 7.50062) },
  POUND: { to: 'KILOGRAM', convert: (value) => Math.round(value * 0.45359237 * 100) / 100 },
  FAHRENHEIT: { to: 'CELSIUS', convert: (value) => Math.round(((value - 32) / 1.8) * 10) / 10 },
}

/** The amount in the unit of a limit; null where it cannot be compared with it. */
export function inUnit(amount: Amount, unit: MeasurementUnit): Amount | null {
  if (amount.unit === unit) return amount
  const conversion = conversions[amount.unit]
  if (conversion?.to !== unit) return null
  const value = conversion.convert(amount.value)
  return { ...amount, value, exact: String(value), unit }
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
