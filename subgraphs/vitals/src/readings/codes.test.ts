import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { GlucoseMethod, MeasurementUnit } from '../generated/resolvers.ts'
import { codingsOf, componentCodings } from './codes.ts'
import { bloodPressure, glucose, measured } from './example-readings.ts'

const at = new Date('2026-11-23T07:05:00Z')
const codes = (codings: readonly { readonly code: string }[]) => codings.map(({ code }) => code)

describe('the codes of glucose', () => {
  const examples: readonly [method: GlucoseMethod, exact: string, unit: MeasurementUnit, loinc: string][] = [
    ['CAPILLARY_METER', '104', 'MG_PER_DL', '41653-7'],
    ['CAPILLARY_METER', '5.8', 'MMOL_PER_L', '14743-9'],
    ['CONTINUOUS_SENSOR', '104', 'MG_PER_DL', '99504-3'],
    ['CONTINUOUS_SENSOR', '5.8', 'MMOL_PER_L', '105272-9'],
    ['VENOUS_LABORATORY', '104', 'MG_PER_DL', '2345-7'],
    ['VENOUS_LABORATORY', '5.8', 'MMOL_PER_L', '14749-6'],
  ]
  for (const [method, exact, unit, loinc] of examples) {
    it(`begin with LOINC ${loinc} for ${method} in ${unit}`, () => {
      const reading = glucose('wang', at, exact, unit, { method })
      assert.equal(codingsOf(reading)[0]?.code, loinc)
      assert.deepEqual(componentCodings(reading, 'GLUCOSE'), codingsOf(reading))
    })
  }
})

describe('the codes of a pulse', () => {
  it('tell which device counted it', () => {
    const cuff = bloodPressure('wang', at, 120, 80, { pulse: 70 })
    const oximeter = measured('wang', at, 'OXYGEN_SATURATION', '97')
    const strap = measured('wang', at, 'HEART_RATE', '70')
    assert.deepEqual(codes(componentCodings(cuff, 'HEART_RATE')), ['8867-4', '149546'])
    assert.deepEqual(codes(componentCodings(oximeter, 'HEART_RATE')), ['8867-4', '149530'])
    assert.deepEqual(codes(componentCodings(strap, 'HEART_RATE')), ['8867-4'])
  })
})
