import { randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import type { Context } from '../context.ts'
import type { EnrollPatientInput } from '../generated/resolvers.ts'
import { onceFor } from '../idempotency.ts'
import { isPlainText } from '../plain-text.ts'
import { refuse } from '../refusals.ts'
import type { NewPatient } from '../store/store.ts'
import type { CareTeamRole, Profession } from '../store/words.ts'
import { dayIn } from './calendar.ts'
import { humanName } from './human-name.ts'
import { isPhone } from './phone.ts'
import type { SeenPatient } from './seen-patient.ts'

/** Characters of a family or given name. */
const LONGEST_NAME = 100

/** Years. Nobody known has lived longer than 122. */
const OLDEST = 130

/** As what the practitioner who enrols a patient joins the care team. */
const firstRole: Readonly<Record<Profession, CareTeamRole>> = {
  PHYSICIAN: 'ATTENDING',
  NURSE: 'NURSE',
  HEALTH_MANAGER: 'HEALTH_MANAGER',
  PHARMACIST: 'PHARMACIST',
  DIETITIAN: 'DIETITIAN',
  OTHER: 'HEALTH_MANAGER',
}

/** Takes a patient into the care of the caller's organisation; the caller is the first of the care team. */
export async function enrollPatient(context: Context, input: EnrollPatientInput): Promise<SeenPatient | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'patients:write')
  const { practitionerId } = identity
  const practitioner = practitionerId === null ? null : await load.practitioner.load(practitionerId)
  if (!practitioner) return refuse(context, 'noOrganization')
  const fault = faultOf(context, input)
  if (fault) return fault
  const once = onceFor(context, identity.subject, 'enrollPatient', input)
  if (!once) return refuse(context, 'badKey', 'idempotencyKey')

  const patient: NewPatient = {
    id: randomUUID(),
    organizationId: practitioner.organizationId,
    name: humanName(input.familyName.trim(), input.givenName.trim()),
    gender: input.gender,
    birthDate: input.birthDate ?? null,
    phone: input.phone ?? null,
    preferredLanguage: input.preferredLanguage,
    timeZone: input.timeZone,
    riskLevel: null,
    enrollmentStatus: 'PENDING',
  }
  const outcome = await store.enrollPatient(once, patient, {
    id: randomUUID(),
    patientId: patient.id,
    participantType: 'Practitioner',
    participantId: practitioner.id,
    role: firstRole[practitioner.profession],
    guardian: false,
    start: now,
    end: null,
  })
  if (outcome === 'key-reused') return refuse(context, 'keyReused', 'idempotencyKey')
  return (await load.patient.load(outcome.id)) ?? refuse(context, 'noSuchPatient')
}

function faultOf(context: Context, input: EnrollPatientInput): UserError | null {
  for (const field of ['familyName', 'givenName'] as const) {
    if (!isPlainText(input[field], LONGEST_NAME)) return refuse(context, 'badText', field)
  }
  if (input.phone != null && !isPhone(input.phone)) return refuse(context, 'badPhone', 'phone')
  if (input.birthDate != null) {
    const today = dayIn(input.timeZone, context.now)
    if (input.birthDate > today) return refuse(context, 'inTheFuture', 'birthDate')
    if (Number(today.slice(0, 4)) - Number(input.birthDate.slice(0, 4)) > OLDEST)
      return refuse(context, 'tooLongAgo', 'birthDate')
  }
  return null
}
