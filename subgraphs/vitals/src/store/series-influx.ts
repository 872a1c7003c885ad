import { type Page, sliceOf } from '@care/service/page'
import { type Place, type Stream, newestFirst, placeOf, SLOTS, streamsOfKind, streams } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'
import { type Influx, type InfluxRow, influxAddress, openInflux } from './influx-client.ts'
import type { Point } from './influx-line-protocol.ts'
import { any, instant, name, text } from './influxql.ts'
import { type Cluster, clustered } from './series-clusters.ts'
import { componentsByStream, readingOf, rowOf } from './series-row.ts'
import type {
  Bucket,
  ChartComponent,
  SensorPoint,
  NumberAt,
  NumbersWanted,
  ReadingsWanted,
  SeriesStore,
  Span,
} from './series.ts'

// One measurement for each stream. Tags: the patient, and the slot, without which two readings of one millisecond
// would be one point. Everything else is a field, and keeps its type for ever.

/** Patients in one statement, so that its length stays within what servers and proxies take in an address. */
const MOST_PATIENTS = 100
/** Statements that run at once. */
const MOST_AT_ONCE = 8

const measurement = (stream: Stream): string => `reading_${stream.toLowerCase()}`
const streamsByMeasurement = new Map(streams.map((stream) => [measurement(stream), stream]))
const column = (component: ChartComponent): string => component.toLowerCase()

const READING = ['slot', 'status', 'context', 'source', 'interpretation', 'device', 'rest'].map(name).join()
const HOLDS = `${name('status')} <> ${text('ENTERED_IN_ERROR')}`

/** Readings in InfluxDB at `http://user:password@host:8086/database`, whatever its version. */
export function openInfluxSeries(url: string): SeriesStore {
  const influx = openInflux(influxAddress(url))

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
      const rows = await each(clustered(spans), MOST_AT_ONCE, (cluster) => influx.query(inCluster(cluster, null)))
      return rows
        .flat()
        .map(toReading)
        .filter(({ id }) => wanted.has(id))
    },

    async pages(patientIds, wanted, page) {
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
      const from = sources(kinds.flatMap(streamsOfKind))
      const rows = await ofPatients(patientIds, (some) =>
        influx.query(
          `SELECT ${READING} FROM ${from} WHERE ${patients(some)} AND ${HOLDS}
            GROUP BY ${name('patient')} ORDER BY time DESC LIMIT 1`,
        ),
      )
      const byKind = Map.groupBy(rows.map(toReading), ({ patientId, kind }) => `${kind} ${patientId}`)
      return [...byKind.values()].flatMap((some) =>
        some.toSorted((a, b) => b.effectiveAt.getTime() - a.effectiveAt.getTime()).slice(0, 1),
      )
    },

    async within(spans) {
      const rows = await each(clustered(spans), MOST_AT_ONCE, (cluster) => influx.query(inCluster(cluster, HOLDS)))
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
      const fields = ['reported', 'unit', 'comparator', 'device'].map(name).join()
      const rows = await ofPatients(patientIds, (some) =>
        influx.query(
          `SELECT ${fields} FROM ${sources(['GLUCOSE_SENSOR'])} WHERE ${patients(some)} AND ${during(span)} AND ${HOLDS}
            GROUP BY ${name('patient')}`,
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
      const fields = wanted.components.map((component) => name(column(component))).join()
      const rows = await ofPatients(wanted.patientIds, (some) =>
        influx.query(
          `SELECT ${fields} FROM ${sources([...has.keys()])} WHERE ${patients(some)} AND ${during(wanted)} AND ${HOLDS}
            GROUP BY ${name('patient')} LIMIT ${most + 1}`,
        ),
      )
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
      const rows = await ofPatients(wanted.patientIds, (some) => aggregates(influx, some, wanted, minutes))
      const has = componentsByStream(wanted.components)
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
      // Fails for a missing database and for wrong credentials, which a ping does not.
      await influx.query(`SELECT ${name('rest')} FROM ${sources(['HEART_RATE'])} LIMIT 1`)
    },

    async [Symbol.asyncDispose]() {},
  }
}

/** Patient ids are opaque text; a tag value is not: percent signs keep every character within what it may be. */
const tagOf = (patientId: string): string => encodeURIComponent(patientId)

