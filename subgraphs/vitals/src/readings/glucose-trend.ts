import type { GlucoseTrend, MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount } from './reading.ts'
import { amountOf, inUnit } from './units.ts'

/** A sensor's point. */
export interface GlucosePoint {
  readonly at: Date
  readonly amount: Amount
}

/** How far back points count for the direction in which glucose is going, in milliseconds. */
export const TREND_WINDOW = 15 * 60_000

/** Points that a direction is read from; with fewer, or with none older than this, it is not computable. */
const LEAST_POINTS = 3
const LEAST_SPAN = 5 * 60_000

/**
 * The change per minute up to `point` in mg/dL: the slope of the straight line that fits the points of the last
 * quarter of an hour best. Null when there are too few, or when one of them is only a bound.
 *
 * @param earlier points before it, in any order; older ones than the window are left out.
 */
export function rateOf(point: GlucosePoint, earlier: readonly GlucosePoint[]): number | null {
  const end = point.at.getTime()
  const points = [...earlier.filter(({ at }) => at.getTime() < end && end - at.getTime() <= TREND_WINDOW), point].map(
    ({ at, amount }) => ({
      minutes: (at.getTime() - end) / 60_000,
      value: amount.comparator === null ? inUnit(amount.value, amount.unit, 'MG_PER_DL') : null,
    }),
  )
  const first = Math.min(...points.map(({ minutes }) => minutes))
  if (points.length < LEAST_POINTS || -first * 60_000 < LEAST_SPAN) return null

  const known = points.flatMap(({ minutes, value }) => (value === null ? [] : [{ minutes, value }]))
  if (known.length < points.length) return null
  const meanMinutes = mean(known.map(({ minutes }) => minutes))
  const meanValue = mean(known.map(({ value }) => value))
  const spread = sum(known.map(({ minutes }) => (minutes - meanMinutes) ** 2))
  return sum(known.map(({ minutes, value }) => (minutes - meanMinutes) * (value - meanValue))) / spread
}

const sum = (values: readonly number[]): number => values.reduce((total, it) => total + it, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length

/** Where glucose is going by its change per minute in mg/dL, in the steps of a sensor's arrows (Dexcom G6 manual). */
export function trendOf(rate: number | null): GlucoseTrend {
  if (rate === null) return 'NOT_COMPUTABLE'
  const speed = Math.abs(rate)
  if (speed <= 1) return 'STEADY'
  if (speed <= 2) return rate > 0 ? 'RISING_SLOWLY' : 'FALLING_SLOWLY'
  if (speed <= 3) return rate > 0 ? 'RISING' : 'FALLING'
  return rate > 0 ? 'RISING_RAPIDLY' : 'FALLING_RAPIDLY'
}

/** A change per minute in mg/dL as an amount in the unit that goes with a concentration's. */
export const rateAmount = (rate: number, concentration: MeasurementUnit): Amount =>
  concentration === 'MMOL_PER_L'
    ? amountOf(inUnit(rate, 'MG_PER_DL_PER_MINUTE', 'MMOL_PER_L_PER_MINUTE') ?? 0, 'MMOL_PER_L_PER_MINUTE')
    : amountOf(rate, 'MG_PER_DL_PER_MINUTE')
