import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { type Page, sliceOf } from '@care/service/page'
import { openSqlite } from '@care/service/sqlite'
import { type Place, type Stream, newestFirst, placeOf, streamsOfKind, streams } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'
import { chartComponents, componentsByStream, readingOf, rowOf } from './series-row.ts'
import type { Bucket, ChartComponent, SensorPoint, NumberAt, ReadingsWanted, SeriesStore } from './series.ts'

type Row = Record<string, SQLOutputValue>

const columns: Readonly<Record<ChartComponent, string>> = {
  SYSTOLIC: 'systolic',
  DIASTOLIC: 'diastolic',
  MEAN_ARTERIAL: 'mean_arterial',
  GLUCOSE: 'glucose',
  HEART_RATE: 'heart_rate',
  OXYGEN_SATURATION: 'oxygen_saturation',
  BODY_WEIGHT: 'body_weight',
  BODY_TEMPERATURE: 'body_temperature',
}
const numberColumns = chartComponents.map((component) => columns[component])

const tables = `
  create table if not exists reading (
    patient text not null,
    stream text not null,
    at integer not null,
    slot integer not null,
    status text not null,
    context text not null,
    source text not null,
    interpretation text not null,
    device text not null,
    ${numberColumns.map((column) => `${column} real,`).join('\n')}
    reported real,
    unit text,
    comparator text,
    rest text not null,
    primary key (patient, stream, at, slot)
  ) strict, without rowid`

const READING = 'patient, stream, at, slot, status, context, source, interpretation, device, rest'
const HOLDS = `status <> 'ENTERED_IN_ERROR'`

/**
 * Readings in a file of this machine; an empty name keeps them in memory.
 *
 * @throws Error when the file cannot be opened.
 */
