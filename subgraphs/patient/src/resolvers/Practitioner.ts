import type { Complete } from '@care/service/complete'
import type { PractitionerResolvers } from '../generated/resolvers.ts'

export const Practitioner: Complete<PractitionerResolvers, 'id' | 'name' | 'profession' | 'title' | 'department'> = {
  __resolveReference: ({ id }, { load }) => load.practitioner.load(id),
  organization: ({ organizationId }, _, { load }) => load.of.organization.load(organizationId),
}
