import type { UserError } from '@care/service/errors'
import { allowsMessages, requireScope, selfAbout } from '../access.ts'
import { commandOf } from '../command.ts'
import type { Context } from '../context.ts'
import { type Conversation, memberOf } from '../conversations/conversation.ts'
import type { Participant } from '../conversations/participant.ts'
import { MOST_PARTICIPANTS } from '../conversations/participants.ts'
import type { SendMessageInput } from '../generated/resolvers.ts'
import { isIdentifier } from '../identifier.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Message } from './message.ts'

/** Characters as people count them: code points. */
const MOST_CHARACTERS = 4000

/** How many things of each kind go with a message, and what is said to more. */
const references = [
  ['fileIds', 9, 'tooManyFiles'],
  ['readingIds', 20, 'tooManyReadings'],
  ['articleIds', 5, 'tooManyArticles'],
] as const satisfies readonly (readonly [keyof SendMessageInput, number, Refusal])[]

export interface Sent {
  readonly message: Message | null
  readonly errors: readonly UserError[]
}

/**
 * Sends a message. Asking twice with one key changes nothing. Files, readings and articles are only looked at for
 * their number and shape: whether a reader may see them is decided by their owners, reader by reader.
 */
export async function sendMessage(context: Context, input: SendMessageInput): Promise<Sent> {
  const identity = requireScope(context, 'messages:write')
  const { language, load, store, now } = context
  const conversation = await load.conversation.load(input.conversationId)
  const sender = conversation && selfAbout(context, conversation.patientId)
  if (!sender) return refused([refuse(language, 'noSuchConversation', 'conversationId')])
  const errors = await mistakesIn(input, context)
  if (errors.length > 0) return refused(errors)
  if (!allowsMessages(context, conversation.patientId)) return refused([refuse(language, 'consentRequired')])
  const obstacle = obstacleFor(conversation, sender)
  if (obstacle) return refused([refuse(language, obstacle, 'conversationId')])

  const message = await store.append({
    command: commandOf(identity.subject, input),
    message: {
      conversationId: conversation.id,
      sender,
      kind: input.kind ?? 'TEXT',
      body: input.body ?? null,
      fileIds: input.fileIds ?? [],
      readingIds: input.readingIds ?? [],
      articleIds: input.articleIds ?? [],
      inReplyToId: input.inReplyToId ?? null,
      idempotencyKey: input.idempotencyKey,
    },
    at: now,
  })
  if (message === 'key-reused') return refused([refuse(language, 'keyReused', 'idempotencyKey')])
  load.conversation.clear(conversation.id)
  await context.arrivals.announce(conversation.id)
  return { message, errors: [] }
}

const refused = (errors: readonly UserError[]): Sent => ({ message: null, errors })

/** Whoever cares for the patient may join by writing, but not a talk between two. */
function obstacleFor(conversation: Conversation, { participantId }: Participant): Refusal | null {
  if (conversation.kind === 'CARE_TEAM' || memberOf(conversation, [participantId])) return null
  if (conversation.kind === 'DIRECT') return 'notYourTalk'
  return conversation.members.length < MOST_PARTICIPANTS ? null : 'full'
}

async function mistakesIn(input: SendMessageInput, { language, load }: Context): Promise<readonly UserError[]> {
  const { idempotencyKey, kind = 'TEXT', body, fileIds = [], conversationId, inReplyToId } = input
  const errors: UserError[] = []
  if (!isIdentifier(idempotencyKey)) errors.push(refuse(language, 'badKey', 'idempotencyKey'))
  if (kind === 'SYSTEM') errors.push(refuse(language, 'systemOnly', 'kind'))
  if (kind === 'TEXT' && !body?.trim()) errors.push(refuse(language, 'bodyNeeded', 'body'))
  if (body && isLongerThan(body, MOST_CHARACTERS)) errors.push(refuse(language, 'bodyTooLong', 'body'))
  if ((kind === 'IMAGE' || kind === 'VOICE') && fileIds.length === 0) {
    errors.push(refuse(language, 'fileNeeded', 'fileIds'))
  }
  for (const [field, most, tooMany] of references) {
    const ids = input[field] ?? []
    if (ids.length > most) errors.push(refuse(language, tooMany, field))
    else errors.push(...badIds(ids).map((i) => refuse(language, 'badId', field, String(i))))
  }
  if (inReplyToId != null && (await load.message.load(inReplyToId))?.conversationId !== conversationId) {
    errors.push(refuse(language, 'noSuchMessage', 'inReplyToId'))
  }
  return errors
}

const badIds = (ids: readonly string[]): number[] => ids.flatMap((id, i) => (isIdentifier(id) ? [] : [i]))

/** A code point has at most two UTF-16 units, so a text that is far too long is not taken apart. */
const isLongerThan = (text: string, most: number): boolean => text.length > 2 * most || [...text].length > most
