import type { Complete } from '@care/service/complete'
import { countOpenAlerts } from '../alerts/list-alerts.ts'
import type { ViewerResolvers } from '../generated/resolvers.ts'

export const Viewer: Complete<ViewerResolvers, 'id'> = {
  // Everybody is only ever the viewer of himself or herself.
  __resolveReference: ({ id }, { identity }) => (identity?.subject === id ? { id } : null),
  openAlertCount: (_, { minSeverity }, context) => countOpenAlerts(context, minSeverity),
}
