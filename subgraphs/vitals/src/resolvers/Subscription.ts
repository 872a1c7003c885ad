import type { SubscriptionResolvers } from '../generated/resolvers.ts'

export const Subscription: SubscriptionResolvers = {}
