import type { SQLInputValue } from 'node:sqlite'
import type { Conversation } from '../conversations/conversation.ts'
import type { Member, ParticipantType } from '../conversations/participant.ts'
import type { ConversationKind, ConversationStatus, MessageKind } from '../generated/resolvers.ts'
import { messageId } from '../messages/message-id.ts'
import type { Message } from '../messages/message.ts'

/** A line of an answer. Its columns are those of the tables, whose types are the schema's own. */
export type Row = Readonly<Record<string, unknown>>
export type Parameters = Record<string, SQLInputValue>

/** A member as it stands in JSON: instants are milliseconds. */
type StoredMember = Omit<Member, 'joinedAt' | 'readAt'> & { readonly joinedAt: number; readonly readAt: number | null }

const instant = (value: unknown): Date | null => (value === null ? null : new Date(value as number))
const ids = (json: unknown): readonly string[] => JSON.parse(json as string) as string[]

/** Reads a message whose columns have `prefix` before their names. */
export const messageFrom = (row: Row, prefix = ''): Message => {
  const of = (column: string) => row[prefix + column]
  const place = { conversationId: of('conversation_id') as string, seq: of('seq') as number }
  return {
    id: messageId(place),
    ...place,
    sender:
      of('sender_id') === null
        ? null
        : {
            participantId: of('sender_id') as string,
            participantType: of('sender_type') as ParticipantType,
          },
    kind: of('kind') as MessageKind,
    body: of('body') as string | null,
    fileIds: ids(of('file_ids')),
    readingIds: ids(of('reading_ids')),
    articleIds: ids(of('article_ids')),
    inReplyToId: of('in_reply_to_id') as string | null,
    sentAt: new Date(of('sent_at') as number),
    idempotencyKey: of('idempotency_key') as string,
  }
}

export const parametersOfMessage = (message: Message, callerId: string, digest: string): Parameters => ({
  conversationId: message.conversationId,
  seq: message.seq,
  senderId: message.sender?.participantId ?? null,
  senderType: message.sender?.participantType ?? null,
  kind: message.kind,
  body: message.body,
  fileIds: JSON.stringify(message.fileIds),
  readingIds: JSON.stringify(message.readingIds),
  articleIds: JSON.stringify(message.articleIds),
  inReplyToId: message.inReplyToId,
  sentAt: message.sentAt.getTime(),
  callerId,
  idempotencyKey: message.idempotencyKey,
  digest,
})

/** A conversation out of its own columns and, prefixed with `m_`, those of its last message. */
export const conversationFrom = (row: Row): Conversation => ({
  id: row['id'] as string,
  kind: row['kind'] as ConversationKind,
  topic: row['topic'] as string | null,
  patientId: row['patient_id'] as string,
  alertId: row['alert_id'] as string | null,
  status: row['status'] as ConversationStatus,
  responseDueAt: instant(row['response_due_at']),
  createdAt: new Date(row['created_at'] as number),
  closedAt: instant(row['closed_at']),
  version: row['version'] as number,
  members: (JSON.parse(row['members'] as string) as StoredMember[]).map((it) => ({
    ...it,
    joinedAt: new Date(it.joinedAt),
    readAt: instant(it.readAt),
  })),
  lastSeq: row['last_seq'] as number,
  lastMessage: row['m_seq'] === null ? null : messageFrom(row, 'm_'),
  activeAt: new Date(row['active_at'] as number),
})

export const parametersOfConversation = (it: Conversation): Parameters => ({
  id: it.id,
  kind: it.kind,
  topic: it.topic,
  patientId: it.patientId,
  alertId: it.alertId,
  status: it.status,
  responseDueAt: it.responseDueAt?.getTime() ?? null,
  createdAt: it.createdAt.getTime(),
  closedAt: it.closedAt?.getTime() ?? null,
  version: it.version,
  members: JSON.stringify(
    it.members.map((member): StoredMember => ({
      ...member,
      joinedAt: member.joinedAt.getTime(),
      readAt: member.readAt?.getTime() ?? null,
    })),
  ),
  lastSeq: it.lastSeq,
  activeAt: it.activeAt.getTime(),
})
