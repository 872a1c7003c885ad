import type { Participant } from '../conversations/participant.ts'
import type { MessageKind } from '../generated/resolvers.ts'

/** One message, as it was stored. Nothing in it changes. */
export interface Message {
  readonly id: string
  readonly conversationId: string
  /** Its number in the conversation: from 1, without holes. */
  readonly seq: number
  /** Null for notices of the system. */
  readonly sender: Participant | null
  readonly kind: MessageKind
  readonly body: string | null
  readonly fileIds: readonly string[]
  readonly readingIds: readonly string[]
  readonly articleIds: readonly string[]
  readonly inReplyToId: string | null
  /** When it was stored; never earlier than the message before it. */
  readonly sentAt: Date
  readonly idempotencyKey: string
}

/** A message to be appended: its number, its id and its time are the store's to give. */
export type NewMessage = Omit<Message, 'id' | 'seq' | 'sentAt'>
