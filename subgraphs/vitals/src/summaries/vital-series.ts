import { ClientError } from '@care/service/errors'
import type { GlucoseUnit, MeasurementUnit, VitalComponent } from '../generated/resolvers.ts'
import { inUnit, round, units } from '../readings/units.ts'
import { chartUnits } from '../store/series-row.ts'
import type { Bucket, ChartComponent, NumberAt, Span } from '../store/series.ts'
import { bucketStarts, intoBuckets } from './chart-buckets.ts'

/** What a chart asks for. */
export interface SeriesWanted extends Span {
  readonly components: readonly VitalComponent[]
  readonly maxPoints: number
  readonly glucoseUnit: GlucoseUnit
}

export interface SeriesPoint {
  readonly at: Date
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly count: number
}

/** One number of a patient over a time. Its limits are the patient's rules'. */
export interface VitalSeries {
  readonly patientId: string
  readonly component: VitalComponent
  readonly unit: MeasurementUnit
  readonly bucketMinutes: number | null
  readonly points: readonly SeriesPoint[]
}

const MOST_COMPONENTS = 9
const POINTS = [10, 2000] as const
const DAY = 24 * 60 * 60_000
/** Two years, a leap year among them, and a day on either side for zones. */
const MOST_DAYS = 732
/** The rate of glucose is computed from every single point of a sensor. */
const MOST_DAYS_OF_RATES = 92

const refuse = (message: string): never => {
  throw new ClientError('BAD_USER_INPUT', message)
}

/** @throws ClientError BAD_USER_INPUT for what cannot be drawn. */
export function checkSeries(wanted: SeriesWanted): SeriesWanted {
  const { components, from, to, maxPoints } = wanted
  if (components.length > MOST_COMPONENTS) refuse(`\`components\` names more than ${MOST_COMPONENTS}.`)
  if (maxPoints < POINTS[0] || maxPoints > POINTS[1]) refuse(`\`maxPoints\` must be from ${POINTS[0]} to ${POINTS[1]}.`)
  if (from >= to) refuse('`from` must come before `to`.')
  const days = components.includes('GLUCOSE_RATE') ? MOST_DAYS_OF_RATES : MOST_DAYS
  if (to.getTime() - from.getTime() > days * DAY) refuse(`\`to\` is more than ${days} days after \`from\`.`)
  return wanted
}

/** The unit in which a number is drawn. */
export function drawnUnit(component: VitalComponent, glucoseUnit: GlucoseUnit): MeasurementUnit {
  if (component === 'GLUCOSE') return glucoseUnit
  if (component === 'GLUCOSE_RATE') {
    return glucoseUnit === 'MMOL_PER_L' ? 'MMOL_PER_L_PER_MINUTE' : 'MG_PER_DL_PER_MINUTE'
  }
  return chartUnits[component]
}

/** A series of the readings themselves. */
export function seriesOfNumbers(
  patientId: string,
  component: VitalComponent,
  numbers: readonly Pick<NumberAt, 'at' | 'value'>[],
  glucoseUnit: GlucoseUnit,
): VitalSeries {
  const unit = drawnUnit(component, glucoseUnit)
  const draw = drawIn(component, unit)
  const points = numbers
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, value }) => ({ at, min: draw(value), max: draw(value), mean: draw(value), count: 1 }))
  return { patientId, component, unit, bucketMinutes: null, points }
}

/** A series of buckets, out of the store's smaller ones or of single numbers. */
export function seriesOfBuckets(
  patientId: string,
  component: VitalComponent,
  parts: readonly Pick<Bucket, 'start' | 'min' | 'max' | 'sum' | 'count'>[],
  { from, to, glucoseUnit }: SeriesWanted,
  width: number,
  timeZone: string,
): VitalSeries {
  const unit = drawnUnit(component, glucoseUnit)
  const draw = drawIn(component, unit)
  const byTime = parts.map((part) => ({ ...part, at: part.start })).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  // The store's first step may begin before the span: it belongs to the first bucket.
  const starts = bucketStarts({ from: byTime[0] && byTime[0].at < from ? byTime[0].at : from, to }, width, timeZone)
  const points = intoBuckets(byTime, starts).map(({ start, values }) => {
    const count = values.reduce((total, it) => total + it.count, 0)
    const sum = values.reduce((total, it) => total + it.sum, 0)
    return {
      at: start,
      min: draw(Math.min(...values.map(({ min }) => min))),
      max: draw(Math.max(...values.map(({ max }) => max))),
      mean: draw(sum / count),
      count,
    }
  })
  return { patientId, component, unit, bucketMinutes: width, points }
}

/** From the unit in which numbers are kept for charts to the one in which they are drawn, with one digit more than is read off. */
function drawIn(component: VitalComponent, unit: MeasurementUnit): (value: number) => number {
  const kept = component === 'GLUCOSE_RATE' ? 'MG_PER_DL_PER_MINUTE' : chartUnits[component]
  return (value) => round(inUnit(value, kept, unit) ?? Number.NaN, units[unit].decimals + 1)
}

export const isKept = (component: VitalComponent): component is ChartComponent => component !== 'GLUCOSE_RATE'
