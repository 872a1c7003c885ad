import type { Complete } from '@care/service/complete'
import { ClientError } from '@care/service/errors'
import { ownIds } from '../access.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversations/conversation.ts'
import type { MessageResolvers } from '../generated/resolvers.ts'
import { statusOf } from '../messages/message-status.ts'
import type { Message as MessageRow } from '../messages/message.ts'
import { participantReference } from '../references.ts'

export const Message: Complete<MessageResolvers, 'id' | 'kind' | 'body' | 'sentAt'> = {
  __resolveReference: ({ id }, { load }) => load.message.load(id),
  conversation: (message, _, context) => conversationOf(message, context),
  senderId: ({ sender }) => sender?.participantId ?? null,
  sender: ({ sender }) => sender && participantReference(sender),
  attachments: ({ fileIds }) => fileIds.map((id) => ({ id })),
  readings: ({ readingIds }) => readingIds.map((id) => ({ __typename: 'Reading', id })),
  articles: ({ articleIds }) => articleIds.map((id) => ({ id })),
  inReplyTo: ({ inReplyToId }, _, { load }) => (inReplyToId === null ? null : load.message.load(inReplyToId)),
  status: async (message, _, context) => statusOf(message, await conversationOf(message, context)),
  idempotencyKey: ({ sender, idempotencyKey }, _, { identity }) =>
    sender && identity && ownIds(identity).includes(sender.participantId) ? idempotencyKey : null,
}

/** A message is only handed out with its conversation in sight; should that have ended meanwhile, so does the message. */
async function conversationOf({ conversationId }: MessageRow, { load }: Context): Promise<Conversation> {
  const conversation = await load.conversation.load(conversationId)
  if (conversation) return conversation
  throw new ClientError('NOT_FOUND', 'There is no such conversation.')
}
