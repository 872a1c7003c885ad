import type { Complete } from '@care/service/complete'
import type { CaregiverResolvers } from '../generated/resolvers.ts'

export const Caregiver: Complete<CaregiverResolvers, 'id' | 'name' | 'relationship'> = {
  __resolveReference: ({ id }, { load }) => load.caregiver.load(id),
}
