import type { Page, Slice } from '@care/service/page'
import type {
  Interpretation,
  MeasurementContext,
  MeasurementUnit,
  QuantityComparator,
  ReadingSource,
  VitalComponent,
  VitalKind,
} from '../generated/resolvers.ts'
import type { Place, Stream } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'

/** Which readings of a patient. All conditions must hold; null stands for any. */
export interface ReadingsWanted {
  readonly streams: readonly Stream[]
  readonly from: Date | null
  /** Not included. */
  readonly to: Date | null
  readonly contexts: readonly MeasurementContext[] | null
  readonly sources: readonly ReadingSource[] | null
  readonly interpretations: readonly Interpretation[] | null
  readonly includeEnteredInError: boolean
}

/** A stretch of time, the end not included. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

/** A stretch of one stream of one patient. */
export interface StreamSpan extends Span {
  readonly patientId: string
  readonly stream: Stream
}

/** A stretch of some numbers of some patients. */
export interface NumbersWanted extends Span {
  readonly patientIds: readonly string[]
  readonly components: readonly ChartComponent[]
}

/** Every number that is measured. The rate of glucose is not: it is made from points. */
export type ChartComponent = Exclude<VitalComponent, 'GLUCOSE_RATE'>

/** One number of one reading, in the chart unit of its component. */
export interface NumberAt {
  readonly patientId: string
  readonly component: ChartComponent
  readonly at: Date
  readonly value: number
}

/** Single numbers, and of whom there are more than were asked for. */
export interface Numbers {
  readonly numbers: readonly NumberAt[]
  readonly cut: readonly Pick<NumberAt, 'patientId' | 'component'>[]
}

/** The numbers of one component in one step of time, in its chart unit. */
export interface Bucket {
  readonly patientId: string
  readonly component: ChartComponent
  readonly start: Date
  readonly min: number
  readonly max: number
  readonly sum: number
  readonly count: number
}

/** A sensor's glucose value as reported, with what an evaluation of thousands of them needs and no more. */
export interface SensorPoint {
  readonly patientId: string
  readonly at: Date
  readonly value: number
  readonly unit: MeasurementUnit
  readonly comparator: QuantityComparator | null
  readonly deviceId: string | null
}

/**
 * The readings of all patients.
 *
 * Reads take every patient at once and cost one round trip, however many there are. What does not exist is absent
 * from the answer. Withdrawn readings are there by id and where a page asks for them, and nowhere else.
 */
export interface SeriesStore extends AsyncDisposable {
  /** Writes readings, each at the place that its id names. Writing one again overwrites it, so repeating is harmless. */
  write(readings: readonly Reading[]): Promise<void>

  byIds(ids: readonly string[]): Promise<readonly Reading[]>

  /** One page for each patient, newest first. */
  pages(
    patientIds: readonly string[],
    wanted: ReadingsWanted,
    page: Page<Place>,
  ): Promise<ReadonlyMap<string, Slice<Reading>>>

  /** The newest reading of each kind, sensor points included. */
  latest(patientIds: readonly string[], kinds: readonly VitalKind[]): Promise<readonly Reading[]>

  /** Everything in some stretches, once each, oldest first: for averages over days, not for charts. */
  within(spans: readonly StreamSpan[]): Promise<readonly Reading[]>

  /** The points of glucose sensors, oldest first within a patient. */
  sensorPoints(patientIds: readonly string[], span: Span): Promise<readonly SensorPoint[]>

  /** Single numbers, oldest first within a stream. A patient's stream of more than `most` readings is told as cut. */
  numbers(wanted: NumbersWanted, most: number): Promise<Numbers>

  /** The same in steps of `minutes`, which begin at whole multiples since 1970 in UTC. Empty steps are left out. */
  buckets(wanted: NumbersWanted, minutes: number): Promise<readonly Bucket[]>

  /** Resolves when the store answers. */
  check(): Promise<void>
}
