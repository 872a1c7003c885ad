import type { Page, Slice } from '@care/service/page'
import DataLoader from 'dataloader'
import { mayReadAbout } from './access.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversations/conversation.ts'
import { isConversationId, placeOf } from './messages/message-id.ts'
import type { Message } from './messages/message.ts'
import { sliceOfSpan, spanOf } from './messages/page-messages.ts'
import type { ConversationsWanted } from './store/store.ts'

/** A page of one patient's conversations. */
export interface ConversationsOf {
  readonly patientId: string
  readonly wanted: ConversationsWanted
}

/** A page of one conversation's messages. */
export interface MessagesOf {
  readonly conversation: Conversation
  readonly page: Page<number>
}

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Batches the look-ups of one request: a list of N patients asks the store once for each kind of thing. What the
 * caller may not see is null or empty here already, so that no resolver can forget to ask.
 */
export function createLoaders(context: Omit<Context, 'load'>) {
  const { store } = context

  const conversation = new DataLoader<string, Conversation | null>(async (ids) => {
    const possible = ids.filter(isConversationId)
    const rows = possible.length > 0 ? await store.conversationsByIds(possible) : []
    const visible = rows.filter(({ patientId }) => mayReadAbout(context, patientId))
    const byId = new Map(visible.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })

  /** Spares messages that ask for their conversation a look-up. Only for rows that the caller may see. */
  const remember = (rows: readonly Conversation[]) => {
    for (const row of rows) conversation.prime(row.id, row)
  }

  return {
    conversation,

    /** Patients asked for with the same arguments share a round trip. */
    conversationsAbout: new DataLoader<ConversationsOf, Slice<Conversation>, string>(
      async (keys) => {
        const alike = Map.groupBy(keys, ({ wanted }) => JSON.stringify(wanted))
        const found = await Promise.all(
          [...alike.values()].map(async (group) => {
            const [first] = group
            const visible = group.map(({ patientId }) => patientId).filter((id) => mayReadAbout(context, id))
            const pages = first && visible.length > 0 ? await store.conversationsAboutEach(visible, first.wanted) : null
            for (const { rows } of pages?.values() ?? []) remember(rows)
            return group.map((key) => [key, pages?.get(key.patientId) ?? NOTHING] as const)
          }),
        )
        const byKey = new Map(found.flat())
        return keys.map((key) => byKey.get(key) ?? NOTHING)
      },
      { cacheKeyFn: (key) => JSON.stringify(key) },
    ),

    message: new DataLoader<string, Message | null>(async (ids) => {
      const conversations = await Promise.all(
        ids.map((id) => {
          const place = placeOf(id)
          return place && conversation.load(place.conversationId)
        }),
      )
      const visible = ids.filter((_, i) => conversations[i])
      const rows = visible.length > 0 ? await store.messagesByIds(visible) : []
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),

    messages: new DataLoader<MessagesOf, Slice<Message>, string>(
      async (keys) => {
        const spans = keys.map(({ conversation: of, page }) => spanOf(of, page))
        const byConversation = Map.groupBy(await store.messagesOf(spans), ({ conversationId }) => conversationId)
        return spans.map((span) => sliceOfSpan(span, byConversation.get(span.conversation.id) ?? []))
      },
      { cacheKeyFn: ({ conversation: { id, lastSeq }, page }) => JSON.stringify([id, lastSeq, page]) },
    ),
  }
}

const NOTHING: Slice<Conversation> = { rows: [], hasNextPage: false, hasPreviousPage: false }
