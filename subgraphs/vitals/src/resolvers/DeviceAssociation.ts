import type { Complete } from '@care/service/complete'
import { deviceOf } from '../devices/read-devices.ts'
import type { DeviceAssociationResolvers } from '../generated/resolvers.ts'

export const DeviceAssociation: Complete<DeviceAssociationResolvers, 'id'> = {
  device: (association, _, context) => deviceOf(context, association),
  patient: ({ patientId }) => ({ id: patientId }),
  period: ({ start, end }) => ({ start, end }),
}
