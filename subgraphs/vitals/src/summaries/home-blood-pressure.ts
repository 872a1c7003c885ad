import type { BloodPressureCategory, GuidelineProfile } from '../generated/resolvers.ts'
import { type Pressures, categoryOf, homeLimitOf, isAtOrAbove } from '../readings/blood-pressure-category.ts'
import type { Reading } from '../readings/reading.ts'
import { inUnit, round } from '../readings/units.ts'
import { type LocalDate, addDays, localDate, localHour, startOfDay } from './local-days.ts'

/** Days of the protocol (ESH 2021 practice guideline on home blood pressure). */
const DAYS = 7
/** Days and readings that have to count before anything is said (the same). */
const LEAST_DAYS = 3
const LEAST_READINGS = 12
/** Readings that the protocol asks for, morning and evening each. More of them weigh no more than these. */
const READINGS_IN_A_SESSION = 2
/** The hour, by the wall clock, from which on a reading is one of the evening. */
const NOON = 12

/** One day of the protocol. */
export interface HomeBloodPressureDay {
  readonly date: LocalDate
  readonly used: boolean
  readonly morning: Pressures | null
  readonly evening: Pressures | null
}

/** A week of home blood pressure. Pressures are in mmHg, to one decimal. */
export interface HomeBloodPressureSummary {
  readonly period: { readonly start: Date; readonly end: Date }
  readonly sufficient: boolean
  readonly readingCount: number
  readonly usedReadingCount: number
  readonly excludedReadingCount: number
  readonly mean: Pressures | null
  readonly morningMean: Pressures | null
  readonly eveningMean: Pressures | null
  readonly systolicStandardDeviation: number | null
  readonly category: BloodPressureCategory | null
  readonly threshold: Pressures
  readonly atOrAboveThreshold: boolean | null
  readonly guideline: GuidelineProfile
  readonly days: readonly HomeBloodPressureDay[]
}

/** The instants of the week that ends with a day. */
export const homeWeek = (endingOn: LocalDate, timeZone: string): { readonly from: Date; readonly to: Date } => ({
  from: startOfDay(addDays(endingOn, 1 - DAYS), timeZone),
  to: startOfDay(addDays(endingOn, 1), timeZone),
})

interface Measured extends Pressures {
  readonly date: LocalDate
  readonly isMorning: boolean
}

/** A pair of pressures, and how much it weighs in an average. */
interface Weighted extends Measured {
  readonly weight: number
}

/**
 * The week of home blood pressure that ends with a day: the first day that was measured is dropped, the rest averaged.
 *
 * @param readings of the week, of whatever context; those of other places are left out, flagged ones counted apart.
 */
export function summarizeHomeBloodPressure(
  readings: readonly Reading[],
  endingOn: LocalDate,
  timeZone: string,
  guideline: GuidelineProfile,
): HomeBloodPressureSummary {
  const { from, to } = homeWeek(endingOn, timeZone)
  const home = readings.filter(
    ({ kind, context, status, effectiveAt }) =>
      kind === 'BLOOD_PRESSURE' &&
      context === 'HOME' &&
      status !== 'ENTERED_IN_ERROR' &&
      effectiveAt >= from &&
      effectiveAt < to,
  )
  const fit = home.filter((reading) => !isFlagged(reading)).flatMap((reading) => measuredOf(reading, timeZone))
  const dates = [...new Set(fit.map(({ date }) => date))].toSorted()
  const [firstDate] = dates
  const used = weighted(fit.filter(({ date }) => date !== firstDate))

  const usedDays = new Set(used.map(({ date }) => date)).size
  const sufficient = usedDays >= LEAST_DAYS && used.length >= LEAST_READINGS
  const mean = meanOf(used)
  const threshold = homeLimitOf(guideline)
  return {
    period: { start: from, end: to },
    sufficient,
    readingCount: home.length,
    usedReadingCount: used.length,
    excludedReadingCount: home.length - fit.length,
    mean,
    morningMean: meanOf(used.filter(({ isMorning }) => isMorning)),
    eveningMean: meanOf(used.filter(({ isMorning }) => !isMorning)),
    systolicStandardDeviation: standardDeviation(used.map(({ systolic }) => systolic)),
    category: sufficient && mean ? categoryOf(mean, guideline, 'HOME') : null,
    threshold,
    atOrAboveThreshold: sufficient && mean ? isAtOrAbove(mean, threshold) : null,
    guideline,
    days: dates.map((date) => {
      const ofDay = weighted(fit.filter((it) => it.date === date))
      return {
        date,
        used: date !== firstDate,
        morning: meanOf(ofDay.filter(({ isMorning }) => isMorning)),
        evening: meanOf(ofDay.filter(({ isMorning }) => !isMorning)),
      }
    }),
  }
}

/** What a device flagged, or a kind of device that is not validated for decisions: charts only. */
const isFlagged = ({ cuff, validated }: Reading): boolean =>
  !validated || (cuff !== null && Boolean(cuff.irregularPulse || cuff.bodyMovement || cuff.cuffTooLoose))

function measuredOf({ amounts, effectiveAt }: Reading, timeZone: string): Measured[] {
  const { SYSTOLIC, DIASTOLIC } = amounts
  const systolic = SYSTOLIC && inUnit(SYSTOLIC.value, SYSTOLIC.unit, 'MMHG')
  const diastolic = DIASTOLIC && inUnit(DIASTOLIC.value, DIASTOLIC.unit, 'MMHG')
  if (systolic == null || diastolic == null) return []
  const isMorning = localHour(effectiveAt, timeZone) < NOON
  return [{ systolic, diastolic, date: localDate(effectiveAt, timeZone), isMorning }]
}

/** A session of three or more weighs as the two that the protocol asks for: whoever measures on and on does not tilt the mean. */
function weighted(measured: readonly Measured[]): readonly Weighted[] {
  const sessions = Map.groupBy(measured, ({ date, isMorning }) => `${date} ${isMorning}`)
  return [...sessions.values()].flatMap((session) =>
    session.map((it) => ({ ...it, weight: Math.min(1, READINGS_IN_A_SESSION / session.length) })),
  )
}

function meanOf(some: readonly Weighted[]): Pressures | null {
  const weight = some.reduce((total, it) => total + it.weight, 0)
  if (weight === 0) return null
  const mean = (of: 'systolic' | 'diastolic') =>
    round(some.reduce((total, it) => total + it[of] * it.weight, 0) / weight, 1)
  return { systolic: mean('systolic'), diastolic: mean('diastolic') }
}

function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const mean = values.reduce((total, it) => total + it, 0) / values.length
  const squares = values.reduce((total, it) => total + (it - mean) ** 2, 0)
  return round(Math.sqrt(squares / (values.length - 1)), 1)
}