function pointOf(reading: Reading): Point {
  const row = rowOf(reading)
  return {
    measurement: measurement(row.place.stream),
    tags: { patient: tagOf(row.place.patientId), slot: String(row.place.slot) },
    fields: {
      status: row.status,
      context: row.context,
      source: row.source,
      interpretation: row.interpretation,
      device: row.deviceId,
      rest: row.rest,
      ...Object.fromEntries(
        Object.entries(row.numbers).map(([component, value]) => [column(component as ChartComponent), value]),
      ),
      ...(row.glucose && {
        reported: row.glucose.value,
        unit: row.glucose.unit,
        comparator: row.glucose.comparator,
      }),
    },
    at: row.place.at,
  }
}

const patientIn = ({ tags }: InfluxRow): string => decodeURIComponent(tags['patient'] ?? '')
const timeIn = ({ values }: InfluxRow): Date => new Date(Number(values['time']))
function streamIn({ measurement: from }: InfluxRow): Stream {
  const stream = streamsByMeasurement.get(from)
  if (!stream) throw new Error('The series store answered from a measurement that was not asked.')
  return stream
}
const placeIn = (row: InfluxRow): Place => ({
  patientId: patientIn(row),
  stream: streamIn(row),
  at: timeIn(row),
  slot: Number(row.values['slot']),
})

const toReading = (row: InfluxRow): Reading =>
  readingOf({
    place: placeIn(row),
    status: row.values['status'] as Reading['status'],
    context: row.values['context'] as Reading['context'],
    source: row.values['source'] as Reading['source'],
    interpretation: row.values['interpretation'] as Reading['interpretation'],
    deviceId: String(row.values['device'] ?? ''),
    rest: String(row.values['rest']),
  })

const numbersIn = (row: InfluxRow, patientId: string, has: readonly ChartComponent[]): NumberAt[] =>
  has.flatMap((component) => {
    const value = row.values[column(component)]
    return typeof value === 'number' ? [{ patientId, component, at: timeIn(row), value }] : []
  })

const sources = (some: readonly Stream[]): string => some.map((stream) => name(measurement(stream))).join()
const patients = (some: readonly string[]): string =>
  any(some.map((patientId) => `${name('patient')} = ${text(tagOf(patientId))}`))
const during = ({ from, to }: Span): string => `time >= ${instant(from)} AND time < ${instant(to)}`

const inCluster = ({ patientIds, stream, from, to }: Cluster, condition: string | null): string =>
  `SELECT ${READING} FROM ${sources([stream])} WHERE ${patients(patientIds)} AND ${during({ from, to })}
    ${condition === null ? '' : `AND ${condition}`} GROUP BY ${name('patient')}`

function pageStatement(
  some: readonly string[],
  { streams: from, from: since, to, contexts, sources: came, interpretations, includeEnteredInError }: ReadingsWanted,
  { limit, after, before, backward }: Page<Place>,
): string {
  const conditions = [patients(some)]
  if (since) conditions.push(`time >= ${instant(since)}`)
  if (to) conditions.push(`time < ${instant(to)}`)
  if (after) conditions.push(`time <= ${instant(after.at)}`)
  if (before) conditions.push(`time >= ${instant(before.at)}`)
  for (const [field, words] of Object.entries({ context: contexts, source: came, interpretation: interpretations })) {
    if (words) conditions.push(any(words.map((word) => `${name(field)} = ${text(word)}`)))
  }
  if (!includeEnteredInError) conditions.push(HOLDS)
  // The cursor's own millisecond is read again, and one that lies across the page's end as a whole: both may hold
  // as many readings as there are slots.
  const most = limit + 1 + 2 * SLOTS
  return `SELECT ${READING} FROM ${sources(from)} WHERE ${conditions.join(' AND ')}
    GROUP BY ${name('patient')} ORDER BY time ${backward ? 'ASC' : 'DESC'} LIMIT ${most}`
}

const isWithin = (place: Place, { after, before }: Page<Place>): boolean =>
  (!after || newestFirst(after, place) < 0) && (!before || newestFirst(place, before) < 0)

function aggregates(
  influx: Influx,
  some: readonly string[],
  wanted: NumbersWanted,
  minutes: number,
): Promise<readonly InfluxRow[]> {
  const figures = wanted.components.flatMap((component) =>
    ['min', 'max', 'sum', 'count'].map(
      (of) => `${of}(${name(column(component))}) AS ${name(`${of}_${column(component)}`)}`,
    ),
  )
  const from = sources([...componentsByStream(wanted.components).keys()])
  return influx.query(
    `SELECT ${figures.join()} FROM ${from} WHERE ${patients(some)} AND ${during(wanted)} AND ${HOLDS}
      GROUP BY time(${minutes}m), ${name('patient')} fill(none)`,
  )
}

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
