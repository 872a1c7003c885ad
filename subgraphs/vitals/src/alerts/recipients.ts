import type { Identity } from '@care/service/identity'
import { type PatientRelations, hasConsent, isMember } from '@care/service/relations'

/**
 * Whose inboxes get what happens to a patient's alerts: the patient's own, those of the care team at that instant,
 * and those of partner organisations that the patient lets in. Delivery decides once more, entry by entry.
 */
export function recipientsOf(patientId: string, relations: PatientRelations | undefined, at: Date): readonly string[] {
  if (!relations) return [patientId]
  const caregiversToo = hasConsent(relations, 'CAREGIVER_ACCESS', at)
  const members = relations.members
    .filter(
      ({ participantId, participantType }) =>
        isMember(relations, participantId, at) && (participantType === 'Practitioner' || caregiversToo),
    )
    .map(({ participantId }) => participantId)
  const partners = relations.consents
    .flatMap(({ granteeId }) => granteeId ?? [])
    .filter((granteeId) => hasConsent(relations, 'PARTNER_SHARING', at, granteeId))
  return [...new Set([patientId, ...members, ...partners])].toSorted()
}

/** Whose inbox a caller reads: the one of what he or she is first of all; null for accounts that have none. */
export function recipientOf(identity: Identity): string | null {
  const own = identity.practitionerId ?? identity.patientId ?? identity.caregiverId
  if (own !== null) return own
  return identity.roles.includes('PARTNER') ? identity.organizationId : null
}
