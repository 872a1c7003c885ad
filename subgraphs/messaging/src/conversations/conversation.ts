import type { ConversationKind, ConversationStatus } from '../generated/resolvers.ts'
import type { Message } from '../messages/message.ts'
import type { Member } from './participant.ts'

/** A talk about one patient, with what lists show of it: its last message and how far everybody has read. */
export interface Conversation {
  readonly id: string
  readonly kind: ConversationKind
  readonly topic: string | null
  readonly patientId: string
  /** The alert it is about; null for every kind but ALERT_FOLLOW_UP. */
  readonly alertId: string | null
  readonly status: ConversationStatus
  /** By when the care team is to answer; null unless the patient waits. */
  readonly responseDueAt: Date | null
  readonly createdAt: Date
  readonly closedAt: Date | null
  /** Grows by one when the status or the participants change. */
  readonly version: number
  /**
   * Those who take part. In a CARE_TEAM conversation the care team of the moment takes part, and these are
   * only the ones of it who have read or written so far.
   */
  readonly members: readonly Member[]
  /** The number of the last message; messages are numbered from 1 without holes. */
  readonly lastSeq: number
  readonly lastMessage: Message | null
  /** When the last message came, or when it was begun: lists are ordered by this. */
  readonly activeAt: Date
}

/** A conversation that nobody has written in yet. */
export const newConversation = (
  it: Pick<Conversation, 'id' | 'kind' | 'topic' | 'patientId' | 'alertId' | 'createdAt'> & {
    readonly participants: readonly Pick<Member, 'participantId' | 'participantType'>[]
  },
): Conversation => {
  const { participants, ...rest } = it
  return {
    ...rest,
    status: 'OPEN',
    responseDueAt: null,
    closedAt: null,
    version: 1,
    members: participants.map((participant) => ({
      ...participant,
      joinedAt: it.createdAt,
      readSeq: 0,
      readAt: null,
      unread: 0,
    })),
    lastSeq: 0,
    lastMessage: null,
    activeAt: it.createdAt,
  }
}

/** Somebody's part in a conversation as far as it is kept; undefined for who has neither been asked in nor read nor written. */
export const memberOf = ({ members }: Conversation, participantIds: readonly string[]): Member | undefined =>
  members.find(({ participantId }) => participantIds.includes(participantId))

/**
 * How many messages somebody has not read. Whoever is on the care team but not asked into a conversation between
 * others has nothing to read there.
 */
export function unreadOf(conversation: Conversation, participantIds: readonly string[]): number {
  const member = memberOf(conversation, participantIds)
  if (member) return member.unread
  return conversation.kind === 'CARE_TEAM' ? conversation.lastSeq : 0
}
