import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AlertKind } from '../generated/resolvers.ts'
import { bloodPressure, glucose } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { defaultRules } from '../rules/default-rules.ts'
import type { Observed } from './alert.ts'
import { patientMessageOf, titleOf } from './words.ts'

const noon = new Date('2026-03-01T04:00:00Z')

function observedIn({ amounts }: Reading, component: 'SYSTOLIC' | 'GLUCOSE'): Observed {
  const amount = amounts[component]
  assert.ok(amount)
  return { component, amount, amounts }
}

const level2 = (exact: string, comparator: 'LESS_THAN' | null) =>
  ({
    kind: 'HYPOGLYCEMIA_LEVEL_2',
    observed: observedIn(glucose('wang', noon, exact, 'MMOL_PER_L', { comparator }), 'GLUCOSE'),
  }) as const

describe('the words of an alert', () => {
  it('name both numbers of a blood pressure in one line, in the language of the request', () => {
    const alert = {
      kind: 'SEVERE_HYPERTENSION',
      observed: observedIn(bloodPressure('wang', noon, 190, 112), 'SYSTOLIC'),
    } as const
    assert.equal(titleOf(alert, 'zh-CN'), '血压 190/112')
    assert.equal(titleOf(alert, 'en'), 'Blood pressure 190/112')
  })

  it('show digits as they were reported, and LO as below', () => {
    assert.equal(titleOf(level2('2.90', null), 'zh-CN'), '血糖 2.90 mmol/L')
    assert.equal(titleOf(level2('1.1', 'LESS_THAN'), 'en'), 'Glucose <1.1 mmol/L')
  })

  it('tell the patient for every kind that this is no emergency service', () => {
    const kinds: readonly AlertKind[] = [...defaultRules('CN_2024').map(({ kind }) => kind), 'REPORTED_SYMPTOMS']
    for (const kind of kinds) {
      assert.match(patientMessageOf({ kind }, 'en'), /no emergency service.*120.*911.*112/)
      assert.match(patientMessageOf({ kind }, 'zh-CN'), /不是急救服务.*120.*911.*112/)
    }
  })
})
