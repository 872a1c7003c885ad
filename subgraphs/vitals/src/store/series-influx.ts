import { type Page, sliceOf } from '@care/service/page'
import { type Place, type Stream, newestFirst, placeOf, streamsOfKind } from '../readings/reading-id.ts'
import { type InfluxRow, influxAddress, openInflux } from './influx-client.ts'
import { type Cluster, clustered } from './series-clusters.ts'
import { column, numbersIn, patientIn, placeIn, pointOf, streamIn, timeIn, toReading } from './series-influx-rows.ts'
import {
  bucketStatement,
  checkStatement,
  clusterStatement,
  latestStatement,
  numberStatement,
  pageStatement,
  sensorStatement,
} from './series-influx-statements.ts'
import { componentsByStream } from './series-row.ts'
import type { Bucket, NumberAt, ReadingsWanted, SensorPoint, SeriesStore, Span } from './series.ts'

/** Patients in one statement, so that its length stays within what servers and proxies take in an address. */
const MOST_PATIENTS = 100
/**
 * Rows of one series in one answer. From 10,000 on, 1.x says of a whole answer that it is partial, as it does of one
 * that was cut off.
 */
const MOST_ROWS = 9999
/** Statements that run at once. */
const MOST_AT_ONCE = 8

interface Stretch extends Span {
  readonly patientIds: readonly string[]
  readonly streams: readonly Stream[]
}

