import type {
  AlertKind,
  AlertSeverity,
  Comparator,
  GlucoseMethod,
  MeasurementUnit,
  RuleScope,
  VitalComponent,
} from '../generated/resolvers.ts'

/** A number with its unit, as a guideline prints it. */
export interface Limit {
  readonly component: VitalComponent
  readonly comparator: Comparator
  readonly value: number
  /** The same with its digits, for example `3.0`. */
  readonly exact: string
  readonly unit: MeasurementUnit
}

/** For how long a limit must be passed before it counts. */
export interface Sustain {
  /** How many readings in a row. */
  readonly forReadings: number
  /** For how many minutes from the first to the last of them; 0 for at once. */
  readonly forMinutes: number
  /** Readings that lie closer together than this count as one. */
  readonly apartMinutes: number
  /** A longer gap begins to count anew. */
  readonly withinMinutes: number
}

/** When an alert is raised. Plain data: it is stored with each alert as it was then. */
export interface Rule extends Sustain {
  readonly id: string
  /** What it is, whoever set it: a rule of a narrower scope takes the place of the one with the same slot. */
  readonly slot: string
  readonly kind: AlertKind
  readonly scope: RuleScope
  readonly limit: Limit
  /** A second limit that must be passed as well. */
  readonly and: Limit | null
  /** Compares the rise over the lowest value of so many days instead of the value itself. */
  readonly riseWithinDays: number | null
  /** Only glucose that was measured in one of these ways. Null for everything. */
  readonly methods: readonly GlucoseMethod[] | null
  /** Only for patients with this active condition (`ConditionKind`). Null for everybody. */
  readonly condition: string | null
  /** Not for patients with this active condition, for whom another rule holds. Null for nobody. */
  readonly unlessCondition: string | null
  /** For how many minutes values must be back before the alert resolves itself. */
  readonly clearMinutes: number
  readonly severity: AlertSeverity
  /** After how many minutes it sounds again; 0 for never. */
  readonly repeatMinutes: number
  readonly defaultSnoozeMinutes: number
  readonly maxSnoozeMinutes: number
  /** The part of the day in which it holds, `HH:MM` in the patient's zone. */
  readonly activeWindow: { readonly start: string; readonly end: string } | null
  /** A safety floor: it may be made stricter, never weaker or off. */
  readonly locked: boolean
  readonly enabled: boolean
  readonly source: string
  readonly reason: string | null
  readonly changedById: string | null
  /** RFC 3339: a rule travels as JSON. */
  readonly changedAt: string | null
}

/** From the mildest to the worst. */
export const severities = ['INFO', 'WARNING', 'URGENT', 'CRITICAL'] as const satisfies readonly AlertSeverity[]

/** Below zero when `a` is milder than `b`. */
export const compareSeverity = (a: AlertSeverity, b: AlertSeverity): number =>
  severities.indexOf(a) - severities.indexOf(b)
