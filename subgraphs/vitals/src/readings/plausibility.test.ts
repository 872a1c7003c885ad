import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MeasurementUnit, QuantityComparator } from '../generated/resolvers.ts'
import { type Measured, checkPlausible } from './plausibility.ts'
import type { Amount } from './reading.ts'

const amount = (exact: string, unit: MeasurementUnit, comparator: QuantityComparator | null = null): Amount => ({
  value: Number(exact),
  exact,
  unit,
  comparator,
})
const pressure = (systolic: string, diastolic: string, unit: MeasurementUnit = 'MMHG'): Measured => ({
  kind: 'BLOOD_PRESSURE',
  amounts: { SYSTOLIC: amount(systolic, unit), DIASTOLIC: amount(diastolic, unit) },
  glucoseMethod: null,
})
const meter = (exact: string, unit: MeasurementUnit, comparator: QuantityComparator | null = null): Measured => ({
  kind: 'GLUCOSE',
  amounts: { GLUCOSE: amount(exact, unit, comparator) },
  glucoseMethod: 'CAPILLARY_METER',
})
const sensor = (exact: string, unit: MeasurementUnit): Measured => ({
  ...meter(exact, unit),
  glucoseMethod: 'CONTINUOUS_SENSOR',
})
const saturation = (exact: string): Measured => ({
  kind: 'OXYGEN_SATURATION',
  amounts: { OXYGEN_SATURATION: amount(exact, 'PERCENT') },
  glucoseMethod: null,
})
const temperature = (exact: string, unit: MeasurementUnit): Measured => ({
  kind: 'BODY_TEMPERATURE',
  amounts: { BODY_TEMPERATURE: amount(exact, unit) },
  glucoseMethod: null,
})
const weight = (exact: string, unit: MeasurementUnit): Measured => ({
  kind: 'BODY_WEIGHT',
  amounts: { BODY_WEIGHT: amount(exact, unit) },
  glucoseMethod: null,
})

/** `ok`, `doubtful`, or the reason of a refusal. */
function verdict(measured: Measured): string {
  const result = checkPlausible(measured)
  if (!result.accepted) return result.reason
  return result.doubtful ? 'doubtful' : 'ok'
}

