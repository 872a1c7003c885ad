import type { UserError } from '@care/service/errors'
import { requireScope, selfAbout } from '../access.ts'
import type { Context } from '../context.ts'
import type { MarkConversationReadInput } from '../generated/resolvers.ts'
import { refuse } from '../refusals.ts'
import { type Conversation, memberOf } from './conversation.ts'

export interface Marked {
  readonly conversation: Conversation | null
  readonly errors: readonly UserError[]
}

/** Tells how far the caller has read. Repeating it, or naming an older message, changes nothing. */
export async function markConversationRead(
  context: Context,
  { conversationId, upToMessageId }: MarkConversationReadInput,
): Promise<Marked> {
  requireScope(context, 'messages:read')
  const { language, load, store, now } = context
  const conversation = await load.conversation.load(conversationId)
  const reader = conversation && selfAbout(context, conversation.patientId)
  if (!reader) {
    return { conversation: null, errors: [refuse(language, 'noSuchConversation', 'conversationId')] }
  }
  const message = await load.message.load(upToMessageId)
  if (message?.conversationId !== conversationId) {
    return { conversation, errors: [refuse(language, 'noSuchMessage', 'upToMessageId')] }
  }
  // Looking into a talk of others is not taking part in it: it makes no message READ, and nothing there is unread.
  const takesPart = conversation.kind === 'CARE_TEAM' || memberOf(conversation, [reader.participantId])
  if (!takesPart) return { conversation, errors: [] }
  const marked = await store.markRead({ conversationId, reader, seq: message.seq, at: now })
  load.conversation.clear(conversationId).prime(conversationId, marked)
  return { conversation: marked, errors: [] }
}
