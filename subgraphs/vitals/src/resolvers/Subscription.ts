import { type StreamEvent, vitalAlerts } from '../alerts/stream.ts'
import type { SubscriptionResolvers } from '../generated/resolvers.ts'

export const Subscription: SubscriptionResolvers = {
  vitalAlerts: { subscribe: (_, args, context) => vitalAlerts(context, args), resolve: (event: StreamEvent) => event },
}
