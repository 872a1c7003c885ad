import { createHash, randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { maySee, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { BindDeviceInput } from '../generated/resolvers.ts'
import { hashOf, newCredential } from './credential.ts'
import type { Association } from './device.ts'
import { failure } from './messages.ts'
import { modelNamed } from './models.ts'

export interface BindDevicePayload {
  readonly association: Association | null
  readonly mqttCredential: string | null
  readonly errors: readonly UserError[]
}

/** A serial number or a model, as it stands on a label. */
const LABEL = /^[\p{L}\p{N}][\p{L}\p{N} ._/()+-]{0,63}$/u

const nothing = (error: UserError): BindDevicePayload => ({ association: null, mqttCredential: null, errors: [error] })

/** Binds a device to a patient from now on. A device that was never heard of is registered by it. */
export async function bindDevice(context: Context, input: BindDeviceInput): Promise<BindDevicePayload> {
  const { subject } = requireScope(context, 'devices:bind')
  const { devices, intake, language, now } = context
  const { idempotencyKey, serialNumber, model, patientId } = input
  if (idempotencyKey.length < 8 || idempotencyKey.length > 128) {
    return nothing(failure('BAD_USER_INPUT', 'badKey', language, 'idempotencyKey'))
  }
  if (!LABEL.test(serialNumber)) return nothing(failure('BAD_USER_INPUT', 'badName', language, 'serialNumber'))
  if (!LABEL.test(model)) return nothing(failure('BAD_USER_INPUT', 'badName', language, 'model'))
  if (!maySee(context, patientId)) return nothing(failure('NOT_FOUND', 'noSuchPatient', language, 'patientId'))

  const deviceId = await registered(context, serialNumber, model)
  if (deviceId === null) return nothing(failure('STATE_NOT_ALLOWED', 'outOfUse', language, 'serialNumber'))
  const mqttCredential = newCredential()
  const digest = createHash('sha256')
    .update(JSON.stringify([serialNumber, model, patientId]))
    .digest('hex')
  const outcome = await devices.bind(
    { id: randomUUID(), deviceId, patientId, start: now, boundBy: subject },
    hashOf(mqttCredential),
    { callerId: subject, key: idempotencyKey, digest },
  )
  switch (outcome.type) {
    case 'BOUND':
      await intake.disconnect(deviceId) // Whoever is connected has the credential of before.
      return { association: outcome.association, mqttCredential, errors: [] }
    case 'REPEATED':
      return { association: outcome.association, mqttCredential: null, errors: [] }
    case 'KEY_REUSED':
      return nothing(failure('IDEMPOTENCY_KEY_REUSED', 'keyReused', language, 'idempotencyKey'))
    case 'IN_USE':
      return nothing(failure('STATE_NOT_ALLOWED', 'inUse', language, 'serialNumber'))
  }
}

/** The id of the device with this label, which is registered when nobody did before; null for one that is out of use. */
async function registered({ devices }: Context, serialNumber: string, model: string): Promise<string | null> {
  const device = (await devices.bySerialNumber(serialNumber, model)) ?? null
  if (device) return device.standing === 'IN_USE' ? device.id : null
  await devices.register({ id: randomUUID(), serialNumber, model, udi: null, ...modelNamed(model) })
  const made = await devices.bySerialNumber(serialNumber, model)
  if (!made) throw new Error('A device was not registered.')
  return made.id
}
