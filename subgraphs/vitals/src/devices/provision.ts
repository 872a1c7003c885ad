import type { DeviceStore } from '../store/devices.ts'
import { hashOf } from './credential.ts'
import type { RegisteredDevice } from './device.ts'

/** A device that is there from the first day on, with a fixed id and credential. */
export interface ProvisionedDevice extends RegisteredDevice {
  /** What it says to the broker. At least 32 characters. */
  readonly credential: string
  readonly patientId: string
  /** From when on its readings are the patient's. */
  readonly since: Date
}

/** Characters of a credential: a fast hash keeps only what nobody can guess. */
const LEAST_CREDENTIAL = 32

/** Registers devices and binds them, where they are not yet. Doing it again changes nothing. */
export async function provisionDevices(store: DeviceStore, provisioned: readonly ProvisionedDevice[]): Promise<void> {
  if (provisioned.some(({ credential }) => credential.length < LEAST_CREDENTIAL)) {
    throw new Error(`A device’s credential has at least ${LEAST_CREDENTIAL} characters.`)
  }
  await store.provision(
    provisioned.map(({ credential, patientId: _patientId, since: _since, ...device }) => ({
      ...device,
      credentialHash: hashOf(credential),
    })),
  )
  await store.bindProvisioned(
    provisioned.map(({ id, patientId, since }) => ({
      id: `${id}.${patientId}`,
      deviceId: id,
      patientId,
      start: since,
      boundBy: null,
    })),
  )
}
