import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AlertKind, AlertSeverity } from '../generated/resolvers.ts'
import { bloodPressure, glucose, measured } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { applicable } from './applicable.ts'
import { defaultRules } from './default-rules.ts'
import { evaluate, freshState } from './evaluate.ts'
import { type Family, familiesOf, familyOf } from './family.ts'

const noon = Date.parse('2026-03-01T04:00:00Z')
const at = (minutes: number) => new Date(noon + minutes * 60_000)

/** What fires in the end when readings come in this order, in any family. */
function firing(readings: readonly Reading[], conditions: readonly string[] = []): string | null {
  const states = new Map<Family, typeof freshState>()
  let last: string | null = null
  for (const reading of readings) {
    last = null
    const rules = applicable(defaultRules('CN_2024'), { conditions, timeZone: 'Asia/Shanghai' }, reading.effectiveAt)
    for (const family of familiesOf(reading)) {
      const { state, outcome } = evaluate(
        rules.filter(({ kind }) => familyOf(kind) === family),
        states.get(family) ?? freshState,
        reading,
      )
      states.set(family, state)
      if (outcome.fired) last = nameOf(outcome.fired.rule.kind, outcome.fired.rule.severity)
    }
  }
  return last
}

const nameOf = (kind: AlertKind, severity: AlertSeverity) => `${kind} ${severity}`

const pressure = (minutes: number, systolic: number, diastolic: number) =>
  bloodPressure('wang', at(minutes), systolic, diastolic)
const meter = (exact: string, unit: 'MG_PER_DL' | 'MMOL_PER_L') => [glucose('wang', at(0), exact, unit)]
const sensor = (minutes: number, exact: string, unit: 'MG_PER_DL' | 'MMOL_PER_L' = 'MG_PER_DL') =>
  glucose('wang', at(minutes), exact, unit, { method: 'CONTINUOUS_SENSOR' })
const twice = (kind: 'HEART_RATE' | 'OXYGEN_SATURATION', exact: string, apart: number) => [
  measured('wang', at(0), kind, exact),
  measured('wang', at(apart), kind, exact),
]
const temperature = (exact: string) => [measured('wang', at(0), 'BODY_TEMPERATURE', exact)]

const kilopascals = (exact: string) => ({ value: Number(exact), exact, unit: 'KPA', comparator: null }) as const

