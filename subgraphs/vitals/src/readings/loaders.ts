import type { Page, Slice } from '@care/service/page'
import DataLoader from 'dataloader'
import { mayReadReadings } from '../access.ts'
import type { VitalKind } from '../generated/resolvers.ts'
import { loaderWith } from '../loader-with.ts'
import type { LoadFrom } from '../loaders.ts'
import type { ReadingsWanted, Span } from '../store/series.ts'
import { TREND_WINDOW, rateOf } from './glucose-trend.ts'
import type { Place, Stream } from './reading-id.ts'
import type { Reading } from './reading.ts'
import { WEIGHT_WINDOW, changeToLowest } from './weight-change.ts'
import type { ReadingLists } from './with-pending.ts'

/** Readings that lie shortly before another one in its own stream. */
type Before = (reading: Reading) => readonly Reading[]

const pointsOf = ({ amounts, effectiveAt }: Reading) =>
  amounts.GLUCOSE ? [{ at: effectiveAt, amount: amounts.GLUCOSE }] : []

const noSlice = { rows: [], hasNextPage: false, hasPreviousPage: false } as const

/**
 * Batches the look-ups of readings for one request. What the caller may not see is null, as if it were not there.
 */
export function readingLoaders(from: LoadFrom, series: ReadingLists) {
  const may = (patientId: string) => mayReadReadings(from, patientId)

  /** The readings of a stream up to `window` milliseconds before each of some others of it, in one round trip. */
  async function before(readings: readonly Reading[], stream: Stream, window: number): Promise<Before> {
    const spanOf = ({ effectiveAt }: Reading): Span => ({
      from: new Date(effectiveAt.getTime() - window),
      to: effectiveAt,
    })
    const found = await series.within(
      readings.map((reading) => ({ ...spanOf(reading), patientId: reading.patientId, stream })),
    )
    const byPatient = Map.groupBy(found, ({ patientId }) => patientId)
    return (reading) => {
      const span = spanOf(reading)
      const its = byPatient.get(reading.patientId) ?? []
      return its.filter(({ effectiveAt }) => effectiveAt >= span.from && effectiveAt < span.to)
    }
  }

  return {
    reading: new DataLoader<string, Reading | null>(async (ids) => {
      const byId = new Map((await series.byIds(ids)).map((reading) => [reading.id, reading]))
      return ids.map((id) => {
        const reading = byId.get(id)
        return reading && may(reading.patientId) ? reading : null
      })
    }),

    readingsOfPatient: loaderWith<{ wanted: ReadingsWanted; page: Page<Place> }, Slice<Reading> | null>(
      async (patientIds, { wanted, page }) => {
        const visible = patientIds.filter(may)
        const isNothing = visible.length === 0 || wanted.streams.length === 0
        const slices = isNothing ? new Map<string, Slice<Reading>>() : await series.pages(visible, wanted, page)
        return (patientId) => (may(patientId) ? (slices.get(patientId) ?? noSlice) : null)
      },
    ),

    /** In the order of the kinds asked for. */
    latestOfPatient: loaderWith<readonly VitalKind[], readonly Reading[] | null>(async (patientIds, kinds) => {
      const visible = patientIds.filter(may)
      const found = visible.length > 0 ? await series.latest(visible, kinds) : []
      const byPatient = Map.groupBy(found, ({ patientId }) => patientId)
      return (patientId) =>
        may(patientId)
          ? (byPatient.get(patientId) ?? []).toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
          : null
    }),

    /** The change per minute in mg/dL at a sensor's point; null where it cannot be computed. */
    glucoseRate: new DataLoader<Reading, number | null, string>(
      async (readings) => {
        const earlier = await before(readings, 'GLUCOSE_SENSOR', TREND_WINDOW)
        return readings.map((reading) => {
          const [point] = pointsOf(reading)
          return point ? rateOf(point, earlier(reading).flatMap(pointsOf)) : null
        })
      },
      { cacheKeyFn: ({ id }) => id },
    ),

    /** The change of a weight to the lowest of the three days before it; null when there is none. */
    weightChange: new DataLoader<Reading, ReturnType<typeof changeToLowest>, string>(
      async (readings) => {
        const earlier = await before(readings, 'BODY_WEIGHT', WEIGHT_WINDOW)
        return readings.map((reading) => {
          const weights = earlier(reading).flatMap(({ amounts }) => amounts.BODY_WEIGHT ?? [])
          return reading.amounts.BODY_WEIGHT ? changeToLowest(reading.amounts.BODY_WEIGHT, weights) : null
        })
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  }
}
