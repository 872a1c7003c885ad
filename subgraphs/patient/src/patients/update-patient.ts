import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import { isOnTeam } from '../access.ts'
import { mayTakePart } from '../consents/taking-part.ts'
import type { Context } from '../context.ts'
import type { UpdatePatientInput } from '../generated/resolvers.ts'
import { forgetPatient } from '../loaders.ts'
import { refuse } from '../refusals.ts'
import type { PatientChanges } from '../store/store.ts'
import { isPhone } from './phone.ts'
import type { SeenPatient } from './seen-patient.ts'

export interface PatientUpdate {
  /** As it is now; null for a patient whom the caller may not see. */
  readonly patient: SeenPatient | null
  readonly error: UserError | null
}

const judgements = ['riskLevel', 'enrollmentStatus'] as const

/** Changes a patient's own data. Levels and states are practitioners' to judge; the rest is the patient's as well. */
export async function updatePatient(context: Context, input: UpdatePatientInput): Promise<PatientUpdate> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'patients:write')
  const patient = await load.patient.load(input.patientId)
  if (!patient) return { patient: null, error: refuse(context, 'noSuchPatient', 'patientId') }
  const refused = (error: UserError): PatientUpdate => ({ patient, error })

  const isPractitioner = isOnTeam(identity, await load.of.team.load(patient.id), now)
  if (!isPractitioner && identity.patientId !== patient.id) return refused(refuse(context, 'onlyOwnData', 'patientId'))
  for (const field of judgements) {
    if (input[field] !== undefined && !isPractitioner) return refused(refuse(context, 'onlyPractitioners', field))
  }
  const changes = changesOf(context, input)
  if ('code' in changes) return refused(changes)
  if (changes.enrollmentStatus && changes.enrollmentStatus !== patient.enrollmentStatus) {
    if (changes.enrollmentStatus === 'PENDING') return refused(refuse(context, 'neverPendingAgain', 'enrollmentStatus'))
    if (changes.enrollmentStatus === 'ACTIVE' && !mayTakePart(await load.of.relations.load(patient.id), now))
      return refused(refuse(context, 'consentsMissing', 'enrollmentStatus'))
  }

  const outcome = await store.updatePatient(patient.id, input.expectedVersion, changes, now)
  forgetPatient(load, patient.id)
  const present = await load.patient.load(patient.id)
  if (outcome === 'conflict') return { patient: present, error: refuse(context, 'changedMeanwhile', 'expectedVersion') }
  return { patient: present, error: null }
}

/** What is to be changed: a field that was left out is not in it. */
function changesOf(context: Context, input: UpdatePatientInput): PatientChanges | UserError {
  const { phone, timeZone, preferredLanguage, riskLevel, enrollmentStatus } = input
  if (timeZone === null) return refuse(context, 'notEmpty', 'timeZone')
  if (preferredLanguage === null) return refuse(context, 'notEmpty', 'preferredLanguage')
  if (enrollmentStatus === null) return refuse(context, 'notEmpty', 'enrollmentStatus')
  if (phone != null && !isPhone(phone)) return refuse(context, 'badPhone', 'phone')
  return {
    ...(phone !== undefined && { phone }),
    ...(timeZone !== undefined && { timeZone }),
    ...(preferredLanguage !== undefined && { preferredLanguage }),
    ...(riskLevel !== undefined && { riskLevel }),
    ...(enrollmentStatus !== undefined && { enrollmentStatus }),
  }
}
