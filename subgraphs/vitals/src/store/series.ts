import type { Page, Slice } from '@care/service/page'
import type {
  Interpretation,
  MeasurementContext,
  ReadingSource,
  VitalComponent,
  VitalKind,
} from '../generated/resolvers.ts'
import type { Stream } from '../readings/reading-id.ts'
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

/** Newest first: the order of every list of readings. */
export type ReadingKey = readonly [at: Date, id: string]

/** A stretch of time, the end not included. */
export interface Window {
  readonly from: Date
  readonly to: Date
}

/** Which stretch of which streams of which patient. */
export interface WindowWanted extends Window {
  readonly patientId: string
  readonly streams: readonly Stream[]
}

/** What stands behind one bucket of a series. Figures are in the stored unit of the component. */
export interface Bucket {
  readonly patientId: string
  readonly component: VitalComponent
  readonly start: Date
  readonly min: number
  readonly max: number
  readonly sum: number
  readonly count: number
}

/**
 * The readings of all patients. Reads take every patient at once and cost one round trip, however many there
 * are; what does not exist is absent from the answer.
 */
export interface SeriesStore extends AsyncDisposable {
  /** Writes readings, each at the place that its id names. Writing one again overwrites it, so repeating is harmless. */
  write(readings: readonly Reading[]): Promise<void>

  byIds(ids: readonly string[]): Promise<readonly Reading[]>

  /** One page for each patient, newest first. */
  pages(
    patientIds: readonly string[],
    wanted: ReadingsWanted,
    page: Page<ReadingKey>,
  ): Promise<ReadonlyMap<string, Slice<Reading>>>

  /** The newest reading of each kind, sensor points included, withdrawn ones not. */
  latest(patientIds: readonly string[], kinds: readonly VitalKind[]): Promise<readonly Reading[]>

  /** Everything that holds in some windows, oldest first: for averages over days, not for charts. */
  windows(wanted: readonly WindowWanted[]): Promise<readonly Reading[]>

  /** Resolves when the store answers. */
  check(): Promise<void>
}
