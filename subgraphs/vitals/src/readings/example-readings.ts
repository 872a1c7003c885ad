import type {
  GlucoseMethod,
  MealContext,
  MeasurementUnit,
  QuantityComparator,
  VitalComponent,
  VitalKind,
} from '../generated/resolvers.ts'
import { type Stream, readingId } from './reading-id.ts'
import type { Amount, Reading } from './reading.ts'

// Readings for tests to write down in one line.

interface Details extends Partial<Omit<Reading, 'id' | 'patientId' | 'kind' | 'amounts' | 'effectiveAt'>> {
  readonly slot?: number
}

function reading(
  stream: Stream,
  kind: VitalKind,
  patientId: string,
  at: Date,
  amounts: Reading['amounts'],
  { slot = 0, ...details }: Details,
): Reading {
  return {
    id: readingId({ patientId, stream, at, slot }),
    patientId,
    kind,
    amounts,
    status: 'FINAL',
    interpretation: 'NORMAL',
    effectiveAt: at,
    utcOffsetMinutes: 480,
    receivedAt: new Date(at.getTime() + 1500),
    late: false,
    context: 'HOME',
    source: 'DEVICE',
    deviceId: null,
    clockQuality: 'SYNCED',
    note: null,
    cuff: null,
    validated: true,
    glucoseMethod: null,
    mealContext: null,
    perfusionIndex: null,
    ...details,
  }
}

const amount = (exact: string, unit: MeasurementUnit, comparator: QuantityComparator | null = null): Amount => ({
  value: Number(exact),
  exact,
  unit,
  comparator,
})

export const bloodPressure = (
  patientId: string,
  at: Date,
  systolic: number,
  diastolic: number,
  { pulse, ...details }: Details & { readonly pulse?: number } = {},
): Reading =>
  reading(
    'BLOOD_PRESSURE',
    'BLOOD_PRESSURE',
    patientId,
    at,
    {
      SYSTOLIC: amount(String(systolic), 'MMHG'),
      DIASTOLIC: amount(String(diastolic), 'MMHG'),
      ...(pulse !== undefined && { HEART_RATE: amount(String(pulse), 'PER_MINUTE') }),
    },
    { cuff: { irregularPulse: null, bodyMovement: null, cuffTooLoose: null }, ...details },
  )

export const glucose = (
  patientId: string,
  at: Date,
  exact: string,
  unit: MeasurementUnit,
  {
    method = 'CAPILLARY_METER',
    comparator = null,
    ...details
  }: Details & {
    readonly method?: GlucoseMethod
    readonly comparator?: QuantityComparator | null
    readonly mealContext?: MealContext
  } = {},
): Reading =>
  reading(
    method === 'CONTINUOUS_SENSOR' ? 'GLUCOSE_SENSOR' : 'GLUCOSE',
    'GLUCOSE',
    patientId,
    at,
    { GLUCOSE: amount(exact, unit, comparator) },
    { glucoseMethod: method, ...details },
  )

const usual: Readonly<
  Record<Exclude<VitalKind, 'BLOOD_PRESSURE' | 'GLUCOSE'>, { component: VitalComponent; unit: MeasurementUnit }>
> = {
  HEART_RATE: { component: 'HEART_RATE', unit: 'PER_MINUTE' },
  OXYGEN_SATURATION: { component: 'OXYGEN_SATURATION', unit: 'PERCENT' },
  BODY_WEIGHT: { component: 'BODY_WEIGHT', unit: 'KILOGRAM' },
  BODY_TEMPERATURE: { component: 'BODY_TEMPERATURE', unit: 'CELSIUS' },
}

/** A reading of a kind that has one number. */
export const measured = (
  patientId: string,
  at: Date,
  kind: keyof typeof usual,
  exact: string,
  { unit, ...details }: Details & { readonly unit?: MeasurementUnit } = {},
): Reading =>
  reading(kind, kind, patientId, at, { [usual[kind].component]: amount(exact, unit ?? usual[kind].unit) }, details)
