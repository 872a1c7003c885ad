import { ClientError } from '@care/service/errors'
import { type Slice, pageOf } from '@care/service/page'
import { ownIds, patientsOf, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { ConversationFilter, InputMaybe } from '../generated/resolvers.ts'
import type { ConversationKey, ConversationsWanted } from '../store/store.ts'
import type { Conversation } from './conversation.ts'

const MOST_AT_ONCE = 100
/** How far `Viewer.unreadMessageCount` counts. */
const MOST_UNREAD = 999

export interface ListArguments {
  readonly first: number
  readonly after?: InputMaybe<string>
  readonly filter?: InputMaybe<ConversationFilter>
}

/** The parts of a conversation's cursor, in every list of them. */
export const cursorKeyOf = ({ activeAt, id }: Conversation): readonly [activeAt: string, id: string] => [
  activeAt.toISOString(),
  id,
]

/**
 * The conversations that the caller takes part in or whose patient the caller cares for, the newest message first.
 *
 * @throws ClientError BAD_USER_INPUT for a page size or a cursor that cannot be.
 */
export async function listConversations(context: Context, list: ListArguments): Promise<Slice<Conversation>> {
  requireScope(context, 'messages:read')
  const wanted = wantedBy(context, list)
  const patientIds = patientsOf(context)
  if (patientIds.length === 0) return { rows: [], hasNextPage: false, hasPreviousPage: false }
  return context.store.conversationsAbout(patientIds, wanted)
}

/** Those about one patient; empty for a patient whom the caller may not see. */
export async function conversationsAbout(
  context: Context,
  patientId: string,
  list: ListArguments,
): Promise<Slice<Conversation>> {
  requireScope(context, 'messages:read')
  return context.load.conversationsAbout.load({ patientId, wanted: wantedBy(context, list) })
}

/** How many messages the caller has not read, counted to 999. */
export async function countUnread(context: Context): Promise<number> {
  const identity = requireScope(context, 'messages:read')
  const patientIds = patientsOf(context)
  return patientIds.length === 0 ? 0 : context.store.countUnread(patientIds, ownIds(identity), MOST_UNREAD)
}

function wantedBy({ identity, now }: Context, { first, after, filter }: ListArguments): ConversationsWanted {
  return {
    statuses: filter?.statuses ?? null,
    kinds: filter?.kinds ?? null,
    unreadBy: filter?.unreadOnly && identity ? ownIds(identity) : null,
    dueBefore: filter?.overdueOnly ? now : null,
    page: pageOf({ first, after }, { most: MOST_AT_ONCE, standard: first, length: 2, keyOf }),
  }
}

function keyOf([at = '', id = '']: string[]): ConversationKey {
  const activeAt = new Date(at)
  if (!Number.isNaN(activeAt.getTime())) return [activeAt, id]
  throw new ClientError('BAD_USER_INPUT', '`after` is not a cursor of this list. Start again without it.')
}
