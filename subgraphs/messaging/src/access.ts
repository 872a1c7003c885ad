import type { Identity } from '@care/service/identity'
import { type Relations, hasConsent, isMember, maySeePatient } from '@care/service/relations'
import { withScope } from '@care/service/signed-in'
import type { Participant } from './conversations/participant.ts'

/** What a token must allow beside the relation to the patient. */
export type Scope = 'messages:read' | 'messages:write'

/** Who asks, when, and the relations that decide. A `Context` is one. */
export interface Asking {
  readonly identity: Identity | null
  readonly relations: Relations
  readonly now: Date
}

/** The caller, signed in and with a scope: what every root field begins with. */
export const requireScope = ({ identity }: Pick<Asking, 'identity'>, scope: Scope): Identity =>
  withScope(identity, scope)

/**
 * As whom the caller takes part in conversations about a patient: the patient, or one of those who care for the
 * patient now. Null for everybody else, partners who may see the record among them: a talk is not a record.
 */
export function selfAbout({ identity, relations, now }: Asking, patientId: string): Participant | null {
  const known = relations.of(patientId)
  if (!identity || !known || !maySeePatient(identity, known, now)) return null
  const { practitionerId, caregiverId } = identity
  if (identity.patientId === patientId) return { participantId: patientId, participantType: 'Patient' }
  if (practitionerId && isMember(known, practitionerId, now)) {
    return { participantId: practitionerId, participantType: 'Practitioner' }
  }
  if (caregiverId && isMember(known, caregiverId, now)) {
    return { participantId: caregiverId, participantType: 'Caregiver' }
  }
  return null
}

/**
 * Whether conversations about a patient may be handed to the caller: by a root field, a reference, a mutation or
 * an event. A hidden conversation and a missing one look alike.
 */
export const mayReadAbout = (asking: Asking, patientId: string): boolean =>
  (asking.identity?.scopes.includes('messages:read') ?? false) && selfAbout(asking, patientId) !== null

/** The patients whose conversations the caller may read. */
export function patientsOf(asking: Asking): readonly string[] {
  const { identity, relations, now } = asking
  if (!identity) return []
  const { patientId, practitionerId, caregiverId } = identity
  const ids = new Set([
    ...(patientId ? [patientId] : []),
    ...(practitionerId ? relations.caredForBy(practitionerId, now) : []),
    ...(caregiverId ? relations.caredForBy(caregiverId, now) : []),
  ])
  return [...ids].filter((id) => mayReadAbout(asking, id))
}

/** The ids under which the caller takes part in conversations. */
export const ownIds = (identity: Identity): readonly string[] =>
  [identity.patientId, identity.practitionerId, identity.caregiverId].filter((id) => id !== null)

/** Whether somebody may take part in conversations about a patient at this instant. */
export function mayTakePart(
  { relations, now }: Omit<Asking, 'identity'>,
  patientId: string,
  { participantId, participantType }: Participant,
): boolean {
  const known = relations.of(patientId)
  if (!known) return false
  if (participantType === 'Patient') return participantId === patientId
  if (!isMember(known, participantId, now)) return false
  return participantType === 'Practitioner' || hasConsent(known, 'CAREGIVER_ACCESS', now)
}

/** Whether the patient allows messages with the care team at this instant. */
export function allowsMessages({ relations, now }: Omit<Asking, 'identity'>, patientId: string): boolean {
  const known = relations.of(patientId)
  return known !== undefined && hasConsent(known, 'MESSAGING', now)
}
