import type { Identity } from '@care/service/identity'
import { type PatientRelations, maySeePatient } from '@care/service/relations'
import type DataLoader from 'dataloader'
import type { Consent, Membership, PatientStore, Practitioner, Sight } from './store/store.ts'
import type { ConsentGrantor } from './store/words.ts'

/** With whose eyes the caller looks at lists. */
export const sightOf = (identity: Identity, at: Date): Sight => ({
  patientId: identity.patientId,
  practitionerId: identity.practitionerId,
  caregiverId: identity.caregiverId,
  partnerOrganizationId: identity.roles.includes('PARTNER') ? identity.organizationId : null,
  at,
})

type RelationsById = DataLoader<string, PatientRelations | null>

/**
 * Those of `patientIds` whom the caller may see now. Everything that hands out a patient by id asks here: root
 * fields, references from other subgraphs, mutations.
 */
export async function visiblePatients(
  identity: Identity | null,
  patientIds: readonly string[],
  relations: RelationsById,
  at: Date,
): Promise<string[]> {
  if (!identity) return []
  const known = await Promise.all(patientIds.map((id) => relations.load(id)))
  return patientIds.filter((_, i) => maySeePatient(identity, known[i] ?? undefined, at))
}

/** The practitioners whom the caller may know: the organisation's for its staff, the caller, and the care teams' of patients whom the caller may see. */
export async function visiblePractitioners(
  identity: Identity | null,
  practitioners: readonly Practitioner[],
  store: PatientStore,
  at: Date,
): Promise<readonly Practitioner[]> {
  if (!identity) return []
  const isColleague = (it: Practitioner) =>
    it.id === identity.practitionerId || (isStaff(identity) && it.organizationId === identity.organizationId)
  const others = practitioners.filter((it) => !isColleague(it)).map(({ id }) => id)
  const teammates = others.length > 0 ? await store.teammatesOf(sightOf(identity, at), others) : []
  return practitioners.filter((it) => isColleague(it) || teammates.includes(it.id))
}

/** Those of `caregiverIds` whom the caller may know: the caller, and the care teams' of patients whom the caller may see. */
export async function visibleCaregivers(
  identity: Identity | null,
  caregiverIds: readonly string[],
  store: PatientStore,
  at: Date,
): Promise<readonly string[]> {
  if (!identity) return []
  const others = caregiverIds.filter((id) => id !== identity.caregiverId)
  const teammates = others.length > 0 ? await store.teammatesOf(sightOf(identity, at), others) : []
  return caregiverIds.filter((id) => id === identity.caregiverId || teammates.includes(id))
}

const isStaff = ({ roles }: Identity): boolean => roles.includes('PRACTITIONER') || roles.includes('ADMINISTRATOR')

/** Whether a membership lasts at an instant. */
export const lasts = ({ start, end }: Pick<Membership, 'start' | 'end'>, at: Date): boolean =>
  start <= at && (end === null || end > at)

/** Whether the caller belongs to this care team as a practitioner now. */
export const isOnTeam = ({ practitionerId }: Identity, team: readonly Membership[], at: Date): boolean =>
  practitionerId !== null && team.some((it) => it.participantId === practitionerId && lasts(it, at))

/** Whether the caller may change who cares for a patient: who attends may, and while nobody does, any practitioner of the team. */
export function mayChangeCareTeam(identity: Identity, team: readonly Membership[], at: Date): boolean {
  const attending = team.filter((it) => it.role === 'ATTENDING' && lasts(it, at))
  if (attending.length === 0) return isOnTeam(identity, team, at)
  return isOnTeam(identity, attending, at)
}

/** As what the caller may give and withdraw a patient's consents; null when not at all. */
export function grantorFor(
  identity: Identity,
  patientId: string,
  team: readonly Membership[],
  at: Date,
): ConsentGrantor | null {
  if (identity.patientId === patientId) return 'PATIENT'
  const isGuardian = team.some((it) => it.guardian && it.participantId === identity.caregiverId && lasts(it, at))
  return isGuardian ? 'GUARDIAN' : null
}

/** Those of a visible patient's consents that the caller may see: all of them, but for a partner only those that let it in. */
export function visibleConsents(
  identity: Identity,
  consents: readonly Consent[],
  relations: PatientRelations | null,
  at: Date,
): readonly Consent[] {
  const withoutPartnership = { ...identity, roles: identity.roles.filter((role) => role !== 'PARTNER') }
  if (maySeePatient(withoutPartnership, relations ?? undefined, at)) return consents
  return consents.filter(({ granteeId }) => granteeId !== null && granteeId === identity.organizationId)
}
