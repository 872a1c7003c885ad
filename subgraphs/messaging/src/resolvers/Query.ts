import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import { requireScope } from '../access.ts'
import { cursorKeyOf, listConversations } from '../conversations/list-conversations.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: Complete<QueryResolvers> = {
  conversation: (_, { id }, context) => {
    requireScope(context, 'messages:read')
    return context.load.conversation.load(id)
  },
  conversations: async (_, list, context) => connection(await listConversations(context, list), cursorKeyOf),
}
