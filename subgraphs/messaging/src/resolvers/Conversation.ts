import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import { ownIds } from '../access.ts'
import { unreadOf } from '../conversations/conversation.ts'
import { participantsOf } from '../conversations/participants.ts'
import type { ConversationResolvers } from '../generated/resolvers.ts'
import { cursorKeyOf, messagePage } from '../messages/page-messages.ts'

/** How far `unreadCount` counts. */
const MOST_UNREAD = 99

type Held =
  | 'id'
  | 'kind'
  | 'topic'
  | 'status'
  | 'patientId'
  | 'responseDueAt'
  | 'lastMessage'
  | 'createdAt'
  | 'closedAt'
  | 'version'

export const Conversation: Complete<ConversationResolvers, Held> = {
  __resolveReference: ({ id }, { load }) => load.conversation.load(id),
  patient: ({ patientId }) => ({ id: patientId }),
  participants: (conversation, _, context) => participantsOf(context, conversation),
  alert: ({ alertId }) => (alertId === null ? null : { id: alertId }),
  unreadCount: (conversation, _, { identity }) =>
    identity ? Math.min(unreadOf(conversation, ownIds(identity)), MOST_UNREAD) : 0,
  messages: async (conversation, page, { load }) =>
    connection(await load.messages.load({ conversation, page: messagePage(conversation.id, page) }), cursorKeyOf),
}
