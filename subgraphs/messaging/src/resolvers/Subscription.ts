import type { Complete } from '@care/service/complete'
import { ClientError } from '@care/service/errors'
import { encodeCursor } from '@care/service/page'
import type { Context } from '../context.ts'
import type { SubscriptionResolvers } from '../generated/resolvers.ts'
import { followMessages } from '../live/follow-messages.ts'
import type { Message } from '../messages/message.ts'
import { cursorKeyOf } from '../messages/page-messages.ts'

export const Subscription: Complete<SubscriptionResolvers> = {
  messageAdded: {
    subscribe: (_, follow, context) => followMessages(context, follow),
    resolve: async (message: Message, _: unknown, { load }: Context) => {
      // Asked anew for each event, with its own instant: access may have ended since the message was read.
      const visible = await load.conversation.load(message.conversationId)
      if (!visible) throw new ClientError('NOT_FOUND', 'There is no such conversation.')
      return { cursor: encodeCursor(cursorKeyOf(message)), node: message }
    },
  },
}
