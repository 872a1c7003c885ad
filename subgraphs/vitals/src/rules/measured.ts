import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import { TREND_WINDOW, rateAmount, rateOf } from '../readings/glucose-trend.ts'
import { changeToLowest } from '../readings/weight-change.ts'
import { inUnit } from './compare.ts'
import type { Rule } from './rule.ts'

/** A value that a later one is compared with: for a fall of glucose, or a gain of weight. */
export interface Earlier extends Amount {
  /** RFC 3339. */
  readonly at: string
}

/** A gain of more than a tenth within days is somebody else on the scale, not water. */
const STRANGERS_GAIN = 0.1

const DAY = 24 * 60 * 60_000

/** For how long earlier values are of use, in milliseconds. */
const MEMORY = { GLUCOSE_RATE: TREND_WINDOW, BODY_WEIGHT: 7 * DAY }

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
    { at: reading.effectiveAt.toISOString(), ...amount },
  ].slice(-MOST_EARLIER)
}

/** Change per minute over the last points of a sensor. */
function glucoseRate(reading: Reading, earlier: readonly Earlier[], unit: MeasurementUnit): Amount | null {
  const amount = reading.amounts.GLUCOSE
  if (!amount || reading.glucoseMethod !== 'CONTINUOUS_SENSOR') return null
  const rate = rateOf(
    { at: reading.effectiveAt, amount },
    earlier.map((it) => ({ at: new Date(it.at), amount: amountFrom(it) })),
  )
  const perMinute = rate === null ? null : rateAmount(rate, amount.unit)
  return perMinute?.unit === unit ? perMinute : null
}

/** How far a weight lies above the lowest of the last days. */
function rise(now: Amount, at: Date, earlier: readonly Earlier[], days: number): Amount | null {
  const window = earlier.filter((it) => at.getTime() - Date.parse(it.at) <= days * DAY).map(amountFrom)
  const change = changeToLowest(now, window)
  return change && change.value <= now.value * STRANGERS_GAIN ? change : null
}

const amountFrom = ({ value, exact, unit, comparator }: Earlier): Amount => ({ value, exact, unit, comparator })
