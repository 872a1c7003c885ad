import { maySeePatient } from '@care/service/relations'
import type { Asking } from '../access.ts'

/** The patients about whom the caller may be told: those that are named, or all whom a relation opens. */
export function visiblePatients(
  { identity, relations, now }: Asking,
  named?: readonly string[] | null,
): readonly string[] {
  if (!identity) return []
  const candidates = named ?? [
    ...(identity.patientId ? [identity.patientId] : []),
    ...[identity.practitionerId, identity.caregiverId].flatMap((id) => (id ? relations.caredForBy(id, now) : [])),
    ...(identity.roles.includes('PARTNER') && identity.organizationId !== null
      ? relations.sharedWith(identity.organizationId, now)
      : []),
  ]
  return [...new Set(candidates)].filter((id) => maySeePatient(identity, relations.of(id), now))
}
