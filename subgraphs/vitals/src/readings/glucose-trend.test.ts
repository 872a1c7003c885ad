import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MeasurementUnit } from '../generated/resolvers.ts'
import { type GlucosePoint, rateAmount, rateOf, trendOf } from './glucose-trend.ts'

const noon = Date.parse('2026-11-23T12:00:00Z')
const point = (minutes: number, value: number, unit: MeasurementUnit = 'MG_PER_DL'): GlucosePoint => ({
  at: new Date(noon + minutes * 60_000),
  amount: { value, exact: String(value), unit, comparator: null },
})

describe('the trend of glucose', () => {
  it('is the slope of the last quarter of an hour', () => {
    const earlier = [point(-15, 130), point(-10, 120), point(-5, 110), point(-60, 300)]
    assert.equal(rateOf(point(0, 100), earlier), -2)
  })

  it('is the same in either unit', () => {
    const rate = rateOf(point(0, 5, 'MMOL_PER_L'), [point(-10, 6, 'MMOL_PER_L'), point(-5, 5.5, 'MMOL_PER_L')])
    assert.ok(rate !== null && Math.abs(rate - -1.801559) < 1e-9)
    assert.deepEqual(rateAmount(rate, 'MMOL_PER_L').exact, '-0.10')
    assert.deepEqual(rateAmount(rate, 'MG_PER_DL').exact, '-1.8')
  })

  it('needs three points that reach back five minutes, and no bare bound among them', () => {
    assert.equal(rateOf(point(0, 100), [point(-5, 110)]), null)
    assert.equal(rateOf(point(0, 100), [point(-2, 102), point(-1, 101)]), null)
    const low = point(-5, 40)
    const bound = { ...low, amount: { ...low.amount, comparator: 'LESS_THAN' as const } }
    assert.equal(rateOf(point(0, 45), [point(-10, 50), bound]), null)
  })

  it('has the steps of a sensor’s arrows', () => {
    const steps = [3.1, 3, 2, 1, 0, -1, -1.1, -2.1, -3, -3.1].map(trendOf)
    assert.deepEqual(steps, [
      'RISING_RAPIDLY',
      'RISING',
      'RISING_SLOWLY',
      'STEADY',
      'STEADY',
      'STEADY',
      'FALLING_SLOWLY',
      'FALLING',
      'FALLING',
      'FALLING_RAPIDLY',
    ])
    assert.equal(trendOf(null), 'NOT_COMPUTABLE')
  })
})
