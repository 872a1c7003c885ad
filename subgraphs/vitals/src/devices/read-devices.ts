import { mayReadReadings, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { Association, Device } from './device.ts'
import { mayReadAssociation } from './visible.ts'

/** One device; null when there is none that the caller may see. */
export async function findDevice(context: Context, id: string): Promise<Device | null> {
  if (!context.identity?.scopes.includes('devices:manage')) requireScope(context, 'readings:read')
  return context.load.device.load(id)
}

/** To whom a device is bound now, as far as the caller may know. */
export async function currentAssociationOf(context: Context, deviceId: string): Promise<Association | null> {
  const associations = await context.load.associationsOfDevice.load(deviceId)
  const current = associations.find(({ end }) => end === null)
  return current && mayReadAssociation(context, current) ? current : null
}

/**
 * The devices of a patient; null for a caller who may not see the patient.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function associationsOfPatient(
  context: Context,
  patientId: string,
  includePast: boolean,
): Promise<readonly Association[] | null> {
  requireScope(context, 'readings:read')
  if (!mayReadReadings(context, patientId)) return null
  return includePast
    ? context.load.allAssociationsOfPatient.load(patientId)
    : context.load.associationsOfPatient.load(patientId)
}

/** The device of a binding that the caller was shown. */
export async function deviceOf(context: Context, { deviceId }: Association): Promise<Device> {
  const device = await context.load.device.load(deviceId)
  if (!device) throw new Error('A binding names a device that the registry does not have.')
  return device
}
