import type { Complete } from '@care/service/complete'
import type { ConversationParticipantResolvers } from '../generated/resolvers.ts'
import { messageId } from '../messages/message-id.ts'
import { participantReference } from '../references.ts'

export const ConversationParticipant: Complete<ConversationParticipantResolvers, 'participantId' | 'joinedAt'> = {
  participant: (part) => participantReference(part),
  lastReadMessageId: ({ conversationId, readSeq: seq }) => (seq === 0 ? null : messageId({ conversationId, seq })),
  lastReadAt: ({ readAt }) => readAt,
}
