import type { Complete } from '@care/service/complete'
import { markConversationRead } from '../conversations/mark-read.ts'
import { startConversation } from '../conversations/start-conversation.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { sendMessage } from '../messages/send-message.ts'

export const Mutation: Complete<MutationResolvers> = {
  startConversation: (_, { input }, context) => startConversation(context, input),
  markConversationRead: (_, { input }, context) => markConversationRead(context, input),
  sendMessage: (_, { input }, context) => sendMessage(context, input),
}