const examples: readonly [says: string, Measured, verdict: string][] = [
  ['an everyday blood pressure', pressure('152', '94'), 'ok'],
  ['a crisis', pressure('250', '140'), 'ok'],
  ['the same in kPa', pressure('20.3', '12.5', 'KPA'), 'ok'],
  ['the highest that a cuff shows', pressure('300', '120'), 'doubtful'],
  ['more than any cuff shows', pressure('301', '120'), 'OUT_OF_RANGE'],
  ['a digit that was lost (10/90 of a pregnancy register)', pressure('10', '90'), 'OUT_OF_RANGE'],
  ['a digit that was lost (12/80 of a pregnancy register)', pressure('12', '80'), 'OUT_OF_RANGE'],
  ['kPa under mmHg', pressure('20.3', '12.5'), 'BAD_UNIT'],
  ['mmHg under kPa', pressure('152', '94', 'KPA'), 'BAD_UNIT'],
  ['both numbers swapped', pressure('80', '120'), 'SYSTOLIC_NOT_ABOVE_DIASTOLIC'],
  ['both numbers equal', pressure('90', '90'), 'SYSTOLIC_NOT_ABOVE_DIASTOLIC'],
  ['a pulse pressure of 9', pressure('100', '91'), 'PULSE_PRESSURE_OUT_OF_RANGE'],
  ['a pulse pressure of 10', pressure('100', '90'), 'ok'],
  ['a pulse pressure above 200', pressure('250', '40'), 'PULSE_PRESSURE_OUT_OF_RANGE'],
  [
    'two units in one pressure',
    { ...pressure('152', '94'), amounts: { SYSTOLIC: amount('152', 'MMHG'), DIASTOLIC: amount('12.5', 'KPA') } },
    'BAD_UNIT',
  ],
  [
    'half a blood pressure',
    { ...pressure('152', '94'), amounts: { SYSTOLIC: amount('152', 'MMHG') } },
    'MISSING_VALUE',
  ],
  [
    'a pulse that no heart has',
    { ...pressure('152', '94'), amounts: { ...pressure('152', '94').amounts, HEART_RATE: amount('12', 'PER_MINUTE') } },
    'OUT_OF_RANGE',
  ],
  ['a meter in mg/dL', meter('104', 'MG_PER_DL'), 'ok'],
  ['a meter in mmol/L', meter('5.8', 'MMOL_PER_L'), 'ok'],
  ['mmol/L under mg/dL', meter('5.8', 'MG_PER_DL'), 'BAD_UNIT'],
  ['the last value that looks like mmol/L', meter('33', 'MG_PER_DL'), 'BAD_UNIT'],
  ['mg/dL under mmol/L', meter('104', 'MMOL_PER_L'), 'BAD_UNIT'],
  ['a value of 0', meter('0', 'MG_PER_DL'), 'OUT_OF_RANGE'],
  ['a negative value', meter('-5', 'MMOL_PER_L'), 'OUT_OF_RANGE'],
  ['more than a laboratory measures', meter('1001', 'MG_PER_DL'), 'OUT_OF_RANGE'],
  ['LO', meter('20', 'MG_PER_DL', 'LESS_THAN'), 'ok'],
  ['LO in mmol/L', meter('1.1', 'MMOL_PER_L', 'LESS_THAN'), 'ok'],
  ['HI', meter('600', 'MG_PER_DL', 'GREATER_THAN'), 'ok'],
  ['HI in mmol/L', meter('33.3', 'MMOL_PER_L', 'GREATER_THAN'), 'ok'],
  ['HI in the other unit', meter('33.3', 'MG_PER_DL', 'GREATER_THAN'), 'BAD_UNIT'],
  ['more than a meter measures', meter('640', 'MG_PER_DL'), 'doubtful'],
  ['a sensor', sensor('40', 'MG_PER_DL'), 'ok'],
  ['a sensor’s error code', sensor('5', 'MG_PER_DL'), 'SENSOR_ERROR_CODE'],
  ['a sensor’s last error code', sensor('38', 'MG_PER_DL'), 'SENSOR_ERROR_CODE'],
  ['a sensor with mmol/L under mg/dL', sensor('5.8', 'MG_PER_DL'), 'BAD_UNIT'],
  ['glucose in kilograms', meter('5.8', 'KILOGRAM'), 'BAD_UNIT'],
  ['a saturation', saturation('97'), 'ok'],
  ['a fraction under percent', saturation('0.98'), 'BAD_UNIT'],
  ['a full fraction under percent', saturation('1'), 'BAD_UNIT'],
  ['more than all', saturation('101'), 'OUT_OF_RANGE'],
  ['a saturation below 50', saturation('49'), 'doubtful'],
  ['a temperature', temperature('36.6', 'CELSIUS'), 'ok'],
  ['°F under °C', temperature('98.6', 'CELSIUS'), 'BAD_UNIT'],
  ['°C under °F', temperature('36.6', 'FAHRENHEIT'), 'BAD_UNIT'],
  ['°F', temperature('98.6', 'FAHRENHEIT'), 'ok'],
  ['a hypothermia', temperature('33.9', 'CELSIUS'), 'doubtful'],
  ['hotter than anybody', temperature('45.1', 'CELSIUS'), 'OUT_OF_RANGE'],
  ['a weight', weight('68.4', 'KILOGRAM'), 'ok'],
  ['pounds', weight('150.8', 'POUND'), 'ok'],
  ['heavier than anybody', weight('501', 'KILOGRAM'), 'OUT_OF_RANGE'],
  ['not a number', weight('heavy', 'KILOGRAM'), 'OUT_OF_RANGE'],
]

describe('plausibility', () => {
  for (const [says, measured, expected] of examples) {
    it(`finds ${says} ${expected}`, () => assert.equal(verdict(measured), expected))
  }
})
