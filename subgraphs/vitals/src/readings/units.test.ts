import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount } from './reading.ts'
import { converted, round } from './units.ts'

const amount = (exact: string, unit: MeasurementUnit): Amount => ({
  value: Number(exact),
  exact,
  unit,
  comparator: null,
})

describe('units', () => {
  const examples: readonly [exact: string, from: MeasurementUnit, to: MeasurementUnit, shown: string][] = [
    ['70', 'MG_PER_DL', 'MMOL_PER_L', '3.9'],
    ['54', 'MG_PER_DL', 'MMOL_PER_L', '3.0'],
    ['180', 'MG_PER_DL', 'MMOL_PER_L', '10.0'],
    ['250', 'MG_PER_DL', 'MMOL_PER_L', '13.9'],
    ['16.7', 'MMOL_PER_L', 'MG_PER_DL', '301'],
    ['180', 'MMHG', 'KPA', '24.0'],
    ['18.0', 'KPA', 'MMHG', '135'],
    ['98.6', 'FAHRENHEIT', 'CELSIUS', '37.0'],
    ['38.1', 'CELSIUS', 'FAHRENHEIT', '100.6'],
    ['150.8', 'POUND', 'KILOGRAM', '68.4'],
    ['5.60', 'MMOL_PER_L', 'MMOL_PER_L', '5.60'],
  ]
  for (const [exact, from, to, shown] of examples) {
    it(`show ${exact} ${from} as ${shown} ${to}`, () => {
      assert.deepEqual(converted(amount(exact, from), to), { ...amount(shown, to), value: Number(shown) })
    })
  }

  it('keep a device’s LO and HI when they are converted', () => {
    const low: Amount = { ...amount('20', 'MG_PER_DL'), comparator: 'LESS_THAN' }
    assert.deepEqual(converted(low, 'MMOL_PER_L'), {
      value: 1.1,
      exact: '1.1',
      unit: 'MMOL_PER_L',
      comparator: 'LESS_THAN',
    })
  })

  it('do not become each other when they measure different things', () => {
    assert.equal(converted(amount('70', 'MG_PER_DL'), 'MMHG'), null)
    assert.equal(converted(amount('70', 'KILOGRAM'), 'MINUTE'), null)
  })

  it('are rounded half away from zero', () => {
    assert.equal(round(1.005, 2), 1.01)
    assert.equal(round(-2.5, 0), -3)
    assert.equal(round(1e-9, 2), 0)
  })
})
