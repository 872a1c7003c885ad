import { mayTakePart } from '../access.ts'
import type { Context } from '../context.ts'
import type { Conversation } from './conversation.ts'
import type { Member } from './participant.ts'

/** Of how many participants a conversation tells. */
export const MOST_PARTICIPANTS = 50

/** A member, with the conversation that he or she belongs to. */
export interface Part extends Member {
  readonly conversationId: string
}

/**
 * Who takes part now. The care team's conversations follow the care team; from the others, whoever no longer
 * cares for the patient has gone as well.
 */
export function participantsOf(
  context: Pick<Context, 'relations' | 'now'>,
  conversation: Conversation,
): readonly Part[] {
  const { id: conversationId, patientId } = conversation
  const everybody = conversation.kind === 'CARE_TEAM' ? careTeamOf(context, conversation) : conversation.members
  return everybody
    .filter((member) => mayTakePart(context, patientId, member))
    .slice(0, MOST_PARTICIPANTS)
    .map((member) => ({ ...member, conversationId }))
}

/** The patient and the care team, with the read positions of those who have read. */
function careTeamOf(
  { relations }: Pick<Context, 'relations'>,
  { patientId, createdAt, members, lastSeq }: Conversation,
): readonly Member[] {
  const known = new Map(members.map((member) => [member.participantId, member]))
  const team = new Map<string, Member>()
  const nothingRead = { readSeq: 0, readAt: null, unread: lastSeq }
  team.set(patientId, {
    participantId: patientId,
    participantType: 'Patient',
    joinedAt: createdAt,
    ...nothingRead,
    ...known.get(patientId),
  })
  for (const { participantId, participantType, start } of relations.of(patientId)?.members ?? []) {
    if (team.has(participantId)) continue // Somebody may have two roles on one care team.
    const joinedAt = new Date(Math.max(Date.parse(start), createdAt.getTime()))
    team.set(participantId, { participantId, participantType, ...nothingRead, ...known.get(participantId), joinedAt })
  }
  return [...team.values()]
}
