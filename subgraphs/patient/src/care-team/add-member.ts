import { randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { hasConsent } from '@care/service/relations'
import { withScope } from '@care/service/signed-in'
import { mayChangeCareTeam } from '../access.ts'
import type { Context } from '../context.ts'
import type { AddCareTeamMemberInput } from '../generated/resolvers.ts'
import { forgetPatient } from '../loaders.ts'
import { refuse } from '../refusals.ts'
import type { Membership } from '../store/store.ts'
import { type CareTeam, MOST_MEMBERS } from './care-team.ts'

/** Adds a person to a care team. Asking twice changes nothing, so that a client may retry. */
export async function addCareTeamMember(
  context: Context,
  input: AddCareTeamMemberInput,
): Promise<CareTeam | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'careteam:write')
  const patient = await load.patient.load(input.patientId)
  if (!patient) return refuse(context, 'noSuchPatient', 'patientId')
  if (!mayChangeCareTeam(identity, await load.of.team.load(patient.id), now))
    return refuse(context, 'onlyTheAttending', 'patientId')
  if (input.until != null && input.until <= now) return refuse(context, 'alreadyPast', 'until')

  const participantType = await typeOf(context, input.participantId)
  if (participantType === null) return refuse(context, 'noSuchParticipant', 'participantId')
  if ((participantType === 'Caregiver') !== (input.role === 'CAREGIVER'))
    return refuse(context, 'roleDoesNotFit', 'role')
  if (participantType === 'Caregiver') {
    const relations = await load.of.relations.load(patient.id)
    if (!relations || !hasConsent(relations, 'CAREGIVER_ACCESS', now))
      return refuse(context, 'caregiverConsentMissing', 'participantId')
  }

  const outcome = await store.addMember(
    {
      id: randomUUID(),
      patientId: patient.id,
      participantType,
      participantId: input.participantId,
      role: input.role,
      guardian: false,
      start: now,
      end: input.until ?? null,
    },
    MOST_MEMBERS,
  )
  if (outcome === 'full') return refuse(context, 'teamFull')
  if (outcome === 'no-such-patient') return refuse(context, 'noSuchPatient', 'patientId')
  forgetPatient(load, patient.id)
  return { patientId: patient.id }
}

/** What kind of person an id names, among those whom the caller may let in: a practitioner whom the caller may know, or any caregiver. */
async function typeOf({ store, load }: Context, id: string): Promise<Membership['participantType'] | null> {
  if (await load.practitioner.load(id)) return 'Practitioner'
  return (await store.caregiversByIds([id])).length > 0 ? 'Caregiver' : null
}
