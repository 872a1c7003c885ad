import type { Complete } from '@care/service/complete'
import type { AlertEventResolvers } from '../generated/resolvers.ts'

export const AlertEvent: Complete<AlertEventResolvers, 'id' | 'type' | 'occurredAt' | 'severity' | 'note'> = {
  actor: ({ actorId }) => (actorId === null ? null : { id: actorId }),
}
