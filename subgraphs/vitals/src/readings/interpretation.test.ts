import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type {
  GuidelineProfile,
  Interpretation,
  MeasurementContext,
  MeasurementUnit,
  QuantityComparator,
} from '../generated/resolvers.ts'
import { type Interpreted, interpret } from './interpretation.ts'
import type { Amount } from './reading.ts'

const amount = (value: number, unit: MeasurementUnit, comparator: QuantityComparator | null = null): Amount => ({
  value,
  exact: String(value),
  unit,
  comparator,
})
const glucose = (value: number, unit: MeasurementUnit, comparator: QuantityComparator | null = null): Interpretation =>
  interpret(
    { kind: 'GLUCOSE', amounts: { GLUCOSE: amount(value, unit, comparator) }, context: 'HOME', cuff: null },
    standard,
  )
const pressureIn =
  (context: MeasurementContext, guideline: GuidelineProfile = 'CN_2024', cuff: Interpreted['cuff'] = null) =>
  (systolic: number, diastolic: number, unit: MeasurementUnit = 'MMHG'): Interpretation =>
    interpret(
      {
        kind: 'BLOOD_PRESSURE',
        amounts: { SYSTOLIC: amount(systolic, unit), DIASTOLIC: amount(diastolic, unit) },
        context,
        cuff,
      },
      { ...standard, guideline },
    )
const saturation = (value: number, conditions: readonly string[] = []): Interpretation =>
  interpret(
    {
      kind: 'OXYGEN_SATURATION',
      amounts: { OXYGEN_SATURATION: amount(value, 'PERCENT'), HEART_RATE: amount(140, 'PER_MINUTE') },
      context: 'HOME',
      cuff: null,
    },
    { ...standard, conditions },
  )
const of = (kind: 'BODY_TEMPERATURE' | 'BODY_WEIGHT', value: number, unit: MeasurementUnit) =>
  interpret({ kind, amounts: { [kind]: amount(value, unit) }, context: 'HOME', cuff: null }, standard)
const standard = { guideline: 'CN_2024', conditions: [] } as const

describe('interpretation', () => {
  it('judges glucose in the unit in which it was reported', () => {
    assert.equal(glucose(70, 'MG_PER_DL'), 'NORMAL') // Its 3.886 mmol/L would be low.
    assert.equal(glucose(69, 'MG_PER_DL'), 'LOW')
    assert.equal(glucose(54, 'MG_PER_DL'), 'LOW') // Its 2.997 mmol/L would be critical.
    assert.equal(glucose(53, 'MG_PER_DL'), 'CRITICAL_LOW')
    assert.equal(glucose(180, 'MG_PER_DL'), 'NORMAL')
    assert.equal(glucose(181, 'MG_PER_DL'), 'HIGH')
    assert.equal(glucose(250, 'MG_PER_DL'), 'HIGH')
    assert.equal(glucose(251, 'MG_PER_DL'), 'CRITICAL_HIGH')
    assert.equal(glucose(3.9, 'MMOL_PER_L'), 'NORMAL')
    assert.equal(glucose(3.8, 'MMOL_PER_L'), 'LOW')
    assert.equal(glucose(2.9, 'MMOL_PER_L'), 'CRITICAL_LOW')
    assert.equal(glucose(10, 'MMOL_PER_L'), 'NORMAL')
    assert.equal(glucose(10.1, 'MMOL_PER_L'), 'HIGH')
    assert.equal(glucose(14, 'MMOL_PER_L'), 'CRITICAL_HIGH')
  })

  it('takes LO and HI for what they say', () => {
    assert.equal(glucose(20, 'MG_PER_DL', 'LESS_THAN'), 'CRITICAL_LOW')
    assert.equal(glucose(54, 'MG_PER_DL', 'LESS_THAN'), 'CRITICAL_LOW')
    assert.equal(glucose(600, 'MG_PER_DL', 'GREATER_THAN'), 'CRITICAL_HIGH')
    assert.equal(glucose(22.2, 'MMOL_PER_L', 'GREATER_THAN'), 'CRITICAL_HIGH')
  })

  it('lets the worse of two pressures decide', () => {
    const home = pressureIn('HOME')
    assert.equal(home(120, 80), 'NORMAL')
    assert.equal(home(120, 85), 'HIGH')
    assert.equal(home(135, 70), 'HIGH')
    assert.equal(home(150, 110), 'CRITICAL_HIGH')
    assert.equal(home(180, 70), 'CRITICAL_HIGH')
    assert.equal(home(100, 60), 'LOW')
    assert.equal(home(90, 60), 'CRITICAL_LOW')
  })

  it('knows that limits differ by place and guideline', () => {
    assert.equal(pressureIn('OFFICE')(138, 88), 'NORMAL')
    assert.equal(pressureIn('HOME')(138, 88), 'HIGH')
    assert.equal(pressureIn('HOME', 'ACC_AHA_2025')(130, 79), 'HIGH')
    assert.equal(pressureIn('HOME', 'ACC_AHA_2025')(180, 120), 'HIGH') // Severe lies above 180/120 there.
    assert.equal(pressureIn('HOME', 'ACC_AHA_2025')(181, 100), 'CRITICAL_HIGH')
  })

  it('reads kPa with the limits that devices show in kPa', () => {
    assert.equal(pressureIn('HOME')(24, 13, 'KPA'), 'CRITICAL_HIGH') // 180 mmHg
    assert.equal(pressureIn('HOME')(18, 10, 'KPA'), 'HIGH') // 135 mmHg
    assert.equal(pressureIn('HOME')(17.9, 10, 'KPA'), 'NORMAL')
  })

  it('says nothing about a measurement with a loose cuff, and something about an irregular pulse', () => {
    const fine = { irregularPulse: null, bodyMovement: false, cuffTooLoose: false }
    assert.equal(pressureIn('HOME', 'CN_2024', { ...fine, cuffTooLoose: true })(190, 100), 'INDETERMINATE')
    assert.equal(pressureIn('HOME', 'CN_2024', { ...fine, irregularPulse: true })(190, 100), 'CRITICAL_HIGH')
  })

  it('uses the lower scale of oxygen for COPD, and never the pulse beside it', () => {
    assert.equal(saturation(97), 'NORMAL')
    assert.equal(saturation(93), 'LOW')
    assert.equal(saturation(91), 'CRITICAL_LOW')
    assert.equal(saturation(91, ['COPD']), 'NORMAL')
    assert.equal(saturation(87, ['COPD']), 'LOW')
    assert.equal(saturation(83, ['COPD']), 'CRITICAL_LOW')
  })

  it('reads a fever in both scales, and has no limit for a weight', () => {
    assert.equal(of('BODY_TEMPERATURE', 38, 'CELSIUS'), 'NORMAL')
    assert.equal(of('BODY_TEMPERATURE', 38.1, 'CELSIUS'), 'HIGH')
    assert.equal(of('BODY_TEMPERATURE', 100.6, 'FAHRENHEIT'), 'HIGH')
    assert.equal(of('BODY_TEMPERATURE', 39.1, 'CELSIUS'), 'CRITICAL_HIGH')
    assert.equal(of('BODY_TEMPERATURE', 35, 'CELSIUS'), 'CRITICAL_LOW')
    assert.equal(of('BODY_WEIGHT', 70, 'KILOGRAM'), 'INDETERMINATE')
  })
})
