import type { Complete } from '@care/service/complete'
import { acknowledgeAlert } from '../alerts/acknowledge-alert.ts'
import { resolveAlert } from '../alerts/resolve-alert.ts'
import { snoozeAlert } from '../alerts/snooze-alert.ts'
import { bindDevice } from '../devices/bind-device.ts'
import { unbindDevice } from '../devices/unbind-device.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { recordReading } from '../ingest/record-reading.ts'
import { voidReading } from '../ingest/void-reading.ts'

export const Mutation: Complete<MutationResolvers> = {
  acknowledgeAlert: (_, { input }, context) => acknowledgeAlert(context, input),
  snoozeAlert: (_, { input }, context) => snoozeAlert(context, input),
  resolveAlert: (_, { input }, context) => resolveAlert(context, input),
  recordReading: (_, { input }, context) => recordReading(context, input.reading),
  voidReading: (_, { input }, context) => voidReading(context, input),
  bindDevice: (_, { input }, context) => bindDevice(context, input),
  unbindDevice: (_, { input }, context) => unbindDevice(context, input),
}
