import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import { inUnit } from './compare.ts'
import type { Rule } from './rule.ts'

/** A value that a later one is compared with: for a fall of glucose, or a gain of weight. */
export interface Earlier {
  /** RFC 3339. */
  readonly at: string
  readonly value: number
  readonly unit: MeasurementUnit
}

/** A fall is told from at least so many points, which span at most so many minutes: one point may be noise. */
const RATE_POINTS = 3
const RATE_MINUTES = 15

/** A gain of more than a tenth within days is somebody else on the scale, not water. */
const STRANGERS_GAIN = 0.1

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** For how long earlier values are of use, in milliseconds. */
const MEMORY = { GLUCOSE_RATE: RATE_MINUTES * MINUTE, BODY_WEIGHT: 7 * DAY }

/** The most earlier values that are kept: a sensor's a minute for the whole memory, and as many weights. */
const MOST_EARLIER = 32

/** The number that a rule compares; null when the reading has none. */
export function measured(rule: Rule, reading: Reading, earlier: readonly Earlier[]): Amount | null {
  const { component, unit } = rule.limit
  if (component === 'GLUCOSE_RATE') return glucoseRate(reading, earlier, unit)
  const amount = reading.amounts[component]
  if (!amount) return null
  const now = inUnit(amount, unit)
  return now && rule.riseWithinDays !== null ? rise(now, reading.effectiveAt, earlier, rule.riseWithinDays) : now
}

/** The earlier values to remember after a reading. */
export function remembered(reading: Reading, earlier: readonly Earlier[]): readonly Earlier[] {
  const at = reading.effectiveAt.getTime()
  const sensor = reading.glucoseMethod === 'CONTINUOUS_SENSOR' ? reading.amounts.GLUCOSE : undefined
  const weight = reading.amounts.BODY_WEIGHT && inUnit(reading.amounts.BODY_WEIGHT, 'KILOGRAM')
  const amount = sensor ?? weight
  if (!amount) return earlier
  const memory = sensor ? MEMORY.GLUCOSE_RATE : MEMORY.BODY_WEIGHT
  return [
    ...earlier.filter((it) => at - Date.parse(it.at) <= memory),
    { at: reading.effectiveAt.toISOString(), value: amount.value, unit: amount.unit },
  ].slice(-MOST_EARLIER)
}

/** Change per minute over the last points of a sensor, in their own unit. */
function glucoseRate(reading: Reading, earlier: readonly Earlier[], unit: MeasurementUnit): Amount | null {
  const glucose = reading.amounts.GLUCOSE
  const perMinute = glucose?.unit === 'MG_PER_DL' ? 'MG_PER_DL_PER_MINUTE' : 'MMOL_PER_L_PER_MINUTE'
  if (!glucose || glucose.comparator || unit !== perMinute || reading.glucoseMethod !== 'CONTINUOUS_SENSOR') return null
  const at = reading.effectiveAt.getTime()
  const points = earlier.filter((it) => it.unit === glucose.unit && at - Date.parse(it.at) <= RATE_MINUTES * MINUTE)
  const [first] = points
  if (!first || points.length < RATE_POINTS - 1) return null
  const value = (glucose.value - first.value) / ((at - Date.parse(first.at)) / MINUTE)
  return derived(value, unit)
}

/** How far a weight lies above the lowest of the last days. */
function rise(now: Amount, at: Date, earlier: readonly Earlier[], days: number): Amount | null {
  const window = earlier.filter((it) => it.unit === now.unit && at.getTime() - Date.parse(it.at) <= days * DAY)
  if (window.length === 0) return null
  const lowest = Math.min(...window.map(({ value }) => value))
  if (now.value - lowest > lowest * STRANGERS_GAIN) return null
  return derived(now.value - lowest, now.unit)
}

/** A computed number, freed from the noise of binary fractions: 82.1 − 80.1 is 2, not 1.9999999. */
function derived(value: number, unit: MeasurementUnit): Amount {
  const exact = value.toFixed(3).replace(/\.?0+$/, '')
  return { value: Number(exact), exact, unit, comparator: null }
}
