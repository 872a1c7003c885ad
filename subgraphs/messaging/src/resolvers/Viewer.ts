import type { Complete } from '@care/service/complete'
import { countUnread } from '../conversations/list-conversations.ts'
import type { ViewerResolvers } from '../generated/resolvers.ts'

export const Viewer: Complete<ViewerResolvers, 'id'> = {
  __resolveReference: ({ id }, { identity }) => (identity?.subject === id ? { id } : null),
  unreadMessageCount: (_, __, context) => countUnread(context),
}
