import type { AlertStreamEventResolvers } from '../generated/resolvers.ts'

export const AlertStreamEvent: AlertStreamEventResolvers = {
  __resolveType: ({ __typename }) => __typename,
}
