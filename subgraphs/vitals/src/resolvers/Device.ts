import type { Complete } from '@care/service/complete'
import { statusOf } from '../devices/device.ts'
import { currentAssociationOf } from '../devices/read-devices.ts'
import type { DeviceResolvers } from '../generated/resolvers.ts'

export const Device: Complete<
  DeviceResolvers,
  Exclude<keyof DeviceResolvers, 'status' | 'currentAssociation' | '__resolveReference'>
> = {
  __resolveReference: ({ id }, context) => context.load.device.load(id),
  status: (device, _, { now }) => statusOf(device, now),
  currentAssociation: ({ id }, _, context) => currentAssociationOf(context, id),
}
