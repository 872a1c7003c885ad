import type { Conversation } from '../conversations/conversation.ts'
import { type ResponseTime, afterMessage } from '../conversations/life.ts'
import { messageId } from '../messages/message-id.ts'
import type { Message } from '../messages/message.ts'
import {
  type Collections,
  type ConversationDocument,
  between,
  conversationOf,
  documentOf,
  isDuplicate,
  messageOf,
} from './mongodb-documents.ts'
import type { Append } from './store.ts'

/*
 * Sending takes two writes without a transaction: the message itself, then its conversation (last message, unread
 * counts, status). The messages are the truth; the conversation is what they add up to.
 *
 * 1. The message is inserted under the number after the last one that its conversation has taken in. The primary
 *    key (conversation, number) lets one sender win; the others take the winner's message in and try the next
 *    number. Counting up first and inserting then would be one try, but a crash in between would leave a hole,
 *    and a reader could see 6 before 5 and never return for 5.
 * 2. `settle` applies all messages that the conversation has not taken in, in order, and replaces the revision
 *    that it read. Whoever comes second finds the revision gone and looks again, so none is applied twice.
 *
 * A crash between the two leaves a message that its conversation does not show yet. It was not confirmed to its
 * sender. The next message to the conversation, the same one sent again, reading it or marking it as read settles it.
 */

/** How often a write that lost against another one is tried again. Each round somebody wins, so this is never met in practice. */
const MOST_ATTEMPTS = 200

/** Messages that are taken in at once. */
const BATCH = 100

/** What a write must read is the newest there is, not what a majority has already. */
export const NEWEST = { readConcern: { level: 'local' } } as const

const neverWon = (): Error => new Error('A conversation is written to by so many at once that one of them never won.')

/** Step one of two. Gives the message that stands in the log: this one, or the one that the same command left before. */
export async function appendToLog(
  { conversations, messages }: Collections,
  { command, message, at }: Append,
  responseTime: ResponseTime,
): Promise<Message | 'key-reused'> {
  const { conversationId } = message
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const conversation = await newest(conversations, conversationId)
    const seq = conversation.lastSeq + 1
    const previous = conversation.lastMessage?.sentAt
    const document = {
      _id: messageId({ conversationId, seq }),
      ...message,
      seq,
      sentAt: previous && previous > at ? previous : at, // Clocks of replicas differ; the order of messages does not.
      callerId: command.callerId,
      digest: command.digest,
    }
    try {
      await messages.insertOne(document)
      return messageOf(document)
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    const earlier = await messages.findOne({ callerId: command.callerId, idempotencyKey: command.key }, NEWEST)
    if (earlier) return earlier.digest === command.digest ? messageOf(earlier) : 'key-reused'
    await settle({ conversations, messages }, conversationId, responseTime)
  }
  throw neverWon()
}

/** Step two of two. Doing it again changes nothing; doing it for others is welcome. */
export async function settle(
  { conversations, messages }: Pick<Collections, 'conversations' | 'messages'>,
  conversationId: string,
  responseTime: ResponseTime,
): Promise<Conversation> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const document = await newest(conversations, conversationId)
    const waiting = await messages
      .find(between(conversationId, document.lastSeq + 1), NEWEST)
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray()
    let conversation = conversationOf(document)
    for (const message of waiting) conversation = afterMessage(conversation, messageOf(message), responseTime)
    if (waiting.length === 0) return conversation
    const won = await replace(conversations, document, conversation)
    if (won && waiting.length < BATCH) return conversation
  }
  throw neverWon()
}

/** Changes a conversation by a function of what it is. Returning the same object writes nothing. */
export async function change(
  conversations: Collections['conversations'],
  conversationId: string,
  by: (conversation: Conversation) => Promise<Conversation>,
): Promise<Conversation> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const document = await newest(conversations, conversationId)
    const before = conversationOf(document)
    const after = await by(before)
    if (after === before || (await replace(conversations, document, after))) return after
  }
  throw neverWon()
}

async function newest(conversations: Collections['conversations'], id: string): Promise<ConversationDocument> {
  const document = await conversations.findOne({ _id: id }, NEWEST)
  if (!document) throw new Error('There is no such conversation.')
  return document
}

async function replace(
  conversations: Collections['conversations'],
  { _id, revision }: ConversationDocument,
  after: Conversation,
): Promise<boolean> {
  const { _id: __, ...replacement } = documentOf(after, revision + 1)
  const { matchedCount } = await conversations.replaceOne({ _id, revision }, replacement)
  return matchedCount === 1
}
