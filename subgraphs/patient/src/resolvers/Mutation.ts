import type { UserError } from '@care/service/errors'
import type { Complete } from '@care/service/complete'
import { addCareTeamMember } from '../care-team/add-member.ts'
import { endMembership } from '../care-team/end-membership.ts'
import { recordCondition } from '../conditions/record-condition.ts'
import { updateCondition } from '../conditions/update-condition.ts'
import { grantConsent } from '../consents/grant-consent.ts'
import { revokeConsent } from '../consents/revoke-consent.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { enrollPatient } from '../patients/enroll-patient.ts'
import { updatePatient } from '../patients/update-patient.ts'
import { refreshSession } from '../sessions/refresh-session.ts'
import { type SignedIn, signIn } from '../sessions/sign-in.ts'

export const Mutation: Complete<MutationResolvers> = {
  signIn: async (_, { input }, context) => session(await signIn(context, input)),
  refreshSession: async (_, { input }, context) => session(await refreshSession(context, input.refreshToken)),
  enrollPatient: async (_, { input }, context) => payload('patient', await enrollPatient(context, input)),
  updatePatient: async (_, { input }, context) => {
    const { patient, error } = await updatePatient(context, input)
    return { patient, errors: error ? [error] : [] }
  },
  addCareTeamMember: async (_, { input }, context) => payload('careTeam', await addCareTeamMember(context, input)),
  endCareTeamMembership: async (_, { input }, context) => payload('careTeam', await endMembership(context, input)),
  recordCondition: async (_, { input }, context) => payload('condition', await recordCondition(context, input)),
  updateCondition: async (_, { input }, context) => payload('condition', await updateCondition(context, input)),
  grantConsent: async (_, { input }, context) => payload('consent', await grantConsent(context, input)),
  revokeConsent: async (_, { input }, context) => payload('consent', await revokeConsent(context, input)),
}

const isRefusal = (outcome: object | null): outcome is UserError =>
  outcome !== null && 'code' in outcome && 'message' in outcome

/** A mutation's answer: the thing under its name, or why there is none. */
function payload<Name extends string, Thing extends object>(name: Name, outcome: Thing | null | UserError) {
  const [thing, errors] = isRefusal(outcome) ? [null, [outcome]] : [outcome, []]
  return { [name]: thing, errors } as Readonly<Record<Name, Thing | null>> & { readonly errors: UserError[] }
}

function session(outcome: SignedIn | UserError) {
  if (isRefusal(outcome))
    return { accessToken: null, refreshToken: null, expiresAt: null, viewer: null, errors: [outcome] }
  return { ...outcome, expiresAt: outcome.viewer.sessionExpiresAt, errors: [] }
}
