import type { Amount } from './reading.ts'
import { inUnit, units } from './units.ts'

/** How far back weights count, in milliseconds: the rule of heart failure looks at three days (ESC 2021). */
export const WEIGHT_WINDOW = 3 * 24 * 60 * 60_000

/**
 * The change to the lowest of the weights of the three days before, in the unit of `weight` and with as many
 * digits as the finer of the two had. Null when there is none.
 */
export function changeToLowest(weight: Amount, earlier: readonly Amount[]): Amount | null {
  const inSameUnit = earlier.flatMap((it) => {
    const value = inUnit(it.value, it.unit, weight.unit)
    return value === null ? [] : [value]
  })
  if (inSameUnit.length === 0) return null
  const value = weight.value - Math.min(...inSameUnit)
  const decimals = Math.max(decimalsOf(weight), units[weight.unit].decimals)
  const exact = value.toFixed(decimals)
  return { value: Number(exact), exact, unit: weight.unit, comparator: null }
}

const decimalsOf = ({ exact }: Amount): number => exact.split('.')[1]?.length ?? 0
