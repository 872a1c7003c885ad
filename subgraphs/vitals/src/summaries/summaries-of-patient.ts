import { ClientError } from '@care/service/errors'
import { requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { GlucoseMethod, GlucoseUnit, SummaryPeriod, VitalComponent } from '../generated/resolvers.ts'
import type { GlucoseSummary } from './glucose-summary.ts'
import type { HomeBloodPressureSummary } from './home-blood-pressure.ts'
import { type VitalSeries, checkSeries } from './vital-series.ts'

interface SeriesArguments {
  readonly components: readonly VitalComponent[]
  readonly from: Date
  readonly to: Date
  readonly maxPoints: number
  readonly glucoseUnit: GlucoseUnit
}

/**
 * Numbers over a time, in the order asked for.
 *
 * @throws ClientError for a caller without the scope, and for what cannot be drawn.
 */
export async function seriesOfPatient(
  context: Context,
  patientId: string,
  { components, from, to, maxPoints, glucoseUnit }: SeriesArguments,
): Promise<readonly VitalSeries[] | null> {
  requireScope(context, 'readings:read')
  const its = checkSeries({ components, from, to, maxPoints, glucoseUnit })
  return context.load.seriesOfPatient.load({ key: patientId, its })
}

/** Years that a calendar of days can be computed for: every zone's midnight is an instant that can be written down. */
const YEARS = [1900, 9998] as const

/**
 * The week of home blood pressure that ends on a day.
 *
 * @throws ClientError for a caller without the scope, and for a day far from all days.
 */
export async function homeBloodPressureOfPatient(
  context: Context,
  patientId: string,
  endingOn: string | null | undefined,
): Promise<HomeBloodPressureSummary | null> {
  requireScope(context, 'readings:read')
  const year = Number(endingOn?.slice(0, 4) ?? YEARS[0])
  if (year < YEARS[0] || year > YEARS[1]) {
    throw new ClientError('BAD_USER_INPUT', `\`endingOn\` must lie in the years ${YEARS.join(' to ')}.`)
  }
  return context.load.homeBloodPressureOfPatient.load({ key: patientId, its: endingOn ?? null })
}

/** @throws ClientError for a caller without the scope. */
export async function glucoseSummaryOfPatient(
  context: Context,
  patientId: string,
  { period, method }: { readonly period: SummaryPeriod; readonly method: GlucoseMethod },
): Promise<GlucoseSummary | null> {
  requireScope(context, 'readings:read')
  return context.load.glucoseSummaryOfPatient.load({ key: patientId, its: { period, method } })
}
