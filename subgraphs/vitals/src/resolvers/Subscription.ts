import type { Complete } from '@care/service/complete'
import { type StreamEvent, vitalAlerts } from '../alerts/stream.ts'
import type { SubscriptionResolvers } from '../generated/resolvers.ts'
import { readingAdded } from '../ingest/reading-added.ts'
import type { Reading } from '../readings/reading.ts'

export const Subscription: Complete<SubscriptionResolvers> = {
  vitalAlerts: { subscribe: (_, args, context) => vitalAlerts(context, args), resolve: (event: StreamEvent) => event },
  readingAdded: {
    subscribe: (_, args, context) => readingAdded(context, args),
    resolve: (reading: Reading) => reading,
  },
}
