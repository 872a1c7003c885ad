import type { ParticipantResolvers } from '../generated/resolvers.ts'

export const Participant: ParticipantResolvers = {
  __resolveType: ({ __typename }) => __typename,
}
