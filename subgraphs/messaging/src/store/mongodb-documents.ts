import { type Collection, type Db, type Filter, MongoServerError } from 'mongodb'
import type { Conversation } from '../conversations/conversation.ts'
import { MOST_SEQ, messageId } from '../messages/message-id.ts'
import type { Message } from '../messages/message.ts'
import type { ConversationsWanted } from './store.ts'

export interface ConversationDocument extends Omit<Conversation, 'id'> {
  readonly _id: string
  /** Grows with every write: whoever writes replaces the revision that he or she read, or starts over. */
  readonly revision: number
  /** Ids out of `members`, for queries: all of them, and those with something to read. */
  readonly memberIds: readonly string[]
  readonly unreadBy: readonly string[]
}

export interface MessageDocument extends Omit<Message, 'id'> {
  readonly _id: string
  readonly callerId: string
  readonly digest: string
}

/** A command that began a conversation: without it a retry could begin another. */
export interface StartDocument {
  readonly _id: { readonly callerId: string; readonly key: string }
  readonly digest: string
  readonly conversationId: string
  readonly startedAt: Date
}

export interface Collections {
  readonly conversations: Collection<ConversationDocument>
  readonly messages: Collection<MessageDocument>
  readonly starts: Collection<StartDocument>
}

export const collectionsOf = (database: Db): Collections => ({
  conversations: database.collection<ConversationDocument>('conversations'),
  messages: database.collection<MessageDocument>('messages'),
  starts: database.collection<StartDocument>('starts'),
})

/** Making an index that exists changes nothing, so replicas may do it together. */
export async function makeIndexes({ conversations, messages, starts }: Collections): Promise<void> {
  await conversations.createIndex({ patientId: 1, activeAt: -1, _id: -1 })
  await messages.createIndex({ callerId: 1, idempotencyKey: 1 }, { unique: true })
  await starts.createIndex({ startedAt: 1 })
}

export function documentOf({ id, ...conversation }: Conversation, revision: number): ConversationDocument {
  return {
    _id: id,
    ...conversation,
    revision,
    memberIds: conversation.members.map(({ participantId }) => participantId),
    unreadBy: conversation.members.filter(({ unread }) => unread > 0).map(({ participantId }) => participantId),
  }
}

export function conversationOf(document: ConversationDocument): Conversation {
  const { _id: id, revision: _, memberIds: __, unreadBy: ___, ...conversation } = document
  return { id, ...conversation }
}

export function messageOf(document: MessageDocument): Message {
  const { _id: id, callerId: _, digest: __, ...message } = document
  return { id, ...message }
}

/** The messages of a conversation with numbers from `from` to `to`, by their primary keys. */
export const between = (conversationId: string, from: number, to = MOST_SEQ): Filter<MessageDocument> => ({
  _id: { $gte: messageId({ conversationId, seq: from }), $lte: messageId({ conversationId, seq: to }) },
})

/** Conversations with something to read for whoever has these ids: what `unreadOf` counts above zero. */
export const withUnread = (participantIds: readonly string[]): Filter<ConversationDocument> => ({
  $or: [
    { unreadBy: { $in: participantIds } },
    { kind: 'CARE_TEAM', lastSeq: { $gt: 0 }, memberIds: { $nin: participantIds } },
  ],
})

export function matching(
  patientIds: readonly string[],
  { statuses, kinds, unreadBy, dueBefore, page }: ConversationsWanted,
): Filter<ConversationDocument> {
  const conditions: Filter<ConversationDocument>[] = [{ patientId: { $in: patientIds } }]
  if (statuses) conditions.push({ status: { $in: statuses } })
  if (kinds) conditions.push({ kind: { $in: kinds } })
  if (unreadBy) conditions.push(withUnread(unreadBy))
  if (dueBefore) conditions.push({ responseDueAt: { $lt: dueBefore } })
  if (page.after) {
    const [activeAt, id] = page.after
    conditions.push({ $or: [{ activeAt: { $lt: activeAt } }, { activeAt, _id: { $lt: id } }] })
  }
  return { $and: conditions }
}

/** Whether an error says that a unique index has the value already. It does not say which one on every server. */
export const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === 11_000
