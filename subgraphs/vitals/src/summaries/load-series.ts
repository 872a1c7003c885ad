import type { VitalComponent } from '../generated/resolvers.ts'
import { TREND_WINDOW, rateOf } from '../readings/glucose-trend.ts'
import type { NumberAt, SensorPoint, SeriesStore } from '../store/series.ts'
import { bucketWidth, storeStep } from './chart-buckets.ts'
import { type SeriesWanted, type VitalSeries, isKept, seriesOfBuckets, seriesOfNumbers } from './vital-series.ts'

type Value = Pick<NumberAt, 'at' | 'value'>

/**
 * The series of many patients: the readings themselves where they are few enough, buckets otherwise. It asks the
 * store once for each way, however many patients there are.
 *
 * @param zoneOf the patient's time zone: days begin at midnight there.
 */
export async function loadSeries(
  store: SeriesStore,
  patientIds: readonly string[],
  wanted: SeriesWanted,
  zoneOf: (patientId: string) => string,
): Promise<(patientId: string) => readonly VitalSeries[]> {
  const { maxPoints, glucoseUnit } = wanted
  const kept = [...new Set(wanted.components.filter(isKept))]
  const width = bucketWidth(wanted, maxPoints)
  const [{ numbers, cut }, rates] = await Promise.all([
    store.numbers({ ...wanted, patientIds, components: kept }, maxPoints),
    wanted.components.includes('GLUCOSE_RATE') ? loadRates(store, patientIds, wanted) : [],
  ])
  const values = Map.groupBy<string, NumberAt | RateAt>([...numbers, ...rates], keyOf)
  const cuts = new Set(cut.map(keyOf))
  const isFew = (patientId: string, component: VitalComponent) => {
    const key = keyOf({ patientId, component })
    // Two streams may be few each, and too many together.
    return !cuts.has(key) && (values.get(key)?.length ?? 0) <= maxPoints
  }

  const manyComponents = kept.filter((component) => patientIds.some((id) => !isFew(id, component)))
  const manyPatients = patientIds.filter((id) => manyComponents.some((component) => !isFew(id, component)))
  const step = Math.min(...manyPatients.map((id) => storeStep(wanted, width, zoneOf(id))))
  const buckets =
    manyPatients.length > 0
      ? await store.buckets({ ...wanted, patientIds: manyPatients, components: manyComponents }, step)
      : []
  const bucketsOf = Map.groupBy(buckets, keyOf)

  return (patientId) =>
    wanted.components.map((component) => {
      const key = keyOf({ patientId, component })
      const some: readonly Value[] = values.get(key) ?? []
      if (isFew(patientId, component)) return seriesOfNumbers(patientId, component, some, glucoseUnit)
      const parts = isKept(component) ? (bucketsOf.get(key) ?? []) : some.map(bucketOf)
      return seriesOfBuckets(patientId, component, parts, wanted, width, zoneOf(patientId))
    })
}

const keyOf = ({ patientId, component }: { patientId: string; component: VitalComponent }): string =>
  `${component} ${patientId}`

const bucketOf = ({ at, value }: Value) => ({ start: at, min: value, max: value, sum: value, count: 1 })

interface RateAt extends Value {
  readonly patientId: string
  readonly component: 'GLUCOSE_RATE'
}

/** The change of glucose per minute at each point of a sensor, in mg/dL, where it can be computed. */
async function loadRates(
  store: SeriesStore,
  patientIds: readonly string[],
  { from, to }: SeriesWanted,
): Promise<readonly RateAt[]> {
  const points = await store.sensorPoints(patientIds, { from: new Date(from.getTime() - TREND_WINDOW), to })
  return [...Map.groupBy(points, ({ patientId }) => patientId)].flatMap(([patientId, its]) => {
    const rates: RateAt[] = []
    let first = 0
    its.forEach((point, i) => {
      while (first < i && isOlder(its[first], point)) first += 1
      const rate = point.at < from ? null : rateOf(asAmount(point), its.slice(first, i).map(asAmount))
      if (rate !== null) rates.push({ patientId, component: 'GLUCOSE_RATE', at: point.at, value: rate })
    })
    return rates
  })
}

const isOlder = (earlier: SensorPoint | undefined, point: SensorPoint): boolean =>
  earlier !== undefined && point.at.getTime() - earlier.at.getTime() > TREND_WINDOW

const asAmount = ({ at, value, unit, comparator }: SensorPoint) => ({
  at,
  amount: { value, exact: String(value), unit, comparator },
})
