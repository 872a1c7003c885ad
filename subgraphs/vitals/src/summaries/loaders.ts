import { mayReadReadings } from '../access.ts'
import type { GlucoseMethod, GlucoseTargetGroup, SummaryPeriod } from '../generated/resolvers.ts'
import { loaderWith } from '../loader-with.ts'
import type { LoadFrom } from '../loaders.ts'
import type { ReadingLists } from '../readings/with-pending.ts'
import type { SensorPoint } from '../store/series.ts'
import { type GlucoseSummary, summarizeMeter, summarizeSensor } from './glucose-summary.ts'
import { type HomeBloodPressureSummary, homeWeek, summarizeHomeBloodPressure } from './home-blood-pressure.ts'
import { loadSeries } from './load-series.ts'
import { type LocalDate, localDate } from './local-days.ts'
import type { SeriesWanted, VitalSeries } from './vital-series.ts'

const DAY = 24 * 60 * 60_000

const days: Readonly<Record<SummaryPeriod, number>> = {
  LAST_7_DAYS: 7,
  LAST_14_DAYS: 14,
  LAST_30_DAYS: 30,
  LAST_90_DAYS: 90,
}

/** Batches series and summaries for one request: N patients are one round trip. Null for whom the caller may not see. */
export function summaryLoaders(from: LoadFrom, lists: ReadingLists) {
  const { series, relations, guideline, now } = from
  const may = (patientId: string) => mayReadReadings(from, patientId)
  const zoneOf = (patientId: string) => relations.of(patientId)?.timeZone ?? 'UTC'
  const targetGroupOf = (patientId: string): GlucoseTargetGroup =>
    relations.of(patientId)?.conditions.includes('GESTATIONAL_DIABETES') ? 'PREGNANCY' : 'STANDARD'

  return {
    seriesOfPatient: loaderWith<SeriesWanted, readonly VitalSeries[] | null>(async (patientIds, wanted) => {
      const visible = patientIds.filter(may)
      if (visible.length === 0) return () => null
      const seriesOf = await loadSeries(series, visible, wanted, zoneOf)
      return (patientId) => (may(patientId) ? seriesOf(patientId) : null)
    }),

    /** By the last day; null for today in the patient's zone. */
    homeBloodPressureOfPatient: loaderWith<LocalDate | null, HomeBloodPressureSummary | null>(
      async (patientIds, endingOn) => {
        const lastDayOf = (patientId: string) => endingOn ?? localDate(now, zoneOf(patientId))
        const readings = await lists.within(
          patientIds.filter(may).map((patientId) => ({
            patientId,
            stream: 'BLOOD_PRESSURE',
            ...homeWeek(lastDayOf(patientId), zoneOf(patientId)),
          })),
        )
        const byPatient = Map.groupBy(readings, ({ patientId }) => patientId)
        return (patientId) =>
          may(patientId)
            ? summarizeHomeBloodPressure(
                byPatient.get(patientId) ?? [],
                lastDayOf(patientId),
                zoneOf(patientId),
                guideline,
              )
            : null
      },
    ),

    glucoseSummaryOfPatient: loaderWith<{ period: SummaryPeriod; method: GlucoseMethod }, GlucoseSummary | null>(
      async (patientIds, { period, method }) => {
        const visible = patientIds.filter(may)
        const span = { from: new Date(now.getTime() - days[period] * DAY), to: now }
        if (method === 'CONTINUOUS_SENSOR') {
          const points: readonly SensorPoint[] = visible.length > 0 ? await series.sensorPoints(visible, span) : []
          const pointsOf = Map.groupBy(points, ({ patientId }) => patientId)
          return (patientId) => summarizeSensor(pointsOf.get(patientId) ?? [], span, targetGroupOf(patientId))
        }
        const readings = await lists.within(visible.map((patientId) => ({ patientId, stream: 'GLUCOSE', ...span })))
        const readingsOf = Map.groupBy(
          readings.filter(({ glucoseMethod }) => glucoseMethod === method),
          ({ patientId }) => patientId,
        )
        return (patientId) => {
          const amounts = (readingsOf.get(patientId) ?? []).flatMap(({ amounts: { GLUCOSE } }) => GLUCOSE ?? [])
          return summarizeMeter(amounts, method, span, targetGroupOf(patientId))
        }
      },
    ),
  }
}
