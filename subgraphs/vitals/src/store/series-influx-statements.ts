import type { Page } from '@care/service/page'
import { type Place, SLOTS, type Stream } from '../readings/reading-id.ts'
import { any, instant, name, text } from './influxql.ts'
import type { Cluster } from './series-clusters.ts'
import { column, measurement, tagOf } from './series-influx-rows.ts'
import { componentsByStream } from './series-row.ts'
import type { ChartComponent, NumbersWanted, ReadingsWanted, Span } from './series.ts'

const READING = ['slot', 'status', 'context', 'source', 'interpretation', 'device', 'rest'].map(name).join()
const HOLDS = `${name('status')} <> ${text('ENTERED_IN_ERROR')}`

const sources = (some: readonly Stream[]): string => some.map((stream) => name(measurement(stream))).join()
const patients = (some: readonly string[]): string =>
  any(some.map((patientId) => `${name('patient')} = ${text(tagOf(patientId))}`))
const during = ({ from, to }: Span): string => `time >= ${instant(from)} AND time < ${instant(to)}`

/** Everything in a cluster, withdrawn readings too when they are wanted. */
export const clusterStatement = ({ patientIds, stream, from, to }: Cluster, withWithdrawn: boolean): string =>
  `SELECT ${READING} FROM ${sources([stream])} WHERE ${patients(patientIds)} AND ${during({ from, to })}
    ${withWithdrawn ? '' : `AND ${HOLDS}`} GROUP BY ${name('patient')}`

/** A page of each patient's streams, and as many more as may share a millisecond with its ends. */
export function pageStatement(
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

/** Single numbers, up to `most` readings of each patient's stream. */
export function numberStatement(some: readonly string[], wanted: NumbersWanted, most: number): string {
  const fields = wanted.components.map((component) => name(column(component))).join()
  const from = sources([...componentsByStream(wanted.components).keys()])
  return `SELECT ${fields} FROM ${from} WHERE ${patients(some)} AND ${during(wanted)} AND ${HOLDS}
    GROUP BY ${name('patient')} LIMIT ${most}`
}

/** The newest reading of each patient's stream. */
export const latestStatement = (some: readonly string[], from: readonly Stream[]): string =>
  `SELECT ${READING} FROM ${sources(from)} WHERE ${patients(some)} AND ${HOLDS}
    GROUP BY ${name('patient')} ORDER BY time DESC LIMIT 1`

/** Sensor points as reported, without the rest of a reading. */
export function sensorStatement(some: readonly string[], span: Span): string {
  const fields = ['reported', 'unit', 'comparator', 'device'].map(name).join()
  return `SELECT ${fields} FROM ${sources(['GLUCOSE_SENSOR'])} WHERE ${patients(some)} AND ${during(span)} AND ${HOLDS}
    GROUP BY ${name('patient')}`
}

/** Fails for a missing database and for wrong credentials, which a ping does not. */
export const checkStatement = `SELECT ${name('rest')} FROM ${sources(['HEART_RATE'])} LIMIT 1`
/** All four figures of each number, in steps of time. */
export function bucketStatement(
  some: readonly string[],
  span: Span,
  components: readonly ChartComponent[],
  from: readonly Stream[],
  minutes: number,
): string {
  const figures = components.flatMap((component) =>
    ['min', 'max', 'sum', 'count'].map(
      (of) => `${of}(${name(column(component))}) AS ${name(`${of}_${column(component)}`)}`,
    ),
  )
  return `SELECT ${figures.join()} FROM ${sources(from)} WHERE ${patients(some)} AND ${during(span)} AND ${HOLDS}
    GROUP BY time(${minutes}m), ${name('patient')} fill(none)`
}
