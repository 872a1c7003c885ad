import { lasts } from '../access.ts'
import type { Caregiver, Membership, Practitioner } from '../store/store.ts'

/** Who cares for one patient. There is no more to it than whose team it is: the members are asked for when wanted. */
export interface CareTeam {
  readonly patientId: string
}

export type Participant =
  | (Practitioner & { readonly __typename: 'Practitioner' })
  | (Caregiver & { readonly __typename: 'Caregiver' })

/** How many may belong to one team at once, and how many are listed. */
export const MOST_MEMBERS = 50

/** Those who belong to a team now, or who do or did, the attending first, then by start. Of too many the latest are listed. */
export function membersOf(memberships: readonly Membership[], at: Date, includePast: boolean): Membership[] {
  const listed = memberships.filter((it) => (includePast ? it.start <= at : lasts(it, at))).slice(-MOST_MEMBERS)
  const isAttending = (it: Membership) => it.role === 'ATTENDING' && lasts(it, at)
  return [...listed.filter(isAttending), ...listed.filter((it) => !isAttending(it))]
}

/** Who answers for the patient first: of several the one who has done so for longest. */
export const attendingOf = (memberships: readonly Membership[], at: Date): Membership | undefined =>
  memberships.find((it) => it.role === 'ATTENDING' && lasts(it, at))
