import { type Asking, mayReadReadings } from '../access.ts'
import type { Association } from './device.ts'

/** Whether the caller looks after devices, whoever uses them. */
const administersDevices = ({ identity }: Asking): boolean => identity?.scopes.includes('devices:manage') ?? false

/** Whether a device may be shown: to those who may see anybody who uses or used it, and to administrators of devices. */
export const mayReadDevice = (asking: Asking, associations: readonly Association[]): boolean =>
  administersDevices(asking) || associations.some(({ patientId }) => mayReadReadings(asking, patientId))

/** Whether it may be shown who uses or used a device: to those who may see that patient. Rank opens no record. */
export const mayReadAssociation = (asking: Asking, { patientId }: Association): boolean =>
  mayReadReadings(asking, patientId)
