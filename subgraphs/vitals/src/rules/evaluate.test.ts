import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bloodPressure, glucose } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { defaultRules } from './default-rules.ts'
import { type FamilyState, backSince, evaluate, freshState } from './evaluate.ts'
import { type Family, familyOf } from './family.ts'

const noon = Date.parse('2026-03-01T04:00:00Z')
const at = (minutes: number) => new Date(noon + minutes * 60_000)
const rulesOf = (family: Family) =>
  defaultRules('CN_2024').filter(({ kind, condition }) => familyOf(kind) === family && condition === null)
const sensor = (minutes: number, exact: string) =>
  glucose('wang', at(minutes), exact, 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' })
const high = (minutes: number) => bloodPressure('wang', at(minutes), 165, 95)

function after(family: Family, readings: readonly Reading[]) {
  let state: FamilyState = freshState
  let outcome
  for (const reading of readings) ({ state, outcome } = evaluate(rulesOf(family), state, reading))
  assert.ok(outcome)
  return { state, outcome }
}

describe('evaluation', () => {
  it('gives the readings that made a rule fire as evidence', () => {
    const readings = [0, 5, 10, 15].map((minutes) => sensor(minutes, '65'))
    assert.deepEqual(after('GLUCOSE_LOW', readings).outcome.fired?.evidence, readings)
  })

  it('gives each reading as evidence once, while it goes on firing', () => {
    const readings = [0, 5, 10, 15, 20].map((minutes) => sensor(minutes, '65'))
    assert.deepEqual(after('GLUCOSE_LOW', readings).outcome.fired?.evidence, readings.slice(-1))
  })

  it('lets an older reading fire by itself, and leaves what is remembered alone', () => {
    const { state } = after('GLUCOSE_LOW', [sensor(10, '100')])
    const { state: next, outcome } = evaluate(rulesOf('GLUCOSE_LOW'), state, sensor(5, '50'))
    assert.equal(outcome.fired?.rule.kind, 'HYPOGLYCEMIA_LEVEL_2')
    assert.deepEqual(next, state)
  })

  it('counts no older reading as one in a row', () => {
    const { state } = after('BLOOD_PRESSURE_HIGH', [high(120)])
    assert.equal(evaluate(rulesOf('BLOOD_PRESSURE_HIGH'), state, high(0)).outcome.fired, null)
  })

  it('tells since when values are back, for what is a warning and for what is not', () => {
    const meter = (minutes: number, exact: string) => glucose('wang', at(minutes), exact, 'MMOL_PER_L')
    const { outcome } = after('GLUCOSE_HIGH', [meter(0, '15.0'), meter(10, '13.0'), meter(20, '12.0')])
    assert.deepEqual(backSince(outcome, 'WARNING'), at(10))
    assert.equal(backSince(outcome, 'INFO'), null)
  })

  it('begins to count anew what is back when a value leaves again', () => {
    const { outcome } = after('GLUCOSE_LOW', [sensor(0, '50'), sensor(5, '80'), sensor(10, '60'), sensor(15, '80')])
    assert.deepEqual(backSince(outcome, 'CRITICAL'), at(15))
  })

  it('survives being stored as JSON between two readings', () => {
    const first = after('BLOOD_PRESSURE_HIGH', [bloodPressure('wang', at(0), 185, 95)]).state
    const stored = JSON.parse(JSON.stringify(first)) as FamilyState
    const second = evaluate(rulesOf('BLOOD_PRESSURE_HIGH'), stored, bloodPressure('wang', at(5), 185, 95))
    assert.equal(second.outcome.fired?.rule.severity, 'CRITICAL')
  })
})
