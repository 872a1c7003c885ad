import { ClientError } from '@care/service/errors'
import { decodeCursor } from '@care/service/page'
import { mayReadAbout, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversations/conversation.ts'
import { messageId } from '../messages/message-id.ts'
import type { Message } from '../messages/message.ts'
import { seqOfCursor } from '../messages/page-messages.ts'
import type { Bell, Call } from './arrivals.ts'

/** Messages that are read at once while a client catches up. */
const BATCH = 100

/**
 * The messages of a conversation that follow a cursor, once each and in order, then those that come. Ends when
 * the caller may no longer see the conversation or the session is over.
 *
 * There is no seam between catching up and living on: both read the store from the last message on, and what
 * is heard only says that it is time to read again. So hearing twice, or not at all, changes nothing but the delay.
 *
 * @throws ClientError NOT_FOUND for a conversation that the caller may not see, BAD_USER_INPUT for a cursor that cannot be.
 */
export async function followMessages(
  context: Context,
  { conversationId, after }: { readonly conversationId: string; readonly after?: string | null | undefined },
): Promise<AsyncIterableIterator<Message>> {
  requireScope(context, 'messages:read')
  const conversation = await context.load.conversation.load(conversationId)
  if (!conversation) throw new ClientError('NOT_FOUND', 'There is no such conversation.')
  const seq = after == null ? conversation.lastSeq : await seqOf(context, conversationId, after)
  const bell = context.arrivals.follow(conversationId)
  const messages = arriving(context, conversation, seq, bell)
  const stream: AsyncIterableIterator<Message> = {
    next: () => messages.next(),
    // A generator that waits cannot be ended from outside: the bell ends the waiting.
    return: () => {
      bell[Symbol.dispose]()
      return messages.return(undefined)
    },
    [Symbol.asyncIterator]: () => stream,
  }
  return stream
}

async function* arriving(
  context: Context,
  { id, patientId }: Conversation,
  after: number,
  bell: Bell,
): AsyncGenerator<Message, undefined, void> {
  const { identity, relations, store, log } = context
  const mayGoOn = (now = new Date()) =>
    identity !== null && identity.sessionExpiresAt > now && mayReadAbout({ identity, relations, now }, patientId)
  let seq = after
  try {
    for (;;) {
      const batch = await store.messagesAfter(id, seq, BATCH).catch((error: unknown) => {
        log.warn({ error: String(error) }, 'the store of messages does not answer; a stream waits for it')
        return null
      })
      for (const message of batch ?? []) {
        if (!mayGoOn()) return
        yield message
        seq = message.seq
      }
      if (batch?.length === BATCH) continue
      const readAgainAt: readonly Call[] = batch === null ? ['moment', 'news'] : ['news']
      let call: Call
      do {
        call = await bell.next()
        if (call === 'end' || !mayGoOn()) return
      } while (!readAgainAt.includes(call))
    }
  } finally {
    bell[Symbol.dispose]()
  }
}

/** @throws ClientError BAD_USER_INPUT for a cursor of another list, or of a message that there is not. */
async function seqOf({ store }: Context, conversationId: string, after: string): Promise<number> {
  const seq = seqOfCursor(conversationId, decodeCursor(after, 1))
  const [known] = await store.messagesByIds([messageId({ conversationId, seq })])
  if (known) return seq
  throw new ClientError('BAD_USER_INPUT', '`after` is not a cursor of this conversation. Start again without it.')
}
