import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount } from './reading.ts'
import { changeToLowest } from './weight-change.ts'

const weight = (exact: string, unit: MeasurementUnit = 'KILOGRAM'): Amount => ({
  value: Number(exact),
  exact,
  unit,
  comparator: null,
})

it('a weight is compared with the lowest of the days before', () => {
  assert.equal(changeToLowest(weight('72.4'), [weight('71.0'), weight('70.3'), weight('73.0')])?.exact, '2.1')
  assert.equal(changeToLowest(weight('69.95'), [weight('70.3')])?.exact, '-0.35')
  assert.equal(changeToLowest(weight('72.4'), [weight('155', 'POUND')])?.exact, '2.1')
  assert.equal(changeToLowest(weight('72.4'), []), null)
})
