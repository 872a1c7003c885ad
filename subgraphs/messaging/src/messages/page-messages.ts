import { ClientError } from '@care/service/errors'
import { type Page, type PageArguments, type Slice, pageOf } from '@care/service/page'
import type { Conversation } from '../conversations/conversation.ts'
import type { Span } from '../store/store.ts'
import { placeOf } from './message-id.ts'
import type { Message } from './message.ts'

const MOST_AT_ONCE = 100
const STANDARD = 30

/** The parts of a message's cursor: pages and streams have the same. */
export const cursorKeyOf = ({ id }: Pick<Message, 'id'>): readonly [id: string] => [id]

/** The number behind a cursor's parts. @throws ClientError BAD_USER_INPUT for a cursor of another conversation. */
export function seqOfCursor(conversationId: string, [id = '']: readonly string[]): number {
  const place = placeOf(id)
  if (place?.conversationId === conversationId) return place.seq
  throw new ClientError('BAD_USER_INPUT', 'This is not a cursor of this conversation. Start again without it.')
}

/**
 * The page that the arguments of `Conversation.messages` ask for, by numbers.
 *
 * @throws ClientError BAD_USER_INPUT for a page size or a cursor that cannot be.
 */
export const messagePage = (conversationId: string, page: PageArguments): Page<number> =>
  pageOf(page, {
    most: MOST_AT_ONCE,
    standard: STANDARD,
    fromEnd: true,
    length: 1,
    keyOf: (parts) => seqOfCursor(conversationId, parts),
  })

/** Numbers have no holes, so the place of a page can be reckoned, and pages of many conversations read at once. */
export function spanOf(conversation: Conversation, { limit, after, before, backward }: Page<number>): Span {
  const first = (after ?? 0) + 1
  const last = Math.min(conversation.lastSeq, (before ?? Infinity) - 1)
  return backward
    ? { conversation, from: Math.max(first, last - limit + 1), to: last }
    : { conversation, from: first, to: Math.min(last, first + limit - 1) }
}

/** The page at a span, out of the conversation's messages that were read. */
export const sliceOfSpan = ({ conversation, from, to }: Span, messages: readonly Message[]): Slice<Message> => ({
  rows: messages.filter(({ seq }) => seq >= from && seq <= to),
  hasNextPage: to < conversation.lastSeq,
  hasPreviousPage: from > 1,
})