export function openSqliteSeries(file: string): SeriesStore {
  const database = openSqlite(file, (opened) => opened.exec(tables))
  const prepared = new Map<string, StatementSync>()
  const all = (sql: string, ...values: SQLInputValue[]): Row[] => {
    let statement = prepared.get(sql)
    if (!statement) prepared.set(sql, (statement = database.prepare(sql)))
    return statement.all(...values)
  }

  return {
    async write(readings) {
      const names = [...READING.split(', '), ...numberColumns, 'reported', 'unit', 'comparator']
      const sql = `insert or replace into reading (${names.join()}) values (${names.map(() => '?').join()})`
      database.exec('begin immediate')
      try {
        for (const reading of readings) all(sql, ...valuesOf(reading))
        database.exec('commit')
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },

    async byIds(ids) {
      const sql = `select ${READING} from reading where patient = ? and stream = ? and at = ? and slot = ?`
      return ids.flatMap((id) => {
        const place = placeOf(id)
        return place ? all(sql, ...keyOf(place)).map(toReading) : []
      })
    },

    async pages(patientIds, wanted, page) {
      const places = patientIds.map((patientId) => {
        const rows = wanted.streams.flatMap((stream) => {
          const { sql, values } = pageOfStream(stream, wanted, page)
          return all(sql, patientId, stream, ...values).map((row) => ({ row, place: placeIn(row) }))
        })
        const ordered = rows.toSorted((a, b) => (page.backward ? -1 : 1) * newestFirst(a.place, b.place))
        return [
          patientId,
          sliceOf(
            ordered.slice(0, page.limit + 1).map(({ row }) => toReading(row)),
            page,
          ),
        ] as const
      })
      return new Map(places)
    },

    async latest(patientIds, kinds) {
      const sql = `select ${READING} from reading where patient = ? and stream = ? and ${HOLDS}
        order by at desc, slot desc limit 1`
      return patientIds.flatMap((patientId) =>
        kinds.flatMap((kind) => {
          const newest = streamsOfKind(kind).flatMap((stream) => all(sql, patientId, stream).map(toReading))
          return newest.toSorted((a, b) => b.effectiveAt.getTime() - a.effectiveAt.getTime()).slice(0, 1)
        }),
      )
    },

    async within(spans) {
      const sql = `select ${READING} from reading where patient = ? and stream = ? and at >= ? and at < ? and ${HOLDS}`
      const found = new Map<string, Reading>()
      for (const { patientId, stream, from, to } of spans) {
        for (const reading of all(sql, patientId, stream, from.getTime(), to.getTime()).map(toReading)) {
          found.set(reading.id, reading)
        }
      }
      return [...found.values()].toSorted((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime())
    },

    async sensorPoints(patientIds, { from, to }) {
      const sql = `select patient, at, reported, unit, comparator, device from reading
        where patient = ? and stream = 'GLUCOSE_SENSOR' and at >= ? and at < ? and ${HOLDS} order by at, slot`
      return patientIds.flatMap((patientId) =>
        all(sql, patientId, from.getTime(), to.getTime()).map((row): SensorPoint => ({
          patientId,
          at: new Date(Number(row['at'])),
          value: Number(row['reported']),
          unit: row['unit'] as SensorPoint['unit'],
          comparator: (row['comparator'] || null) as SensorPoint['comparator'],
          deviceId: row['device'] === '' ? null : String(row['device']),
        })),
      )
    },

    async numbers({ patientIds, components, from, to }, most) {
      const numbers: NumberAt[] = []
      const cut: Pick<NumberAt, 'patientId' | 'component'>[] = []
      for (const patientId of patientIds) {
        for (const [stream, has] of componentsByStream(components)) {
          const names = has.map((component) => columns[component])
          const sql = `select at, ${names.join()} from reading
            where patient = ? and stream = ? and at >= ? and at < ? and ${HOLDS}
              and coalesce(${names.join()}, null) is not null order by at, slot limit ?`
          const rows = all(sql, patientId, stream, from.getTime(), to.getTime(), most + 1)
          if (rows.length > most) cut.push(...has.map((component) => ({ patientId, component })))
          else numbers.push(...rows.flatMap((row) => numbersIn(row, patientId, has)))
        }
      }
      return { numbers, cut }
    },

    async buckets({ patientIds, components, from, to }, minutes) {
      const step = minutes * 60_000
      return patientIds.flatMap((patientId) =>
        [...componentsByStream(components)].flatMap(([stream, has]) =>
          has.flatMap((component) => {
            const it = columns[component]
            const sql = `select at - ((at % ?) + ?) % ? as start, min(${it}) as min, max(${it}) as max, sum(${it}) as sum,
              count(${it}) as count from reading
              where patient = ? and stream = ? and at >= ? and at < ? and ${HOLDS} and ${it} is not null
              group by start order by start`
            return all(sql, step, step, step, patientId, stream, from.getTime(), to.getTime()).map((row): Bucket => ({
              patientId,
              component,
              start: new Date(Number(row['start'])),
              min: Number(row['min']),
              max: Number(row['max']),
              sum: Number(row['sum']),
              count: Number(row['count']),
            }))
          }),
        ),
      )
    },

    async check() {
      all('select 1')
    },

    async [Symbol.asyncDispose]() {
      database.close()
    },
  }
}

const keyOf = ({ patientId, stream, at, slot }: Place): SQLInputValue[] => [patientId, stream, at.getTime(), slot]

function valuesOf(reading: Reading): SQLInputValue[] {
  const row = rowOf(reading)
  return [
    ...keyOf(row.place),
    row.status,
    row.context,
    row.source,
    row.interpretation,
    row.deviceId,
    row.rest,
    ...chartComponents.map((component) => row.numbers[component] ?? null),
    row.glucose?.value ?? null,
    row.glucose?.unit ?? null,
    row.glucose?.comparator ?? null,
  ]
}

const placeIn = (row: Row): Place => ({
  patientId: String(row['patient']),
  stream: row['stream'] as Stream,
  at: new Date(Number(row['at'])),
  slot: Number(row['slot']),
})

const toReading = (row: Row): Reading =>
  readingOf({
    place: placeIn(row),
    status: row['status'] as Reading['status'],
    context: row['context'] as Reading['context'],
    source: row['source'] as Reading['source'],
    interpretation: row['interpretation'] as Reading['interpretation'],
    deviceId: String(row['device']),
    rest: String(row['rest']),
  })

const numbersIn = (row: Row, patientId: string, has: readonly ChartComponent[]): NumberAt[] =>
  has.flatMap((component) => {
    const value = row[columns[component]]
    return typeof value === 'number' ? [{ patientId, component, at: new Date(Number(row['at'])), value }] : []
  })

/** One stream's part of a page, in the page's own direction, one row too many. */
function pageOfStream(
  stream: Stream,
  { from, to, contexts, sources, interpretations, includeEnteredInError }: ReadingsWanted,
  { limit, after, before, backward }: Page<Place>,
): { readonly sql: string; readonly values: SQLInputValue[] } {
  const conditions: string[] = []
  const values: SQLInputValue[] = []
  const must = (condition: string, ...its: SQLInputValue[]) => {
    conditions.push(condition)
    values.push(...its)
  }
  if (from) must('at >= ?', from.getTime())
  if (to) must('at < ?', to.getTime())
  if (after) must('(at, slot) < (?, ?)', after.at.getTime(), slotBeside(stream, after))
  if (before) must('(at, slot) > (?, ?)', before.at.getTime(), slotBeside(stream, before))
  for (const [column, words] of Object.entries({
    context: contexts,
    source: sources,
    interpretation: interpretations,
  })) {
    if (words) must(`${column} in (select value from json_each(?))`, JSON.stringify(words))
  }
  if (!includeEnteredInError) must(HOLDS)
  const direction = backward ? 'asc' : 'desc'
  return {
    sql: `select ${READING} from reading where patient = ? and stream = ?
      ${conditions.map((it) => `and ${it}`).join(' ')} order by at ${direction}, slot ${direction} limit ?`,
    values: [...values, limit + 1],
  }
}

/** Where a key of another stream lies among the slots of this one in the same millisecond: before all, or behind all. */
const slotBeside = (stream: Stream, key: Place): number => {
  if (stream === key.stream) return key.slot
  return streams.indexOf(stream) < streams.indexOf(key.stream) ? Number.MAX_SAFE_INTEGER : -1
}
