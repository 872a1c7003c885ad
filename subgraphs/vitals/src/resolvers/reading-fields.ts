import { requireScope } from '../access.ts'
import type { HeartRateReadingResolvers } from '../generated/resolvers.ts'
import { codingsOf } from '../readings/codes.ts'
import { componentsOf } from '../readings/components.ts'
import { effectiveLocal } from '../readings/effective-local.ts'

/** What the row of every reading holds under the schema's own name. */
export type HeldByReading =
  | 'id'
  | 'patientId'
  | 'kind'
  | 'status'
  | 'interpretation'
  | 'effectiveAt'
  | 'receivedAt'
  | 'late'
  | 'context'
  | 'source'
  | 'clockQuality'
  | 'note'

type Shared = 'patient' | 'codings' | 'components' | 'effectiveLocal' | 'device' | 'alerts'

/** The fields of the interface `Reading`, the same for its six types. */
export const readingFields: Required<Pick<HeartRateReadingResolvers, Shared>> = {
  patient: ({ patientId }) => ({ id: patientId }),
  codings: (reading) => codingsOf(reading),
  components: (reading) => componentsOf(reading),
  effectiveLocal: (reading) => effectiveLocal(reading),
  device: ({ deviceId }, _, { load }) => (deviceId === null ? null : load.device.load(deviceId)),
  alerts: async (reading, _, context) => {
    requireScope(context, 'alerts:read')
    return context.load.alertsOfReading.load(reading)
  },
}
