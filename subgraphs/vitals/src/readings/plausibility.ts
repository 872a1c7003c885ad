import type { GlucoseMethod, MeasurementUnit, VitalComponent } from '../generated/resolvers.ts'
import type { Amount, Reading } from './reading.ts'
import { inUnit, units } from './units.ts'

/** Why a measurement cannot be true. It is kept apart with this reason, never repaired by guessing. */
export type Implausible =
  /** The number fits another unit than the one given, or the unit measures something else. */
  | 'BAD_UNIT'
  /** No living person has such a value. */
  | 'OUT_OF_RANGE'
  /** The kind's main number is missing, or no number at all. */
  | 'MISSING_VALUE'
  | 'SYSTOLIC_NOT_ABOVE_DIASTOLIC'
  | 'PULSE_PRESSURE_OUT_OF_RANGE'
  /** A sensor's way to say that it has no value. */
  | 'SENSOR_ERROR_CODE'

export type Plausibility =
  /** `doubtful`: possible, but so rare that it should be measured again. */
  | { readonly accepted: true; readonly doubtful: boolean }
  | { readonly accepted: false; readonly reason: Implausible; readonly component: VitalComponent | null }

/** What is looked at: a reading, before it is one. */
export type Measured = Pick<Reading, 'kind' | 'amounts' | 'glucoseMethod'>

interface Bounds {
  readonly unit: MeasurementUnit
  /** Outside of these nobody lives: OpenMRS' absolute limits, narrowed where a home device measures. */
  readonly possible: readonly [least: number, most: number]
  /** Outside of these it should be measured again. */
  readonly usual: readonly [least: number, most: number]
}

const bounds: Readonly<Partial<Record<VitalComponent, Bounds>>> = {
  SYSTOLIC: { unit: 'MMHG', possible: [40, 300], usual: [60, 260] },
  DIASTOLIC: { unit: 'MMHG', possible: [20, 200], usual: [30, 160] },
  MEAN_ARTERIAL: { unit: 'MMHG', possible: [20, 300], usual: [40, 200] },
  HEART_RATE: { unit: 'PER_MINUTE', possible: [20, 300], usual: [30, 220] },
  OXYGEN_SATURATION: { unit: 'PERCENT', possible: [1, 100], usual: [50, 100] },
  BODY_WEIGHT: { unit: 'KILOGRAM', possible: [1, 500], usual: [2, 350] },
  BODY_TEMPERATURE: { unit: 'CELSIUS', possible: [25, 45], usual: [34, 42] },
}

/** What a value looks like when it was measured in another unit than the one given. */
const slips: readonly {
  readonly component: VitalComponent
  readonly unit: MeasurementUnit
  readonly looksLike: (value: number) => boolean
}[] = [
  { component: 'OXYGEN_SATURATION', unit: 'PERCENT', looksLike: (value) => value > 0 && value <= 1 }, // a fraction
  { component: 'BODY_TEMPERATURE', unit: 'CELSIUS', looksLike: (value) => value >= 90 && value <= 110 }, // °F
  { component: 'BODY_TEMPERATURE', unit: 'FAHRENHEIT', looksLike: (value) => value >= 25 && value <= 45 }, // °C
  { component: 'SYSTOLIC', unit: 'KPA', looksLike: (value) => value > 40 }, // mmHg
  { component: 'DIASTOLIC', unit: 'KPA', looksLike: (value) => value > 27 }, // mmHg
]

/** The numbers that a kind cannot do without. */
const needed: Readonly<Record<Measured['kind'], readonly VitalComponent[]>> = {
  BLOOD_PRESSURE: ['SYSTOLIC', 'DIASTOLIC'],
  GLUCOSE: ['GLUCOSE'],
  HEART_RATE: ['HEART_RATE'],
  OXYGEN_SATURATION: ['OXYGEN_SATURATION'],
  BODY_WEIGHT: ['BODY_WEIGHT'],
  BODY_TEMPERATURE: ['BODY_TEMPERATURE'],
}

/** Millimetres of mercury between systolic and diastolic pressure that a heart can make. */
const PULSE_PRESSURE = [10, 200] as const

const refused = (reason: Implausible, component: VitalComponent | null = null): Plausibility => ({
  accepted: false,
  reason,
  component,
})

/** Whether a measurement can be true. */
export function checkPlausible({ kind, amounts, glucoseMethod }: Measured): Plausibility {
  const missing = needed[kind].find((component) => !amounts[component])
  if (missing) return refused('MISSING_VALUE', missing)

  let doubtful = false
  for (const [name, amount] of Object.entries(amounts)) {
    const component = name as VitalComponent
    const result = component === 'GLUCOSE' ? checkGlucose(amount, glucoseMethod) : checkComponent(component, amount)
    if (!result.accepted) return result
    doubtful ||= result.doubtful
  }
  const pressures = checkPressures(amounts)
  if (pressures && !pressures.accepted) return pressures
  return { accepted: true, doubtful }
}

