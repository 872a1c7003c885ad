import type { Complete } from '@care/service/complete'
import type { AlertConnectionResolvers } from '../generated/resolvers.ts'

export const AlertConnection: Complete<AlertConnectionResolvers, 'edges' | 'pageInfo'> = {
  totalCount: ({ count }) => count(),
}
