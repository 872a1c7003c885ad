import type { Complete } from '@care/service/complete'
import type { CareTeamMemberResolvers } from '../generated/resolvers.ts'

export const CareTeamMember: Complete<CareTeamMemberResolvers, 'id' | 'role'> = {
  participant: async ({ participantType, participantId }, _, { load }) =>
    participantType === 'Practitioner'
      ? { __typename: participantType, ...(await load.of.practitioner.load(participantId)) }
      : { __typename: participantType, ...(await load.of.caregiver.load(participantId)) },
  period: ({ start, end }) => ({ start, end }),
}
