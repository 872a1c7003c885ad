import { maySeePatient } from '@care/service/relations'
import type { Asking } from '../access.ts'

/**
 * The patients about whom the caller may be told: those that are named, or all whom the caller cares for. A partner
 * has to name them, because nobody here keeps a list of consents by partner.
 */
export function visiblePatients(
  { identity, relations, now }: Asking,
  named?: readonly string[] | null,
): readonly string[] {
  if (!identity) return []
  const candidates = named ?? [
    ...(identity.patientId ? [identity.patientId] : []),
    ...[identity.practitionerId, identity.caregiverId].flatMap((id) => (id ? relations.caredForBy(id, now) : [])),
  ]
  return [...new Set(candidates)].filter((id) => maySeePatient(identity, relations.of(id), now))
}