describe('the default rules, at each limit of their sources', () => {
  const examples: readonly (readonly [says: string, readings: readonly Reading[], fires: string | null])[] = [
    // National Basic Public Health Service Specification, China 2017: at 180 or 110
    ['systolic 179', [pressure(0, 179, 90)], null],
    ['systolic 180', [pressure(0, 180, 90)], 'SEVERE_HYPERTENSION URGENT'],
    ['systolic 181', [pressure(0, 181, 90)], 'SEVERE_HYPERTENSION URGENT'],
    ['diastolic 109', [pressure(0, 150, 109)], null],
    ['diastolic 110', [pressure(0, 150, 110)], 'SEVERE_HYPERTENSION URGENT'],
    ['24.0 kPa, which is 180 mmHg', [inKpa('24.0', '12.0')], 'SEVERE_HYPERTENSION URGENT'],
    ['23.8 kPa, which is 179 mmHg', [inKpa('23.8', '12.0')], null],
    ['severe again after 29 minutes', [pressure(0, 182, 90), pressure(29, 180, 90)], 'SEVERE_HYPERTENSION CRITICAL'],
    [
      'severe again by the other number',
      [pressure(0, 182, 90), pressure(10, 170, 112)],
      'SEVERE_HYPERTENSION CRITICAL',
    ],
    ['severe again after 31 minutes', [pressure(0, 182, 90), pressure(31, 180, 90)], 'SEVERE_HYPERTENSION URGENT'],
    [
      'a better one in between',
      [pressure(0, 182, 90), pressure(5, 150, 90), pressure(10, 181, 90)],
      'SEVERE_HYPERTENSION URGENT',
    ],
    // Chinese hypertension guideline 2024, grade 2
    ['160/100 once', [pressure(0, 160, 100)], null],
    ['160/90 in two sessions', [pressure(0, 160, 90), pressure(600, 161, 90)], 'HIGH_BLOOD_PRESSURE WARNING'],
    ['159/99 in two sessions', [pressure(0, 159, 99), pressure(600, 159, 99)], null],
    ['150/100 in two sessions', [pressure(0, 150, 100), pressure(600, 150, 100)], 'HIGH_BLOOD_PRESSURE WARNING'],
    ['160/100 twice in one session', [pressure(0, 165, 101), pressure(2, 165, 101)], null],
    // NEWS2, systolic
    ['systolic 101 twice', [pressure(0, 101, 60), pressure(2, 101, 60)], null],
    ['systolic 100 twice', [pressure(0, 100, 60), pressure(2, 100, 60)], 'LOW_BLOOD_PRESSURE WARNING'],
    ['systolic 91 twice', [pressure(0, 91, 60), pressure(2, 91, 60)], 'LOW_BLOOD_PRESSURE WARNING'],
    ['systolic 90 twice', [pressure(0, 90, 60), pressure(2, 90, 60)], 'LOW_BLOOD_PRESSURE URGENT'],
    ['systolic 90 once', [pressure(0, 90, 60)], null],
    // International Hypoglycaemia Study Group 2017, in the unit of the meter
    ['70 mg/dL', meter('70', 'MG_PER_DL'), null],
    ['69 mg/dL', meter('69', 'MG_PER_DL'), 'HYPOGLYCEMIA_LEVEL_1 WARNING'],
    ['3.9 mmol/L', meter('3.9', 'MMOL_PER_L'), null],
    ['3.8 mmol/L', meter('3.8', 'MMOL_PER_L'), 'HYPOGLYCEMIA_LEVEL_1 WARNING'],
    ['54 mg/dL', meter('54', 'MG_PER_DL'), 'HYPOGLYCEMIA_LEVEL_1 WARNING'],
    ['53 mg/dL', meter('53', 'MG_PER_DL'), 'HYPOGLYCEMIA_LEVEL_2 CRITICAL'],
    ['3.0 mmol/L', meter('3.0', 'MMOL_PER_L'), 'HYPOGLYCEMIA_LEVEL_1 WARNING'],
    ['2.9 mmol/L', meter('2.9', 'MMOL_PER_L'), 'HYPOGLYCEMIA_LEVEL_2 CRITICAL'],
    ['a sensor below 70 for 10 minutes', [sensor(0, '69'), sensor(5, '68'), sensor(10, '69')], null],
    [
      'a sensor below 70 for 15 minutes',
      [0, 5, 10, 15].map((minutes) => sensor(minutes, '69')),
      'HYPOGLYCEMIA_LEVEL_1 WARNING',
    ],
    ['a sensor below 54 at once', [sensor(0, '53')], 'HYPOGLYCEMIA_LEVEL_2 CRITICAL'],
    [
      'a meter that says LO',
      [glucose('wang', at(0), '20', 'MG_PER_DL', { comparator: 'LESS_THAN' })],
      'HYPOGLYCEMIA_LEVEL_2 CRITICAL',
    ],
    [
      'a meter that says HI',
      [glucose('wang', at(0), '33.3', 'MMOL_PER_L', { comparator: 'GREATER_THAN' })],
      'SEVERE_HYPERGLYCEMIA URGENT',
    ],
    // International Consensus on Time in Range 2019
    ['180 mg/dL', meter('180', 'MG_PER_DL'), null],
    ['181 mg/dL', meter('181', 'MG_PER_DL'), 'HYPERGLYCEMIA_LEVEL_1 INFO'],
    ['10.0 mmol/L', meter('10.0', 'MMOL_PER_L'), null],
    ['10.1 mmol/L', meter('10.1', 'MMOL_PER_L'), 'HYPERGLYCEMIA_LEVEL_1 INFO'],
    ['250 mg/dL', meter('250', 'MG_PER_DL'), 'HYPERGLYCEMIA_LEVEL_1 INFO'],
    ['251 mg/dL', meter('251', 'MG_PER_DL'), 'HYPERGLYCEMIA_LEVEL_2 WARNING'],
    ['13.9 mmol/L', meter('13.9', 'MMOL_PER_L'), 'HYPERGLYCEMIA_LEVEL_1 INFO'],
    ['14.0 mmol/L', meter('14.0', 'MMOL_PER_L'), 'HYPERGLYCEMIA_LEVEL_2 WARNING'],
    ['16.6 mmol/L', meter('16.6', 'MMOL_PER_L'), 'HYPERGLYCEMIA_LEVEL_2 WARNING'],
    ['16.7 mmol/L', meter('16.7', 'MMOL_PER_L'), 'SEVERE_HYPERGLYCEMIA URGENT'],
    ['299 mg/dL', meter('299', 'MG_PER_DL'), 'HYPERGLYCEMIA_LEVEL_2 WARNING'],
    ['300 mg/dL', meter('300', 'MG_PER_DL'), 'SEVERE_HYPERGLYCEMIA URGENT'],
    ['a sensor above 180 for 55 minutes', [0, 15, 30, 55].map((minutes) => sensor(minutes, '190')), null],
    [
      'a sensor above 180 for an hour',
      [0, 15, 30, 45, 60].map((minutes) => sensor(minutes, '190')),
      'HYPERGLYCEMIA_LEVEL_1 INFO',
    ],
    ['a sensor above 180 with a silence', [0, 15, 50, 65, 80].map((minutes) => sensor(minutes, '190')), null],
    // Dexcom G6: two arrows down
    [
      'falling by 3 mg/dL a minute',
      [sensor(0, '200'), sensor(5, '185'), sensor(10, '170')],
      'GLUCOSE_FALLING_FAST URGENT',
    ],
    ['falling by 2.8 mg/dL a minute', [sensor(0, '200'), sensor(5, '186'), sensor(10, '172')], null],
    [
      'falling by 2 mg/dL a minute to 99',
      [sensor(0, '119'), sensor(5, '109'), sensor(10, '99')],
      'GLUCOSE_FALLING_FAST WARNING',
    ],
    ['falling by 2 mg/dL a minute to 100', [sensor(0, '120'), sensor(5, '110'), sensor(10, '100')], null],
    [
      'falling by 0.18 mmol/L a minute',
      [sensor(0, '11.0', 'MMOL_PER_L'), sensor(5, '10.1', 'MMOL_PER_L'), sensor(10, '9.2', 'MMOL_PER_L')],
      'GLUCOSE_FALLING_FAST URGENT',
    ],
    // NEWS2, pulse, and the Chinese specification's 100
    ['pulse 100 twice', twice('HEART_RATE', '100', 5), null],
    ['pulse 101 twice', twice('HEART_RATE', '101', 5), 'TACHYCARDIA WARNING'],
    ['pulse 110 twice', twice('HEART_RATE', '110', 5), 'TACHYCARDIA WARNING'],
    ['pulse 111 twice', twice('HEART_RATE', '111', 5), 'TACHYCARDIA URGENT'],
    ['pulse 130 twice', twice('HEART_RATE', '130', 5), 'TACHYCARDIA URGENT'],
    ['pulse 131 twice', twice('HEART_RATE', '131', 5), 'TACHYCARDIA CRITICAL'],
    ['pulse 131 twice within 4 minutes', twice('HEART_RATE', '131', 4), null],
    ['pulse 51 twice', twice('HEART_RATE', '51', 5), null],
    ['pulse 50 twice', twice('HEART_RATE', '50', 5), 'BRADYCARDIA WARNING'],
    ['pulse 41 twice', twice('HEART_RATE', '41', 5), 'BRADYCARDIA WARNING'],
    ['pulse 40 twice', twice('HEART_RATE', '40', 5), 'BRADYCARDIA URGENT'],
    // NEWS2, oxygen, scale 1
    ['oxygen 94 twice', twice('OXYGEN_SATURATION', '94', 1), null],
    ['oxygen 93 twice', twice('OXYGEN_SATURATION', '93', 1), 'LOW_OXYGEN_SATURATION WARNING'],
    ['oxygen 92 twice', twice('OXYGEN_SATURATION', '92', 1), 'LOW_OXYGEN_SATURATION WARNING'],
    ['oxygen 91 twice', twice('OXYGEN_SATURATION', '91', 1), 'LOW_OXYGEN_SATURATION URGENT'],
    ['oxygen 88 twice', twice('OXYGEN_SATURATION', '88', 1), 'LOW_OXYGEN_SATURATION URGENT'],
    ['oxygen 87 twice', twice('OXYGEN_SATURATION', '87', 1), 'LOW_OXYGEN_SATURATION CRITICAL'],
    // NEWS2, temperature
    ['38.0 °C', temperature('38.0'), null],
    ['38.1 °C', temperature('38.1'), 'FEVER WARNING'],
    ['39.0 °C', temperature('39.0'), 'FEVER WARNING'],
    ['39.1 °C', temperature('39.1'), 'FEVER URGENT'],
    [
      '100.6 °F, which is 38.1 °C',
      [measured('wang', at(0), 'BODY_TEMPERATURE', '100.6', { unit: 'FAHRENHEIT' })],
      'FEVER WARNING',
    ],
    ['35.1 °C', temperature('35.1'), null],
    ['35.0 °C', temperature('35.0'), 'HYPOTHERMIA URGENT'],
  ]

  for (const [says, readings, fires] of examples) {
    it(`${says}: ${fires ?? 'nothing'}`, () => assert.equal(firing(readings), fires))
  }
})