/** Readings in InfluxDB at `http://user:password@host:8086/database`, whatever its version. */
export function openInfluxSeries(url: string): SeriesStore {
  const influx = openInflux(influxAddress(url))

  /** All rows of some stretches, however many: each series in pages, and only those read on that are full. */
  async function whole(stretch: Stretch, statement: (its: Stretch) => string): Promise<readonly InfluxRow[]> {
    const rows = await influx.query(`${statement(stretch)} LIMIT ${MOST_ROWS}`)
    const series = [...Map.groupBy(rows, (row) => `${streamIn(row)} ${patientIn(row)}`).values()]
    const pages = await each(series, MOST_AT_ONCE, async (its) => {
      const last = its.at(-1)
      if (!last || its.length < MOST_ROWS) return its
      // At the last instant there may be more than the page has: it is read again.
      const from = timeIn(last)
      const kept = its.filter((row) => timeIn(row) < from)
      const rest = await whole(
        { patientIds: [patientIn(last)], streams: [streamIn(last)], from, to: stretch.to },
        statement,
      )
      return [...kept, ...rest]
    })
    return pages.flat()
  }
  const wholeCluster = (cluster: Cluster, withWithdrawn: boolean) =>
    whole({ ...cluster, streams: [cluster.stream] }, (its) =>
      clusterStatement({ ...cluster, patientIds: its.patientIds, from: its.from, to: its.to }, withWithdrawn),
    )

  return {
    async write(readings) {
      await influx.write(readings.map(pointOf))
    },

    async byIds(ids) {
      const wanted = new Set(ids)
      const spans = ids.flatMap((id) => {
        const place = placeOf(id)
        return place ? [{ ...place, from: place.at, to: new Date(place.at.getTime() + 1) }] : []
      })
      const rows = await each(clustered(spans), MOST_AT_ONCE, (cluster) => wholeCluster(cluster, true))
      return rows
        .flat()
        .map(toReading)
        .filter(({ id }) => wanted.has(id))
    },

    async pages(patientIds, wanted, page) {
      if (isNothing(wanted)) return new Map()
      const rows = await ofPatients(patientIds, (some) => influx.query(pageStatement(some, wanted, page)))
      const byPatient = Map.groupBy(rows, patientIn)
      return new Map(
        patientIds.map((patientId) => {
          const places = (byPatient.get(patientId) ?? []).map((row) => ({ row, place: placeIn(row) }))
          const ordered = places
            .filter(({ place }) => isWithin(place, page))
            .toSorted((a, b) => (page.backward ? -1 : 1) * newestFirst(a.place, b.place))
          return [
            patientId,
            sliceOf(
              ordered.slice(0, page.limit + 1).map(({ row }) => toReading(row)),
              page,
            ),
          ]
        }),
      )
    },

    async latest(patientIds, kinds) {
      if (kinds.length === 0) return []
      const from = kinds.flatMap(streamsOfKind)
      const rows = await ofPatients(patientIds, (some) => influx.query(latestStatement(some, from)))
      const byKind = Map.groupBy(rows.map(toReading), ({ patientId, kind }) => `${kind} ${patientId}`)
      return [...byKind.values()].flatMap((some) =>
        some.toSorted((a, b) => b.effectiveAt.getTime() - a.effectiveAt.getTime()).slice(0, 1),
      )
    },

    async within(spans) {
      const rows = await each(clustered(spans), MOST_AT_ONCE, (cluster) => wholeCluster(cluster, false))
      // A statement may cover more than was asked for, and two of them the same.
      const found = new Map(
        rows.flat().flatMap((row) => {
          const { patientId, stream, at, slot } = placeIn(row)
          const asked = spans.some(
            (it) => it.patientId === patientId && it.stream === stream && it.from <= at && at < it.to,
          )
          return asked ? [[`${stream} ${at.getTime()} ${slot} ${patientId}`, row] as const] : []
        }),
      )
      return [...found.values()].map(toReading).toSorted((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime())
    },

    async sensorPoints(patientIds, span) {
      const rows = await ofPatients(patientIds, (some) =>
        whole({ patientIds: some, streams: ['GLUCOSE_SENSOR'], ...span }, (its) =>
          sensorStatement(its.patientIds, its),
        ),
      )
      return rows.map((row): SensorPoint => ({
        patientId: patientIn(row),
        at: timeIn(row),
        value: Number(row.values['reported']),
        unit: row.values['unit'] as SensorPoint['unit'],
        comparator: (row.values['comparator'] || null) as SensorPoint['comparator'],
        deviceId: row.values['device'] === '' ? null : String(row.values['device']),
      }))
    },

    async numbers(wanted, most) {
      const has = componentsByStream(wanted.components)
      if (has.size === 0) return { numbers: [], cut: [] }
      const rows = await ofPatients(wanted.patientIds, (some) => influx.query(numberStatement(some, wanted, most + 1)))
      const numbers: NumberAt[] = []
      const cut: Pick<NumberAt, 'patientId' | 'component'>[] = []
      for (const its of Map.groupBy(rows, (row) => `${streamIn(row)} ${patientIn(row)}`).values()) {
        const [first] = its
        if (!first) continue
        const patientId = patientIn(first)
        const components = has.get(streamIn(first)) ?? []
        if (its.length > most) cut.push(...components.map((component) => ({ patientId, component })))
        else numbers.push(...its.flatMap((row) => numbersIn(row, patientId, components)))
      }
      return { numbers, cut }
    },

    async buckets(wanted, minutes) {
      const has = componentsByStream(wanted.components)
      const { from, to, components } = wanted
      const rows = await ofPatients(wanted.patientIds, (some) =>
        whole({ patientIds: some, streams: [...has.keys()], from, to }, (its) =>
          bucketStatement(its.patientIds, its, components, its.streams, minutes),
        ),
      )
      return rows.flatMap((row) =>
        (has.get(streamIn(row)) ?? []).flatMap((component): Bucket[] => {
          const figure = (of: string) => Number(row.values[`${of}_${column(component)}`] ?? 0)
          if (figure('count') === 0) return []
          return [
            {
              patientId: patientIn(row),
              component,
              start: timeIn(row),
              min: figure('min'),
              max: figure('max'),
              sum: figure('sum'),
              count: figure('count'),
            },
          ]
        }),
      )
    },

    async check() {
      await influx.query(checkStatement)
    },

    async [Symbol.asyncDispose]() {},
  }
}

/** A list of nothing to choose from: InfluxQL cannot say it. */
const isNothing = ({ streams, contexts, sources, interpretations }: ReadingsWanted): boolean =>
  [streams, contexts, sources, interpretations].some((choice) => choice?.length === 0)

const isWithin = (place: Place, { after, before }: Page<Place>): boolean =>
  (!after || newestFirst(after, place) < 0) && (!before || newestFirst(place, before) < 0)

/** One statement for up to a hundred patients. */
async function ofPatients(
  patientIds: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly InfluxRow[]>,
): Promise<readonly InfluxRow[]> {
  const chunks: string[][] = []
  for (let from = 0; from < patientIds.length; from += MOST_PATIENTS) {
    chunks.push(patientIds.slice(from, from + MOST_PATIENTS))
  }
  return (await each(chunks, MOST_AT_ONCE, ask)).flat()
}

/** Asks for each item, a few at a time. */
async function each<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let from = 0; from < items.length; from += atOnce) {
    answers.push(...(await Promise.all(items.slice(from, from + atOnce).map(ask))))
  }
  return answers
}
