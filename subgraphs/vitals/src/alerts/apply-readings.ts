import type { Database } from '@care/service/postgres'
import type { PatientRelations, Relations } from '@care/service/relations'
import type { GuidelineProfile } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'
import { applicable } from '../rules/applicable.ts'
import { mayPage } from '../rules/doubtful.ts'
import { backSince, evaluate } from '../rules/evaluate.ts'
import { type Family, familiesOf, familyOf } from '../rules/family.ts'
import { ownersOf, resolveFor } from '../rules/rules-of.ts'
import { alertWriting } from '../store/alerts-writing.ts'
import type { AlertWrite, AlertWriting } from '../store/alerts.ts'
import type { Alert, AlertChange, AlertEvent } from './alert.ts'
import { advance, raise } from './life-cycle.ts'
import { recipientsOf } from './recipients.ts'

/** What a change is decided with. */
export interface Circumstances {
  readonly relations: Relations
  readonly now: Date
}

/**
 * Lets the rules see readings, inside the transaction that stores them. What it returns is to be announced once the
 * transaction is committed.
 *
 * Call it once for a transaction, as its last step: it ends by locking inboxes, which everybody else waits for.
 * Readings that must not page anybody, and readings that have fed an alert before, are passed over; the order of
 * `readings` does not matter.
 */
export async function applyReadings(
  tx: Database,
  readings: readonly Reading[],
  { relations, now, guideline }: Circumstances & { readonly guideline: GuidelineProfile },
): Promise<readonly AlertChange[]> {
  const writing = alertWriting(tx)
  const paging = [...new Map(readings.map((it) => [it.id, it])).values()].filter(mayPage).toSorted(byTime)
  if (paging.length === 0) return []

  const states = await writing.lockStates(keysOf(paging))
  const patientIds = [...new Set(paging.map(({ patientId }) => patientId))].toSorted()
  const open = await writing.lockOpen(patientIds)
  const fed = await writing.fed(paging.map(({ id }) => id))
  const ruleSets = await writing.ruleSets(patientIds.flatMap((id) => ownersOf(id, relations.of(id))))

  const stateOf = new Map(states.map((it) => [nameOf(it.patientId, it.family), it]))
  const alertOf = new Map(open.map((it) => [nameOf(it.patientId, it.family), it]))
  const writes: AlertWrite[] = []
  for (const reading of paging) {
    if (fed.has(reading.id)) continue
    const patient = relations.of(reading.patientId)
    const rules = applicable(
      resolveFor(reading.patientId, patient, ruleSets, guideline).rules,
      patient ?? unknownPatient,
      reading.effectiveAt,
    )
    for (const family of familiesOf(reading)) {
      const name = nameOf(reading.patientId, family)
      const stored = stateOf.get(name)
      if (!stored) throw new Error('A rule state was not locked before it was needed.')
      const { state, outcome } = evaluate(
        rules.filter(({ kind }) => familyOf(kind) === family),
        stored.state,
        reading,
      )
      stateOf.set(name, { ...stored, state })
      const write = nextWrite(alertOf.get(name), reading, outcome, now)
      if (!write) continue
      writes.push(write)
      if (write.alert.status === 'AUTO_RESOLVED') alertOf.delete(name)
      else alertOf.set(name, write.alert)
    }
  }
  await writing.saveStates([...stateOf.values()])
  return storeChanges(writing, writes, { relations, now })
}

/** Stores changes and puts them into the inboxes of everybody concerned: the last thing that a transaction does. */
export async function storeChanges(
  writing: AlertWriting,
  writes: readonly AlertWrite[],
  { relations, now }: Circumstances,
): Promise<readonly AlertChange[]> {
  await writing.save(writes)
  const changes = writes.flatMap(({ alert, event }) =>
    event ? [{ alert, event, recipientIds: recipientsOf(alert.patientId, relations.of(alert.patientId), now) }] : [],
  )
  await writing.deliver(changes)
  return changes
}

function nextWrite(
  alert: Alert | undefined,
  reading: Reading,
  outcome: ReturnType<typeof evaluate>['outcome'],
  at: Date,
): AlertWrite | null {
  const { fired } = outcome
  if (fired) {
    const evidence = fired.evidence.length > 0 ? fired.evidence : [reading]
    if (!alert) return { ...raise(fired, reading, at), evidence }
    return written(advance(alert, { type: 'FIRED', fired, reading, at }), evidence)
  }
  if (!alert) return null
  const since = backSince(outcome, alert.severity)
  const isBack = since !== null && reading.effectiveAt.getTime() - since.getTime() >= alert.rule.clearMinutes * MINUTE
  return isBack ? written(advance(alert, { type: 'BACK', at }), []) : null
}

const written = (
  step: { alert: Alert; event: AlertEvent | null } | null | 'refused',
  evidence: readonly Reading[],
): AlertWrite | null => (step === null || step === 'refused' ? null : { ...step, evidence })

const MINUTE = 60_000

/** A patient whose relations have not arrived yet: the rules for everybody hold, at any time of day. */
const unknownPatient: Pick<PatientRelations, 'conditions' | 'timeZone'> = { conditions: [], timeZone: 'UTC' }

const nameOf = (patientId: string, family: Family): string => `${family} ${patientId}`

/** By time of measurement; of equals by id, so that every replica sees the same order. */
const byTime = (a: Reading, b: Reading): number =>
  a.effectiveAt.getTime() - b.effectiveAt.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id))

function keysOf(readings: readonly Reading[]): readonly { patientId: string; family: Family }[] {
  const keys = new Map<string, { patientId: string; family: Family }>()
  for (const reading of readings) {
    for (const family of familiesOf(reading)) {
      keys.set(nameOf(reading.patientId, family), { patientId: reading.patientId, family })
    }
  }
  return [...keys.values()]
}