const severeInAmerica = (systolic: number, diastolic: number) =>
  evaluate(
    defaultRules('ACC_AHA_2025').filter(({ kind }) => familyOf(kind) === 'BLOOD_PRESSURE_HIGH'),
    freshState,
    pressure(0, systolic, diastolic),
  ).outcome.fired?.rule.severity ?? null

describe('the rules about oxygen in chronic obstructive lung disease', () => {
  const examples = [
    ['88', null],
    ['87', 'LOW_OXYGEN_SATURATION WARNING'],
    ['86', 'LOW_OXYGEN_SATURATION WARNING'],
    ['85', 'LOW_OXYGEN_SATURATION URGENT'],
    ['84', 'LOW_OXYGEN_SATURATION URGENT'],
    ['83', 'LOW_OXYGEN_SATURATION CRITICAL'],
  ] as const
  for (const [exact, fires] of examples) {
    it(`${exact} twice: ${fires ?? 'nothing'}`, () => {
      assert.equal(firing(twice('OXYGEN_SATURATION', exact, 1), ['COPD']), fires)
    })
  }
})

describe('the rules of the American guideline', () => {
  it('call severe what lies above 180 or 120, at once', () => {
    assert.equal(severeInAmerica(180, 120), null)
    assert.equal(severeInAmerica(181, 90), 'CRITICAL')
    assert.equal(severeInAmerica(150, 121), 'CRITICAL')
  })
})

