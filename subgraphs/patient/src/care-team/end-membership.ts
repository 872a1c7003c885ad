import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import { mayChangeCareTeam } from '../access.ts'
import type { Context } from '../context.ts'
import type { EndCareTeamMembershipInput } from '../generated/resolvers.ts'
import { forgetPatient } from '../loaders.ts'
import { isPlainText } from '../plain-text.ts'
import { refuse } from '../refusals.ts'
import type { CareTeam } from './care-team.ts'

/** Characters. */
const LONGEST_REASON = 500

/**
 * Ends a membership now: anybody's for who may change the team, one's own for every member. Null for the team when
 * the caller has just left it.
 */
export async function endMembership(
  context: Context,
  { memberId, reason }: EndCareTeamMembershipInput,
): Promise<CareTeam | null | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'careteam:write')
  const membership = await store.membership(memberId)
  const isOwn = membership !== null && membership.participantId === identity.practitionerId
  const patient = membership && (await load.patient.load(membership.patientId))
  if (!membership || !(patient || isOwn)) return refuse(context, 'noSuchMember', 'memberId')
  if (!isOwn && !mayChangeCareTeam(identity, await load.of.team.load(membership.patientId), now))
    return refuse(context, 'onlyTheAttending', 'memberId')
  if (!isPlainText(reason, LONGEST_REASON)) return refuse(context, 'badText', 'reason')

  await store.endMembership(memberId, now, reason.trim())
  forgetPatient(load, membership.patientId)
  return (await load.patient.load(membership.patientId)) ? { patientId: membership.patientId } : null
}
