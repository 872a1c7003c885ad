import { randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import { isOnTeam } from '../access.ts'
import type { Context } from '../context.ts'
import type { RecordConditionInput } from '../generated/resolvers.ts'
import { onceFor } from '../idempotency.ts'
import { forgetPatient } from '../loaders.ts'
import { dayIn } from '../patients/calendar.ts'
import { refuse } from '../refusals.ts'
import type { Condition } from '../store/store.ts'
import { codingsWith, parseCoding } from './codings.ts'

/** Of one patient. */
export const MOST_CONDITIONS = 100

/** Writes a diagnosis down: a practitioner of the care team may. */
export async function recordCondition(context: Context, input: RecordConditionInput): Promise<Condition | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'patients:write')
  const patient = await load.patient.load(input.patientId)
  if (!patient) return refuse(context, 'noSuchPatient', 'patientId')
  if (!isOnTeam(identity, await load.of.team.load(patient.id), now))
    return refuse(context, 'onlyPractitioners', 'patientId')

  const coding = input.coding == null ? null : parseCoding(input.coding)
  if (input.coding != null && !coding) return refuse(context, 'badCoding', 'coding')
  if (input.kind === 'OTHER' && !coding) return refuse(context, 'codingNeeded', 'coding')
  if (input.onsetDate != null) {
    if (input.onsetDate > dayIn(patient.timeZone, now)) return refuse(context, 'inTheFuture', 'onsetDate')
    if (patient.birthDate !== null && input.onsetDate < patient.birthDate)
      return refuse(context, 'tooLongAgo', 'onsetDate')
  }
  const once = onceFor(context, identity.subject, 'recordCondition', input)
  if (!once) return refuse(context, 'badKey', 'idempotencyKey')

  const outcome = await store.recordCondition(
    once,
    {
      id: randomUUID(),
      patientId: patient.id,
      kind: input.kind,
      codings: codingsWith(input.kind, coding),
      status: input.status,
      onsetDate: input.onsetDate ?? null,
      abatementDate: null,
      recordedAt: now,
      recordedById: identity.practitionerId,
    },
    MOST_CONDITIONS,
  )
  if (outcome === 'key-reused') return refuse(context, 'keyReused', 'idempotencyKey')
  if (outcome === 'full') return refuse(context, 'tooManyConditions')
  forgetPatient(load, patient.id)
  return (await store.condition(outcome.id)) ?? refuse(context, 'noSuchCondition')
}
