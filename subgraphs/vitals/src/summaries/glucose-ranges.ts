import type { GlucoseTargetGroup, MeasurementUnit } from '../generated/resolvers.ts'
import type { WeighedPoint } from './sensor-time.ts'

/** Shares of the time with data in percent, with two decimals. The five parts add up to 100. */
export interface GlucoseTimeInRanges {
  readonly veryLowPercent: number
  readonly lowPercent: number
  readonly inRangePercent: number
  readonly highPercent: number
  readonly veryHighPercent: number
  readonly totalBelowRangePercent: number
  readonly totalAboveRangePercent: number
}

interface Ranges {
  /** Below this: very low. */
  readonly veryLow: number
  /** Below this: low. */
  readonly low: number
  /** Above this: high. */
  readonly high: number
  /** Above this: very high. */
  readonly veryHigh: number
}

/** International Consensus on Time in Range 2019: one set of limits for each unit, never converted. */
const standard: Readonly<Partial<Record<MeasurementUnit, Ranges>>> = {
  MG_PER_DL: { veryLow: 54, low: 70, high: 180, veryHigh: 250 },
  MMOL_PER_L: { veryLow: 3, low: 3.9, high: 10, veryHigh: 13.9 },
}
/** The same for pregnancy: 63 to 140 mg/dL. */
const pregnancy: Readonly<Partial<Record<MeasurementUnit, Ranges>>> = {
  MG_PER_DL: { veryLow: 54, low: 63, high: 140, veryHigh: 250 },
  MMOL_PER_L: { veryLow: 3, low: 3.5, high: 7.8, veryHigh: 13.9 },
}

/** Below 70 mg/dL or 3.9 mmol/L, in the unit in which it was reported. */
export const isBelow70 = ({ value, unit, comparator }: Pick<WeighedPoint, 'value' | 'unit' | 'comparator'>): boolean =>
  comparator !== 'GREATER_THAN' && value < (standard[unit]?.low ?? Number.NEGATIVE_INFINITY)

type Part = 'veryLow' | 'low' | 'inRange' | 'high' | 'veryHigh'
const parts: readonly Part[] = ['veryLow', 'low', 'inRange', 'high', 'veryHigh']

/** Time in and out of range, each value judged in the unit in which it was reported. */
export function timeInRanges(points: readonly WeighedPoint[], group: GlucoseTargetGroup): GlucoseTimeInRanges {
  const minutes: Record<Part, number> = { veryLow: 0, low: 0, inRange: 0, high: 0, veryHigh: 0 }
  for (const point of points) {
    const limits = (group === 'PREGNANCY' ? pregnancy : standard)[point.unit]
    if (limits) minutes[partOf(point.value, limits)] += point.minutes
  }
  const [veryLow = 0, low = 0, inRange = 0, high = 0, veryHigh = 0] = hundredths(parts.map((part) => minutes[part]))
  return {
    veryLowPercent: veryLow / 100,
    lowPercent: low / 100,
    inRangePercent: inRange / 100,
    highPercent: high / 100,
    veryHighPercent: veryHigh / 100,
    totalBelowRangePercent: (veryLow + low) / 100,
    totalAboveRangePercent: (high + veryHigh) / 100,
  }
}

function partOf(value: number, { veryLow, low, high, veryHigh }: Ranges): Part {
  if (value < veryLow) return 'veryLow'
  if (value < low) return 'low'
  if (value <= high) return 'inRange'
  return value <= veryHigh ? 'high' : 'veryHigh'
}

/** Shares in hundredths of a percent that add up to exactly 10,000: what rounding leaves over goes to the largest remainders. */
function hundredths(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, it) => sum + it, 0)
  if (total === 0) return amounts
  const exact = amounts.map((it) => (it / total) * 10_000)
  const shares = exact.map(Math.floor)
  const left = 10_000 - shares.reduce((sum, it) => sum + it, 0)
  const byRemainder = exact
    .map((it, i) => ({ i, remainder: it - Math.floor(it) }))
    .toSorted((a, b) => b.remainder - a.remainder)
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}
