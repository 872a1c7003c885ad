import type { UserError } from '@care/service/errors'
import { allowsMessages, mayTakePart, requireScope, selfAbout } from '../access.ts'
import { commandOf } from '../command.ts'
import type { Context } from '../context.ts'
import type { StartConversationInput } from '../generated/resolvers.ts'
import { isIdentifier } from '../identifier.ts'
import { refuse } from '../refusals.ts'
import { type Conversation, newConversation } from './conversation.ts'
import { alertConversationId, newConversationId } from './conversation-id.ts'
import type { Participant, ParticipantType } from './participant.ts'
import { MOST_PARTICIPANTS } from './participants.ts'

const MOST_TOPIC = 100
/** Besides the patient and the caller. */
const MOST_OTHERS = MOST_PARTICIPANTS - 2

export interface Started {
  readonly conversation: Conversation | null
  readonly errors: readonly UserError[]
}

/** Begins a conversation, or finds the one about the alert. Asking twice with one key changes nothing. */
export async function startConversation(context: Context, input: StartConversationInput): Promise<Started> {
  const identity = requireScope(context, 'messages:write')
  const { language, store, now } = context
  const { patientId, kind } = input
  const self = selfAbout(context, patientId)
  if (!self) return refused([refuse(language, 'noSuchPatient', 'patientId')])
  const errors = mistakesIn(input, context)
  if (errors.length > 0) return refused(errors)
  if (!allowsMessages(context, patientId)) return refused([refuse(language, 'consentRequired')])

  const { participants, unknown } = named(context, input)
  if (unknown.length > 0) {
    return refused(unknown.map((i) => refuse(language, 'noSuchParticipant', 'participantIds', String(i))))
  }
  const patient: Participant = { participantId: patientId, participantType: 'Patient' }
  const everybody = [...new Map([patient, self, ...participants].map((it) => [it.participantId, it])).values()]
  const practitioners = everybody.filter(({ participantType }) => participantType === 'Practitioner')
  if (kind === 'DIRECT' && practitioners.length !== 1) {
    return refused([refuse(language, 'onePractitioner', 'participantIds')])
  }
  const alertId = input.alertId ?? null
  const conversation = newConversation({
    id: alertId === null ? newConversationId() : alertConversationId(patientId, alertId),
    kind,
    topic: input.topic?.trim() || null,
    patientId,
    alertId,
    createdAt: now,
    participants: kind === 'CARE_TEAM' ? [] : everybody,
  })
  const started = await store.start(commandOf(identity.subject, input), conversation, now)
  if (started === 'key-reused') return refused([refuse(language, 'keyReused', 'idempotencyKey')])
  context.load.conversation.clear(started.id)
  return { conversation: await context.load.conversation.load(started.id), errors: [] }
}

const refused = (errors: readonly UserError[]): Started => ({ conversation: null, errors })

function mistakesIn(input: StartConversationInput, { language }: Context): readonly UserError[] {
  const { idempotencyKey, kind, topic, alertId, participantIds = [] } = input
  const errors: UserError[] = []
  if (!isIdentifier(idempotencyKey)) errors.push(refuse(language, 'badKey', 'idempotencyKey'))
  if ([...(topic ?? '')].length > MOST_TOPIC) errors.push(refuse(language, 'topicTooLong', 'topic'))
  if ((kind === 'ALERT_FOLLOW_UP') !== (alertId != null)) errors.push(refuse(language, 'alertNeeded', 'alertId'))
  if (alertId != null && !isIdentifier(alertId)) errors.push(refuse(language, 'badId', 'alertId'))
  if (kind === 'CARE_TEAM' && participantIds.length > 0) {
    errors.push(refuse(language, 'teamTakesPart', 'participantIds'))
  }
  if (participantIds.length > MOST_OTHERS) errors.push(refuse(language, 'tooManyParticipants', 'participantIds'))
  return errors
}

/** Those who are named to take part, and the places of names that nobody on the care team has. */
function named(context: Context, { patientId, participantIds = [] }: StartConversationInput) {
  const types = new Map<string, ParticipantType>(
    context.relations
      .of(patientId)
      ?.members.map(({ participantId, participantType }) => [participantId, participantType]),
  )
  const participants: Participant[] = []
  const unknown: number[] = []
  for (const [i, participantId] of participantIds.entries()) {
    const participantType: ParticipantType | undefined =
      participantId === patientId ? 'Patient' : types.get(participantId)
    const participant = participantType && { participantId, participantType }
    if (participant && mayTakePart(context, patientId, participant)) participants.push(participant)
    else unknown.push(i)
  }
  return { participants, unknown }
}
