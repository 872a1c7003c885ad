import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applicable } from './applicable.ts'
import { DEFAULT_RULES_VERSION, defaultRules } from './default-rules.ts'
import { limitsFor } from './limits.ts'
import { resolveRules } from './resolve-rules.ts'
import type { Rule } from './rule.ts'

const fever = find('FEVER', 'WARNING')
const level2 = find('HYPOGLYCEMIA_LEVEL_2', 'CRITICAL')

function find(kind: Rule['kind'], severity: Rule['severity']): Rule {
  const rule = defaultRules('CN_2024').find((candidate) => candidate.kind === kind && candidate.severity === severity)
  assert.ok(rule)
  return rule
}
const withLimit = (rule: Rule, value: number, scope: Rule['scope'] = 'PATIENT'): Rule => ({
  ...rule,
  scope,
  limit: { ...rule.limit, value, exact: String(value) },
})
const inForce = (slot: string, ...sets: readonly (readonly Rule[])[]) =>
  resolveRules(
    sets.map((rules) => ({ rules, version: 1 })),
    'CN_2024',
  ).rules.find((rule) => rule.slot === slot)

describe('the rules that hold for somebody', () => {
  it('are the defaults until somebody changes one', () => {
    const { rules, version } = resolveRules([], 'CN_2024')
    assert.equal(rules.length, defaultRules('CN_2024').length)
    assert.equal(version, DEFAULT_RULES_VERSION)
    assert.ok(rules.length <= 100)
  })

  it('come from the narrowest scope that says something', () => {
    const organization = withLimit(fever, 38.3, 'ORGANIZATION')
    assert.equal(inForce(fever.slot, [organization])?.limit.value, 38.3)
    assert.equal(inForce(fever.slot, [organization], [withLimit(fever, 38.5)])?.limit.value, 38.5)
  })

  it('grow in version with every change in any scope', () => {
    const sets = [
      { rules: [], version: 2 },
      { rules: [], version: 3 },
    ]
    assert.equal(resolveRules(sets, 'CN_2024').version, DEFAULT_RULES_VERSION + 5)
  })

  it('may be switched off when they are not locked', () => {
    assert.equal(inForce(fever.slot, [{ ...fever, enabled: false }])?.enabled, false)
  })

  it('keep a locked one that somebody made stricter, and refuse a weaker one or none', () => {
    assert.equal(inForce(level2.slot, [withLimit(level2, 60)])?.limit.value, 60)
    const weaker: readonly Rule[] = [
      withLimit(level2, 50),
      { ...level2, enabled: false },
      { ...level2, severity: 'INFO' },
      { ...level2, forReadings: 2 },
      { ...level2, forMinutes: 10 },
      { ...level2, condition: 'OTHER' },
      { ...level2, methods: ['CAPILLARY_METER'] },
      { ...level2, activeWindow: { start: '08:00', end: '20:00' } },
      { ...level2, repeatMinutes: 0 },
      { ...level2, maxSnoozeMinutes: 60 },
      { ...level2, limit: { ...level2.limit, comparator: 'GREATER_THAN' } },
    ]
    for (const rule of weaker) assert.equal(inForce(level2.slot, [rule]), level2)
  })
})

describe('rules with a time of day', () => {
  const inShanghai = { conditions: [], timeZone: 'Asia/Shanghai' }
  const holds = (start: string, end: string, at: string) =>
    applicable([{ ...fever, activeWindow: { start, end } }], inShanghai, new Date(at)).length === 1

  it('hold in the patient’s own day, from the first minute to before the last', () => {
    assert.equal(holds('08:00', '20:00', '2026-03-01T00:00:00Z'), true)
    assert.equal(holds('08:00', '20:00', '2026-03-01T12:00:00Z'), false)
  })
  it('may go over midnight', () => {
    assert.equal(holds('22:00', '06:00', '2026-03-01T15:00:00Z'), true)
    assert.equal(holds('22:00', '06:00', '2026-03-01T21:59:00Z'), true)
    assert.equal(holds('22:00', '06:00', '2026-03-01T22:00:00Z'), false)
  })
})

describe('the limits of a chart', () => {
  it('are in the chart’s own unit, each line once, the most severe first', () => {
    assert.deepEqual(
      limitsFor(resolveRules([], 'CN_2024').rules, 'GLUCOSE', 'MMOL_PER_L').map(({ value, comparator }) => [
        comparator,
        value,
      ]),
      [
        ['LESS_THAN', 3],
        ['GREATER_THAN_OR_EQUAL', 16.7],
        ['LESS_THAN', 3.9],
        ['GREATER_THAN', 13.9],
        ['GREATER_THAN', 10],
      ],
    )
  })
  it('have no place for a rise of weight', () => {
    assert.deepEqual(limitsFor(resolveRules([], 'CN_2024').rules, 'BODY_WEIGHT', 'KILOGRAM'), [])
  })
})
