import type {
  ClockQuality,
  GlucoseMethod,
  Interpretation,
  MealContext,
  MeasurementContext,
  MeasurementUnit,
  QuantityComparator,
  ReadingSource,
  ReadingStatus,
  VitalComponent,
  VitalKind,
} from '../generated/resolvers.ts'

/** A number with its unit, exactly as it was reported. */
export interface Amount {
  readonly value: number
  /** The same with the digits that were reported, for example `5.60`. */
  readonly exact: string
  readonly unit: MeasurementUnit
  /** Set when the device could only say LO or HI: the value is the bound. */
  readonly comparator: QuantityComparator | null
}

/** What a cuff noticed while it measured; null where it does not look. Any `true` keeps a reading out of averages. */
export interface CuffFlags {
  readonly irregularPulse: boolean | null
  readonly bodyMovement: boolean | null
  readonly cuffTooLoose: boolean | null
}

/** One measurement of a patient, as it was accepted. Nothing in it changes but `status`. */
export interface Reading {
  /** Globally unique and opaque; the series store can find the reading by it without an index. */
  readonly id: string
  readonly patientId: string
  readonly kind: VitalKind
  /** Its numbers. A blood pressure has SYSTOLIC and DIASTOLIC, and HEART_RATE when the cuff counted the pulse; a saturation may have HEART_RATE too. */
  readonly amounts: Readonly<Partial<Record<VitalComponent, Amount>>>
  readonly status: ReadingStatus
  readonly interpretation: Interpretation
  /** When it was measured. */
  readonly effectiveAt: Date
  /** Of the wall clock where it was measured, in minutes east of UTC. */
  readonly utcOffsetMinutes: number
  /** When it was stored here. */
  readonly receivedAt: Date
  /** Whether it came too late to page anyone. */
  readonly late: boolean
  readonly context: MeasurementContext
  readonly source: ReadingSource
  readonly deviceId: string | null
  readonly clockQuality: ClockQuality
  readonly note: string | null
  /** Null for everything but a blood pressure. */
  readonly cuff: CuffFlags | null
  /** False for devices of a kind that is not validated for decisions, for example cuffless wearables. */
  readonly validated: boolean
  /** Null for everything but glucose. */
  readonly glucoseMethod: GlucoseMethod | null
  readonly mealContext: MealContext | null
  /** Perfusion index in percent; null for everything but a saturation that tells it. */
  readonly perfusionIndex: number | null
}