function checkComponent(component: VitalComponent, { value, unit }: Amount): Plausibility {
  if (component === 'GLUCOSE_RATE') return checkRate(value, unit)
  const bound = bounds[component]
  const inBoundsUnit = bound && inUnit(value, unit, bound.unit)
  if (!bound || inBoundsUnit == null) return refused('BAD_UNIT', component)
  if (slips.some((slip) => slip.component === component && slip.unit === unit && slip.looksLike(value))) {
    return refused('BAD_UNIT', component)
  }
  // The bounds are meant in steps of what devices show: 40.0 kPa is 300 mmHg, not 300.02.
  const steps = Math.round(inBoundsUnit * 10) / 10
  if (!within(steps, bound.possible)) {
    return refused(component === 'SYSTOLIC' && isPressureInKpa(value) ? 'BAD_UNIT' : 'OUT_OF_RANGE', component)
  }
  return { accepted: true, doubtful: !within(steps, bound.usual) }
}

/** A systolic value with decimals and far too low for mmHg was shown in kPa; a whole one may be a finger on the wrong key. */
const isPressureInKpa = (value: number): boolean => value >= 8 && value < 40 && !Number.isInteger(value)

/** Milligrams per decilitre and minute that a sensor can follow: 5.5 mmol/L (Tidepool). */
const FASTEST_CHANGE = 99.1

function checkRate(value: number, unit: MeasurementUnit): Plausibility {
  const perMinute = inUnit(value, unit, 'MG_PER_DL_PER_MINUTE')
  if (perMinute === null) return refused('BAD_UNIT', 'GLUCOSE_RATE')
  return Math.abs(perMinute) <= FASTEST_CHANGE
    ? { accepted: true, doubtful: false }
    : refused('OUT_OF_RANGE', 'GLUCOSE_RATE')
}

/** What glucose can be (Tidepool), what looks like the other unit, and where devices stop showing numbers. */
const glucose = {
  MG_PER_DL: { most: 1000, otherUnit: [1, 33], lowBound: [10, 100], highBound: [300, 1000] },
  MMOL_PER_L: { most: 55, otherUnit: [40, 600], lowBound: [0.5, 5.6], highBound: [16.6, 55] },
} as const

/** Milligrams per decilitre below which a sensor shows codes, not values (Dexcom, as read by xDrip and Nightscout). */
const LEAST_OF_SENSORS = 39
/** Milligrams per decilitre that devices can measure at all: ISO 15197 meters 20 to 600, sensors 40 to 400. */
const METER_RANGE = [20, 600] as const
const SENSOR_RANGE = [40, 400] as const

function checkGlucose(
  { value, unit, comparator }: Pick<Amount, 'value' | 'unit' | 'comparator'>,
  method: GlucoseMethod | null,
): Plausibility {
  if (unit !== 'MG_PER_DL' && unit !== 'MMOL_PER_L') return refused('BAD_UNIT', 'GLUCOSE')
  const { most, otherUnit } = glucose[unit]
  if (Number.isNaN(value) || value <= 0) return refused('OUT_OF_RANGE', 'GLUCOSE')
  if (comparator) {
    // LO and HI are values: the bound of what the device can show, and alarms in their own right.
    const bound = comparator === 'LESS_THAN' ? 'lowBound' : 'highBound'
    if (within(value, glucose[unit][bound])) return { accepted: true, doubtful: false }
    const other = unit === 'MG_PER_DL' ? 'MMOL_PER_L' : 'MG_PER_DL'
    return refused(within(value, glucose[other][bound]) ? 'BAD_UNIT' : 'OUT_OF_RANGE', 'GLUCOSE')
  }
  const milligrams = units[unit].toBase(value)
  if (method === 'CONTINUOUS_SENSOR' && unit === 'MG_PER_DL' && value < LEAST_OF_SENSORS && Number.isInteger(value)) {
    return refused('SENSOR_ERROR_CODE', 'GLUCOSE')
  }
  if (within(value, otherUnit)) return refused('BAD_UNIT', 'GLUCOSE')
  if (value > most || (unit === 'MG_PER_DL' && value < otherUnit[0])) return refused('OUT_OF_RANGE', 'GLUCOSE')
  const range = method === 'CONTINUOUS_SENSOR' ? SENSOR_RANGE : METER_RANGE
  return { accepted: true, doubtful: !within(Math.round(milligrams), range) }
}

function checkPressures({ SYSTOLIC, DIASTOLIC, MEAN_ARTERIAL }: Measured['amounts']): Plausibility | null {
  if (!SYSTOLIC || !DIASTOLIC) return null
  if (SYSTOLIC.unit !== DIASTOLIC.unit) return refused('BAD_UNIT', 'DIASTOLIC')
  if (SYSTOLIC.value <= DIASTOLIC.value) return refused('SYSTOLIC_NOT_ABOVE_DIASTOLIC')
  const difference = Math.round(units[SYSTOLIC.unit].toBase(SYSTOLIC.value - DIASTOLIC.value))
  if (!within(difference, PULSE_PRESSURE)) return refused('PULSE_PRESSURE_OUT_OF_RANGE')
  if (MEAN_ARTERIAL) {
    if (MEAN_ARTERIAL.unit !== SYSTOLIC.unit) return refused('BAD_UNIT', 'MEAN_ARTERIAL')
    if (!within(MEAN_ARTERIAL.value, [DIASTOLIC.value, SYSTOLIC.value])) return refused('OUT_OF_RANGE', 'MEAN_ARTERIAL')
  }
  return null
}

/** False for what is not a number at all. */
const within = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most