describe('the rule about weight', () => {
  const DAY = 24 * 60
  const weights = (...days: readonly (readonly [day: number, exact: string])[]) =>
    days.map(([day, exact]) => measured('wang', at(day * DAY), 'BODY_WEIGHT', exact))

  it('fires above 2 kg over the lowest of three days in heart failure', () => {
    assert.equal(firing(weights([0, '80.0'], [1, '80.9'], [3, '82.1']), ['HEART_FAILURE']), 'RAPID_WEIGHT_GAIN WARNING')
  })
  it('does not fire at 2 kg', () => {
    assert.equal(firing(weights([0, '80.0'], [3, '82.0']), ['HEART_FAILURE']), null)
  })
  it('forgets what is older than three days', () => {
    assert.equal(firing(weights([0, '80.0'], [4, '82.1']), ['HEART_FAILURE']), null)
  })
  it('takes a gain of more than a tenth for somebody else on the scale', () => {
    assert.equal(firing(weights([0, '60.0'], [1, '80.0']), ['HEART_FAILURE']), null)
  })
  it('is off without heart failure', () => {
    assert.equal(firing(weights([0, '80.0'], [3, '83.0'])), null)
  })
})

describe('the default rules as data', () => {
  it('name a source each, and have a slot each', () => {
    assert.ok(defaultRules('CN_2024').every(({ source }) => /\d{4}|user guide/.test(source)))
    assert.equal(new Set(defaultRules('CN_2024').map(({ slot }) => slot)).size, defaultRules('CN_2024').length)
  })
  it('state glucose in both units', () => {
    const units = Map.groupBy(
      defaultRules('CN_2024').filter(({ limit }) => limit.component === 'GLUCOSE'),
      ({ limit }) => limit.unit,
    )
    assert.equal(units.get('MG_PER_DL')?.length, units.get('MMOL_PER_L')?.length)
  })
  it('lock what no user may switch off: glucose below level 2, severe blood pressure', () => {
    const locked = new Set(
      defaultRules('CN_2024')
        .filter((rule) => rule.locked)
        .map(({ kind }) => kind),
    )
    assert.deepEqual(locked, new Set(['SEVERE_HYPERTENSION', 'HYPOGLYCEMIA_LEVEL_2']))
  })
})

function inKpa(systolic: string, diastolic: string): Reading {
  const reading = bloodPressure('wang', at(0), 180, 90)
  return { ...reading, amounts: { SYSTOLIC: kilopascals(systolic), DIASTOLIC: kilopascals(diastolic) } }
}
