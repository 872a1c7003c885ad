import type { Complete } from '@care/service/complete'
import type { OrganizationResolvers } from '../generated/resolvers.ts'

export const Organization: Complete<OrganizationResolvers, 'id' | 'name' | 'region'> = {
  __resolveReference: ({ id }, { load }) => load.organization.load(id),
}
