import { type Place, type Stream, streams } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'
import type { InfluxRow } from './influx-client.ts'
import type { Point } from './influx-line-protocol.ts'
import { readingOf, rowOf } from './series-row.ts'
import type { ChartComponent, NumberAt } from './series.ts'

// One measurement for each stream. Tags: the patient, and the slot, without which two readings of one millisecond
// would be one point. Everything else is a field, and keeps its type for ever.

export const measurement = (stream: Stream): string => `reading_${stream.toLowerCase()}`
const streamsByMeasurement = new Map(streams.map((stream) => [measurement(stream), stream]))
export const column = (component: ChartComponent): string => component.toLowerCase()

/** Patient ids are opaque text; a tag value is not: percent signs keep every character within what it may be. */
export const tagOf = (patientId: string): string => encodeURIComponent(patientId)

export function pointOf(reading: Reading): Point {
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

export const patientIn = ({ tags }: InfluxRow): string => decodeURIComponent(tags['patient'] ?? '')
export const timeIn = ({ values }: InfluxRow): Date => new Date(Number(values['time']))
export function streamIn({ measurement: from }: InfluxRow): Stream {
  const stream = streamsByMeasurement.get(from)
  if (!stream) throw new Error('The series store answered from a measurement that was not asked.')
  return stream
}
export const placeIn = (row: InfluxRow): Place => ({
  patientId: patientIn(row),
  stream: streamIn(row),
  at: timeIn(row),
  slot: Number(row.values['slot']),
})

export const toReading = (row: InfluxRow): Reading =>
  readingOf({
    place: placeIn(row),
    status: row.values['status'] as Reading['status'],
    context: row.values['context'] as Reading['context'],
    source: row.values['source'] as Reading['source'],
    interpretation: row.values['interpretation'] as Reading['interpretation'],
    deviceId: String(row.values['device'] ?? ''),
    rest: String(row.values['rest']),
  })

export const numbersIn = (row: InfluxRow, patientId: string, has: readonly ChartComponent[]): NumberAt[] =>
  has.flatMap((component) => {
    const value = row.values[column(component)]
    return typeof value === 'number' ? [{ patientId, component, at: timeIn(row), value }] : []
  })
