import { acknowledgeAlert } from '../alerts/acknowledge-alert.ts'
import { resolveAlert } from '../alerts/resolve-alert.ts'
import { snoozeAlert } from '../alerts/snooze-alert.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  acknowledgeAlert: (_, { input }, context) => acknowledgeAlert(context, input),
  snoozeAlert: (_, { input }, context) => snoozeAlert(context, input),
  resolveAlert: (_, { input }, context) => resolveAlert(context, input),
}
