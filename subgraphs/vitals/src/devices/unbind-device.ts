import type { UserError } from '@care/service/errors'
import { maySee, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { UnbindDeviceInput } from '../generated/resolvers.ts'
import type { Association } from './device.ts'
import { failure } from './messages.ts'

export interface UnbindDevicePayload {
  readonly association: Association | null
  readonly errors: readonly UserError[]
}

/** Characters of a reason. */
const MOST_REASON = 500

/** Ends a binding now. The device loses its credential, and its connection at once. */
export async function unbindDevice(context: Context, input: UnbindDeviceInput): Promise<UnbindDevicePayload> {
  requireScope(context, 'devices:bind')
  const { devices, intake, language, now } = context
  const { associationId, reason } = input
  if (reason != null && reason.length > MOST_REASON) {
    return { association: null, errors: [failure('BAD_USER_INPUT', 'reasonTooLong', language, 'reason')] }
  }
  const [association] = await devices.associationsByIds([associationId])
  if (!association || !maySee(context, association.patientId)) {
    return { association: null, errors: [failure('NOT_FOUND', 'noSuchBinding', language, 'associationId')] }
  }
  const ended = await devices.unbind(associationId, now, reason ?? null)
  // An old binding that is ended once more must not cut off whoever uses the device now.
  if (association.end === null) await intake.disconnect(association.deviceId)
  return { association: ended, errors: [] }
}
