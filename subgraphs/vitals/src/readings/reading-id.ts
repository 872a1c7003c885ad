import type { VitalKind } from '../generated/resolvers.ts'
import type { Reading } from './reading.ts'

/**
 * The streams in which readings are kept: the kinds, and the points of glucose sensors apart, because there are
 * hundreds of them a day and most lists leave them out.
 */
export const streams = [
  'BLOOD_PRESSURE',
  'GLUCOSE',
  'GLUCOSE_SENSOR',
  'HEART_RATE',
  'OXYGEN_SATURATION',
  'BODY_WEIGHT',
  'BODY_TEMPERATURE',
] as const
export type Stream = (typeof streams)[number]

/** One letter for each stream, for good: ids hold them. */
const letters: Readonly<Record<Stream, string>> = {
  BLOOD_PRESSURE: 'b',
  GLUCOSE: 'g',
  GLUCOSE_SENSOR: 's',
  HEART_RATE: 'h',
  OXYGEN_SATURATION: 'o',
  BODY_WEIGHT: 'w',
  BODY_TEMPERATURE: 't',
}
const streamsByLetter = new Map(streams.map((stream) => [letters[stream], stream]))

/** How many readings of one stream a patient may have in one millisecond. Each slot is a tag value in the series store, so few. */
export const SLOTS = 16

/** Where a reading lies: no two readings share a place. */
export interface Place {
  readonly patientId: string
  readonly stream: Stream
  /** When it was measured, to the millisecond. */
  readonly at: Date
  /** Tells readings of one stream in one millisecond apart: 0 to `SLOTS` - 1, the first free one. */
  readonly slot: number
}

/** The stream that a reading belongs to. */
export const streamOf = ({ kind, glucoseMethod }: Pick<Reading, 'kind' | 'glucoseMethod'>): Stream =>
  kind === 'GLUCOSE' && glucoseMethod === 'CONTINUOUS_SENSOR' ? 'GLUCOSE_SENSOR' : kind

export const kindOfStream = (stream: Stream): VitalKind => (stream === 'GLUCOSE_SENSOR' ? 'GLUCOSE' : stream)

/** The streams that hold readings of a kind. */
export const streamsOfKind = (kind: VitalKind): readonly Stream[] =>
  kind === 'GLUCOSE' ? ['GLUCOSE', 'GLUCOSE_SENSOR'] : [kind]

/** The id of the reading at a place. Whoever holds the id can find the reading, without an index. */
export function readingId({ patientId, stream, at, slot }: Place): string {
  if (!Number.isInteger(slot) || slot < 0 || slot >= SLOTS) {
    throw new Error(`A slot is a whole number from 0 to ${SLOTS - 1}.`)
  }
  return Buffer.from(`${letters[stream]}${slot.toString(SLOTS)}${at.getTime().toString(36)}.${patientId}`).toString(
    'base64url',
  )
}

/** The place that an id names; null for text that is no reading's id. */
export function placeOf(id: string): Place | null {
  const parts = /^([a-z])([0-9a-f])(-?[0-9a-z]{1,11})\.(.+)$/su.exec(Buffer.from(id, 'base64url').toString())
  const [, letter = '', slot = '', time = '', patientId = ''] = parts ?? []
  const stream = streamsByLetter.get(letter)
  const at = new Date(Number.parseInt(time, 36))
  if (!stream || Number.isNaN(at.getTime())) return null
  const place = { patientId, stream, at, slot: Number.parseInt(slot, SLOTS) }
  return readingId(place) === id ? place : null // One reading has one spelling of its id.
}

/** The order of every list of readings: newest first, and one order among those of a millisecond. */
export const newestFirst = (a: Place, b: Place): number =>
  b.at.getTime() - a.at.getTime() || streams.indexOf(b.stream) - streams.indexOf(a.stream) || b.slot - a.slot
