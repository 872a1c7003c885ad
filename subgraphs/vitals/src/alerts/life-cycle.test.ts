import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { AlertSeverity, AlertStatus } from '../generated/resolvers.ts'
import { bloodPressure } from '../readings/example-readings.ts'
import { defaultRules } from '../rules/default-rules.ts'
import type { Fired } from '../rules/evaluate.ts'
import type { Alert } from './alert.ts'
import { type Happening, type Step, advance, longestSnoozeOf, raise } from './life-cycle.ts'

const noon = new Date('2026-03-01T04:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const reading = bloodPressure('wang', noon, 190, 112)

function firedAs(severity: AlertSeverity): Fired {
  const rule = defaultRules('CN_2024').find((candidate) => candidate.severity === severity)
  const observed = reading.amounts.SYSTOLIC
  assert.ok(rule && observed)
  return { rule: { ...rule, kind: 'SEVERE_HYPERTENSION' }, observed, evidence: [reading] }
}

/** An alert of a severity, brought to a state by what really leads there. */
function alertIn(status: AlertStatus, severity: AlertSeverity = 'URGENT'): Alert {
  const { alert } = raise(firedAs(severity), reading, noon)
  switch (status) {
    case 'ACTIVE':
      return alert
    case 'ACKNOWLEDGED':
      return changed(alert, { type: 'ACKNOWLEDGE', by: 'dr.chen', note: null, at: later(1) }).alert
    case 'SNOOZED':
      return changed(alert, { type: 'SNOOZE', by: 'dr.chen', minutes: 5, note: null, at: later(1) }).alert
    case 'RESOLVED':
      return changed(alert, resolving('dr.chen')).alert
    case 'AUTO_RESOLVED':
      return { ...changed({ ...alert, severity: 'URGENT' }, { type: 'BACK', at: later(1) }).alert, severity }
  }
}

function changed(alert: Alert, happening: Happening): Step {
  const step = advance(alert, happening)
  assert.ok(step !== null && step !== 'refused')
  return step
}

const resolving = (by: string): Happening => ({
  type: 'RESOLVE',
  by,
  resolution: 'CONTACTED_PATIENT',
  note: 'called',
  at: later(2),
})

/** The table's rows. Each begins from an alert in a state and says what becomes of it. */
const rows: Readonly<Record<string, (status: AlertStatus) => ReturnType<typeof advance>>> = {
  'a rule fires, not worse': (status) =>
    advance(alertIn(status), { type: 'FIRED', fired: firedAs('URGENT'), reading, at: later(3) }),
  'a rule fires, worse': (status) =>
    advance(alertIn(status), { type: 'FIRED', fired: firedAs('CRITICAL'), reading, at: later(3) }),
  'values are back': (status) => advance(alertIn(status), { type: 'BACK', at: later(3) }),
  'values are back, CRITICAL': (status) => advance(alertIn(status, 'CRITICAL'), { type: 'BACK', at: later(3) }),
  'it is due': (status) => advance(alertIn(status), { type: 'DUE', at: later(600) }),
  'somebody takes notice': (status) =>
    advance(alertIn(status), { type: 'ACKNOWLEDGE', by: 'nurse.li', note: null, at: later(3) }),
  'the same person takes notice again': (status) =>
    advance(
      { ...alertIn(status), noticedBy: ['nurse.li'] },
      { type: 'ACKNOWLEDGE', by: 'nurse.li', note: null, at: later(3) },
    ),
  'somebody snoozes it': (status) =>
    advance(alertIn(status), { type: 'SNOOZE', by: 'nurse.li', minutes: 10, note: null, at: later(3) }),
  'somebody resolves it': (status) =>
    advance(alertIn(status), {
      type: 'RESOLVE',
      by: 'nurse.li',
      resolution: 'REFERRED',
      note: 'to the clinic',
      at: later(3),
    }),
  'somebody resolves it in the same way again': (status) => advance(alertIn(status), resolving('nurse.li')),
}

const table = readFileSync(new URL('SPEC.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const [states = [], , ...lines] = table

describe('the life of an alert, cell by cell', () => {
  it('has a test for every row of the table', () => {
    assert.deepEqual(new Set(lines.map(([name]) => name)), new Set(Object.keys(rows)))
  })
  for (const [name = '', ...cells] of lines) {
    for (const [i, cell] of cells.entries()) {
      const state = states[i + 1]
      if (state === 'none') continue // Nothing is open: `raise` is called, or nothing is.
      it(`${state}, ${name}: ${cell}`, () => {
        const step = rows[name]?.(state as AlertStatus)
        if (step === null) assert.equal(cell, '–')
        else if (step === 'refused') assert.equal(cell, 'refused')
        else assert.equal([step?.alert.status, step?.event?.type].filter(Boolean).join(' '), cell)
      })
    }
  }
})

describe('an alert', () => {
  it('has ids that follow from their causes', () => {
    const once = raise(firedAs('URGENT'), reading, noon)
    const again = raise(firedAs('URGENT'), reading, later(1))
    assert.equal(again.alert.id, once.alert.id)
    assert.equal(again.event?.id, once.event?.id)
  })

  it('takes the kind, rule and limit of the worse reading, and asks for notice anew', () => {
    const { alert } = changed(alertIn('ACKNOWLEDGED'), {
      type: 'FIRED',
      fired: firedAs('CRITICAL'),
      reading,
      at: later(3),
    })
    assert.equal(alert.severity, 'CRITICAL')
    assert.equal(alert.rule.severity, 'CRITICAL')
    assert.deepEqual(alert.noticedBy, [])
    assert.equal(alert.acknowledgedById, 'dr.chen')
    assert.deepEqual(alert.acknowledgedAt, later(1))
    assert.equal(alert.stateVersion, alert.version)
  })

  it('loses no snooze to a reading that is not worse', () => {
    const { alert } = changed(alertIn('SNOOZED'), { type: 'FIRED', fired: firedAs('URGENT'), reading, at: later(3) })
    assert.equal(alert.status, 'SNOOZED')
    assert.deepEqual(alert.dueAt, later(6))
    assert.equal(alert.occurrences, 2)
  })

  it('sounds again only when it is due, as its rule says', () => {
    const alert = alertIn('ACTIVE', 'CRITICAL')
    assert.equal(advance(alert, { type: 'DUE', at: later(4.9) }), null)
    const { alert: repeated } = changed(alert, { type: 'DUE', at: later(5) })
    assert.deepEqual(repeated.lastSoundedAt, later(5))
    assert.deepEqual(repeated.dueAt, later(10))
    assert.equal(repeated.stateVersion, 1)
  })

  it('never sounds again when its rule says so', () => {
    assert.equal(alertIn('ACTIVE', 'WARNING').dueAt, null)
  })

  it('keeps the first notice when a second person takes one', () => {
    const { alert, event } = changed(alertIn('ACKNOWLEDGED'), {
      type: 'ACKNOWLEDGE',
      by: 'nurse.li',
      note: 'me too',
      at: later(9),
    })
    assert.equal(alert.acknowledgedById, 'dr.chen')
    assert.deepEqual(alert.acknowledgedAt, later(1))
    assert.equal(event?.actorId, 'nurse.li')
    assert.equal(event?.note, 'me too')
  })

  it('may be snoozed for as long as its severity allows, whatever its rule says', () => {
    const alert = alertIn('ACTIVE', 'CRITICAL')
    assert.equal(longestSnoozeOf(alert), 15)
    assert.equal(longestSnoozeOf({ ...alert, rule: { ...alert.rule, maxSnoozeMinutes: 60 } }), 15)
    assert.equal(longestSnoozeOf(alertIn('ACTIVE', 'URGENT')), 60)
    assert.equal(longestSnoozeOf(alertIn('ACTIVE', 'WARNING')), 480)
  })
})
