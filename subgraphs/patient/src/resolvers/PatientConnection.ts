import type { Complete } from '@care/service/complete'
import type { PatientConnectionResolvers } from '../generated/resolvers.ts'

export const PatientConnection: Complete<PatientConnectionResolvers, 'edges' | 'pageInfo'> = {
  totalCount: ({ count }) => count(),
}
