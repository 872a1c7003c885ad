import type { GlucoseMethod, GlucoseTargetGroup } from '../generated/resolvers.ts'
import type { Amount } from '../readings/reading.ts'
import { inUnit, round } from '../readings/units.ts'
import type { SensorPoint, Span } from '../store/series.ts'
import { type GlucoseTimeInRanges, timeInRanges } from './glucose-ranges.ts'
import { countHypoglycemicEpisodes } from './hypoglycemic-episodes.ts'
import { type WeighedPoint, weighPoints } from './sensor-time.ts'

/** Days of sensor data, and the share of them, that a report needs (International Consensus on Time in Range 2019). */
const LEAST_DAYS = 14
const LEAST_ACTIVE_PERCENT = 70
/** Meter readings below which an average says nothing. Our default. */
const LEAST_METER_READINGS = 14

const DAY = 24 * 60 * 60_000
const MINUTES_OF_A_DAY = 24 * 60

/** Glucose over a time. Concentrations are in mg/dL with all their digits. */
export interface GlucoseSummary {
  readonly period: { readonly start: Date; readonly end: Date }
  readonly method: GlucoseMethod
  readonly sufficient: boolean
  readonly readingCount: number
  readonly sensorActivePercent: number | null
  readonly daysWorn: number | null
  readonly mean: Amount | null
  readonly standardDeviation: Amount | null
  readonly coefficientOfVariationPercent: number | null
  readonly managementIndicatorPercent: number | null
  readonly timeInRanges: GlucoseTimeInRanges | null
  readonly hypoglycemicEpisodeCount: number | null
  readonly targetGroup: GlucoseTargetGroup
}

/** A sensor's summary, weighted by minutes. Null without any value. */
export function summarizeSensor(
  points: readonly SensorPoint[],
  { from, to }: Span,
  targetGroup: GlucoseTargetGroup,
): GlucoseSummary | null {
  const weighed = weighPoints(points)
  if (weighed.length === 0) return null
  const minutes = weighed.reduce((total, it) => total + it.minutes, 0)
  const possible = (to.getTime() - from.getTime()) / 60_000
  const activePercent = Math.min(100, (100 * minutes) / possible)
  const sufficient = to.getTime() - from.getTime() >= LEAST_DAYS * DAY && activePercent >= LEAST_ACTIVE_PERCENT
  const figures = figuresOf(weighed)
  return {
    period: { start: from, end: to },
    method: 'CONTINUOUS_SENSOR',
    sufficient,
    readingCount: weighed.length,
    sensorActivePercent: round(activePercent, 2),
    daysWorn: round(minutes / MINUTES_OF_A_DAY, 2),
    ...figures,
    managementIndicatorPercent: sufficient && figures.mean ? managementIndicator(figures.mean.value) : null,
    timeInRanges: timeInRanges(weighed, targetGroup),
    hypoglycemicEpisodeCount: countHypoglycemicEpisodes(weighed),
    targetGroup,
  }
}

/** A summary of what meters or a laboratory measured, each value for itself. Null without any value. */
export function summarizeMeter(
  values: readonly Amount[],
  method: GlucoseMethod,
  { from, to }: Span,
  targetGroup: GlucoseTargetGroup,
): GlucoseSummary | null {
  if (values.length === 0) return null
  return {
    period: { start: from, end: to },
    method,
    sufficient: values.length >= LEAST_METER_READINGS,
    readingCount: values.length,
    sensorActivePercent: null,
    daysWorn: null,
    ...figuresOf(values.map(({ value, unit }) => ({ value, unit, minutes: 1 }))),
    managementIndicatorPercent: null,
    timeInRanges: null,
    hypoglycemicEpisodeCount: null,
    targetGroup,
  }
}

/** Estimated from the mean of a sensor: 3.31 + 0.02392 × mg/dL (Bergenstal 2018). No formula for meters. */
const managementIndicator = (meanMilligrams: number): number => round(3.31 + 0.02392 * meanMilligrams, 2)

function figuresOf(
  values: readonly Pick<WeighedPoint, 'value' | 'unit' | 'minutes'>[],
): Pick<GlucoseSummary, 'mean' | 'standardDeviation' | 'coefficientOfVariationPercent'> {
  const known = values.flatMap(({ value, unit, minutes }) => {
    const milligrams = inUnit(value, unit, 'MG_PER_DL')
    return milligrams === null ? [] : [{ milligrams, minutes }]
  })
  const weight = known.reduce((total, it) => total + it.minutes, 0)
  const mean = known.reduce((total, it) => total + it.milligrams * it.minutes, 0) / weight
  if (known.length < 2) {
    return { mean: milligramsAs(mean), standardDeviation: null, coefficientOfVariationPercent: null }
  }
  const squares = known.reduce((total, it) => total + it.minutes * (it.milligrams - mean) ** 2, 0)
  // With equal weights this is the standard deviation of a sample.
  const deviation = Math.sqrt(((squares / weight) * known.length) / (known.length - 1))
  return {
    mean: milligramsAs(mean),
    standardDeviation: milligramsAs(deviation),
    coefficientOfVariationPercent: round((100 * deviation) / mean, 2),
  }
}

/** A computed concentration, not yet rounded: both usual units are made from it. */
const milligramsAs = (value: number): Amount => ({ value, exact: String(value), unit: 'MG_PER_DL', comparator: null })
