import type { AlertKind, VitalKind } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'

/** Kinds of alerts that are one matter: of each family a patient has at most one open alert. */
export const families = [
  'BLOOD_PRESSURE_HIGH',
  'BLOOD_PRESSURE_LOW',
  'GLUCOSE_HIGH',
  'GLUCOSE_LOW',
  'GLUCOSE_FALLING',
  'HEART_RATE_HIGH',
  'HEART_RATE_LOW',
  'OXYGEN_LOW',
  'TEMPERATURE_HIGH',
  'TEMPERATURE_LOW',
  'WEIGHT_GAIN',
  'SILENCE',
  'SYMPTOMS',
  'BATTERY',
] as const

export type Family = (typeof families)[number]

const familyByKind: Readonly<Record<AlertKind, Family>> = {
  SEVERE_HYPERTENSION: 'BLOOD_PRESSURE_HIGH',
  HIGH_BLOOD_PRESSURE: 'BLOOD_PRESSURE_HIGH',
  HIGH_BLOOD_PRESSURE_AVERAGE: 'BLOOD_PRESSURE_HIGH',
  LOW_BLOOD_PRESSURE: 'BLOOD_PRESSURE_LOW',
  HYPERGLYCEMIA_LEVEL_1: 'GLUCOSE_HIGH',
  HYPERGLYCEMIA_LEVEL_2: 'GLUCOSE_HIGH',
  SEVERE_HYPERGLYCEMIA: 'GLUCOSE_HIGH',
  HYPOGLYCEMIA_LEVEL_1: 'GLUCOSE_LOW',
  HYPOGLYCEMIA_LEVEL_2: 'GLUCOSE_LOW',
  HYPOGLYCEMIA_LEVEL_3: 'GLUCOSE_LOW',
  GLUCOSE_FALLING_FAST: 'GLUCOSE_FALLING',
  TACHYCARDIA: 'HEART_RATE_HIGH',
  BRADYCARDIA: 'HEART_RATE_LOW',
  LOW_OXYGEN_SATURATION: 'OXYGEN_LOW',
  FEVER: 'TEMPERATURE_HIGH',
  HYPOTHERMIA: 'TEMPERATURE_LOW',
  RAPID_WEIGHT_GAIN: 'WEIGHT_GAIN',
  MISSED_READING: 'SILENCE',
  DEVICE_OFFLINE: 'SILENCE',
  REPORTED_SYMPTOMS: 'SYMPTOMS',
  DEVICE_LOW_BATTERY: 'BATTERY',
}

export const familyOf = (kind: AlertKind): Family => familyByKind[kind]

const familiesByReading: Readonly<Record<VitalKind, readonly Family[]>> = {
  BLOOD_PRESSURE: ['BLOOD_PRESSURE_HIGH', 'BLOOD_PRESSURE_LOW'],
  GLUCOSE: ['GLUCOSE_HIGH', 'GLUCOSE_LOW'],
  HEART_RATE: [],
  OXYGEN_SATURATION: ['OXYGEN_LOW'],
  BODY_WEIGHT: ['WEIGHT_GAIN'],
  BODY_TEMPERATURE: ['TEMPERATURE_HIGH', 'TEMPERATURE_LOW'],
}

/** The families on which a reading has something to say. */
export const familiesOf = ({ kind, amounts, glucoseMethod }: Reading): readonly Family[] => [
  ...familiesByReading[kind],
  ...(amounts.HEART_RATE ? (['HEART_RATE_HIGH', 'HEART_RATE_LOW'] as const) : []),
  ...(glucoseMethod === 'CONTINUOUS_SENSOR' ? (['GLUCOSE_FALLING'] as const) : []),
]
