import type { Conversation } from '../conversations/conversation.ts'
import type { MessageStatus } from '../generated/resolvers.ts'
import type { Message } from './message.ts'

/** How far a message has come: READ once somebody other than its sender has read it. */
export const statusOf = ({ seq, sender }: Message, { members }: Conversation): MessageStatus =>
  members.some(({ participantId, readSeq }) => participantId !== sender?.participantId && readSeq >= seq)
    ? 'READ'
    : 'SENT'
