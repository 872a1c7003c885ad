import type { Complete } from '@care/service/complete'
import type { ViewerResolvers } from '../generated/resolvers.ts'

export const Viewer: Complete<ViewerResolvers, 'roles' | 'scopes' | 'sessionExpiresAt'> = {
  /** Nobody can ask who somebody else is. */
  __resolveReference: ({ id }, { identity }) => (identity?.subject === id ? identity : null),
  id: ({ subject }) => subject,
  patient: async (viewer, _, { store }) => {
    const [own] = viewer.patientId === null ? [] : await store.patientsByIds([viewer.patientId])
    return own ? { ...own, seenBy: viewer } : null
  },
  practitioner: ({ practitionerId }, _, { load }) =>
    practitionerId === null ? null : load.of.practitioner.load(practitionerId),
  caregiver: ({ caregiverId }, _, { load }) => (caregiverId === null ? null : load.of.caregiver.load(caregiverId)),
}
