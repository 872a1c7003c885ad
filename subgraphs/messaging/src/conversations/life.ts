import type { ConversationStatus } from '../generated/resolvers.ts'
import type { Message } from '../messages/message.ts'
import { type Conversation, memberOf } from './conversation.ts'
import type { Member, Participant } from './participant.ts'

const HOUR = 3_600_000 // milliseconds

/** For how long the care team may leave a message unanswered. */
export interface ResponseTime {
  readonly hours: number
}

/**
 * A conversation after its next message. Messages are taken in the order of their numbers, each once: whoever
 * applies the same ones arrives at the same conversation.
 *
 * @throws Error for any message but the next one.
 */
export function afterMessage(conversation: Conversation, message: Message, { hours }: ResponseTime): Conversation {
  if (message.seq !== conversation.lastSeq + 1) throw new Error('Messages are taken one after the other.')
  const { sender } = message
  const status = statusAfter(conversation.status, sender)
  const joined = sender !== null && memberOf(conversation, [sender.participantId]) === undefined
  const newParticipant = joined && conversation.kind !== 'CARE_TEAM' // There they take part without writing.
  return {
    ...conversation,
    status,
    responseDueAt: dueAfter(conversation, status, message.sentAt, hours),
    closedAt: status === 'CLOSED' ? conversation.closedAt : null,
    version: conversation.version + (status === conversation.status && !newParticipant ? 0 : 1),
    members: [
      ...conversation.members.map((it) =>
        it.participantId === sender?.participantId ? it : { ...it, unread: it.unread + 1 },
      ),
      // Whoever joins by writing has read nothing yet: an alarming message must not pass as read because of that.
      ...(joined
        ? [{ ...sender, joinedAt: message.sentAt, readSeq: 0, readAt: null, unread: conversation.lastSeq }]
        : []),
    ],
    lastSeq: message.seq,
    lastMessage: message,
    activeAt: message.sentAt,
  }
}

/** The patient and whoever speaks for the patient wait for the care team; a practitioner waits for the patient. */
function statusAfter(status: ConversationStatus, sender: Participant | null): ConversationStatus {
  switch (sender?.participantType) {
    case undefined:
      return status
    case 'Practitioner':
      return 'AWAITING_PATIENT'
    case 'Patient':
    case 'Caregiver':
      return 'AWAITING_CARE_TEAM'
  }
}

/** The clock runs from the first message that nobody answered: writing again does not buy the care team time. */
function dueAfter(before: Conversation, status: ConversationStatus, sentAt: Date, hours: number): Date | null {
  if (status !== 'AWAITING_CARE_TEAM') return null
  if (before.status === 'AWAITING_CARE_TEAM') return before.responseDueAt
  return new Date(sentAt.getTime() + hours * HOUR)
}

/** How far somebody has read: the newest message shown, and how many of others there are after it. */
export interface ReadPosition {
  readonly reader: Participant
  readonly seq: number
  readonly unread: number
  readonly at: Date
}

/** A conversation after somebody has read. A position behind the known one changes nothing. */
export function afterReading(conversation: Conversation, { reader, seq, unread, at }: ReadPosition): Conversation {
  const known = memberOf(conversation, [reader.participantId])
  if (known && known.readSeq >= seq) return conversation
  const member: Member = {
    participantId: reader.participantId,
    participantType: reader.participantType,
    joinedAt: known?.joinedAt ?? at,
    readSeq: seq,
    readAt: at,
    unread,
  }
  const members = known
    ? conversation.members.map((it) => (it === known ? member : it))
    : [...conversation.members, member]
  return { ...conversation, members }
}
