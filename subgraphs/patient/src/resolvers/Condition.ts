import type { Complete } from '@care/service/complete'
import type { ConditionResolvers } from '../generated/resolvers.ts'

type Held = 'id' | 'kind' | 'codings' | 'status' | 'onsetDate' | 'abatementDate' | 'recordedAt'

export const Condition: Complete<ConditionResolvers, Held> = {
  recordedBy: ({ recordedById }, _, { load }) =>
    recordedById === null ? null : load.of.practitioner.load(recordedById),
}
