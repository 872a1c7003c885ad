import DataLoader from 'dataloader'
import type { LoadFrom } from '../loaders.ts'
import type { Association, Device } from './device.ts'
import { mayReadDevice } from './visible.ts'

/** Bindings of a patient that are listed at most. */
const MOST_ASSOCIATIONS = 50

/** Batches the look-ups of devices for one request. */
export function deviceLoaders(from: LoadFrom) {
  const associationsOfDevice = new DataLoader<string, readonly Association[]>(async (ids) => {
    const found = Map.groupBy(await from.devices.associationsOfDevices(ids), ({ deviceId }) => deviceId)
    return ids.map((id) => found.get(id) ?? [])
  })
  const ofPatients = (includePast: boolean) =>
    new DataLoader<string, readonly Association[]>(async (ids) => {
      const associations = await from.devices.associationsOfPatients(ids, includePast, MOST_ASSOCIATIONS)
      const found = Map.groupBy(associations, ({ patientId }) => patientId)
      return ids.map((id) => found.get(id) ?? [])
    })
  return {
    /** Null for a device that does not exist and for one that the caller may not see: the two look alike. */
    device: new DataLoader<string, Device | null>(async (ids) => {
      const [devices, associations] = await Promise.all([from.devices.byIds(ids), associationsOfDevice.loadMany(ids)])
      const byId = new Map(devices.map((device) => [device.id, device]))
      return ids.map((id, i) => {
        const [device, its] = [byId.get(id), associations[i]]
        if (its instanceof Error) return its
        return device && its && mayReadDevice(from, its) ? device : null
      })
    }),
    /** All bindings of a device, whoever may see them. */
    associationsOfDevice,
    /** Present bindings of a patient. */
    associationsOfPatient: ofPatients(false),
    /** Present and past bindings of a patient. */
    allAssociationsOfPatient: ofPatients(true),
  }
}
