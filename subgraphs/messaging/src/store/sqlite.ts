import type { DatabaseSync } from 'node:sqlite'
import { sliceOf } from '@care/service/page'
import { openSqlite } from '@care/service/sqlite'
import type { Conversation } from '../conversations/conversation.ts'
import { type ResponseTime, afterMessage, afterReading } from '../conversations/life.ts'
import { messageId, placeOf } from '../messages/message-id.ts'
import { conversationFrom, messageFrom, parametersOfConversation, parametersOfMessage } from './sqlite-rows.ts'
import { parametersOfWanted, prepareStatements } from './sqlite-statements.ts'
import { bringUpToDate } from './sqlite-tables.ts'
import type { MessagingStore } from './store.ts'

/**
 * Conversations and messages in a file of this machine; in memory when `file` is empty. Each write is one
 * transaction that is on the disk before it is confirmed, so nothing is ever left half done.
 */
export function openSqliteStore(file: string, responseTime: ResponseTime): MessagingStore {
  return sqliteStore(openSqlite(file, bringUpToDate), responseTime)
}

function sqliteStore(database: DatabaseSync, responseTime: ResponseTime): MessagingStore {
  const statements = prepareStatements(database)

  const inTransaction = <Result>(run: () => Result): Result => {
    database.exec('begin immediate')
    try {
      const result = run()
      database.exec('commit')
      return result
    } catch (error) {
      database.exec('rollback')
      throw error
    }
  }

  const conversation = (id: string): Conversation => {
    const row = statements.conversationsByIds.get({ ids: JSON.stringify([id]) })
    if (!row) throw new Error('There is no such conversation.')
    return conversationFrom(row)
  }

  // What a conversation begins with is among its parameters, but never changes.
  statements.changeConversation.setAllowUnknownNamedParameters(true)
  const save = (after: Conversation) => statements.changeConversation.run(parametersOfConversation(after))

  return {
    async conversationsByIds(ids) {
      return statements.conversationsByIds.all({ ids: JSON.stringify(ids) }).map(conversationFrom)
    },

    async conversationsAbout(patientIds, wanted) {
      const rows = statements.conversationsAbout.all(parametersOfWanted(patientIds, wanted))
      return sliceOf(rows.map(conversationFrom), wanted.page)
    },

    async conversationsAboutEach(patientIds, wanted) {
      const rows = statements.conversationsAboutEach.all(parametersOfWanted(patientIds, wanted)).map(conversationFrom)
      const byPatient = Map.groupBy(rows, ({ patientId }) => patientId)
      return new Map(patientIds.map((id) => [id, sliceOf(byPatient.get(id) ?? [], wanted.page)]))
    },

    async countUnread(patientIds, participantIds, most) {
      const row = statements.countUnread.get({
        patientIds: JSON.stringify(patientIds),
        unreadBy: JSON.stringify(participantIds),
        most,
      })
      return Math.min(Number(row?.['unread']), most)
    },

    async messagesByIds(ids) {
      const places = ids.map(placeOf).filter((it) => it !== null)
      return statements.messagesByPlaces.all({ places: JSON.stringify(places) }).map((row) => messageFrom(row))
    },

    async messagesOf(spans) {
      const wanted = spans.map(({ conversation: { id }, from, to }) => ({ id, from, to }))
      return statements.messagesOf.all({ spans: JSON.stringify(wanted) }).map((row) => messageFrom(row))
    },

    async messagesAfter(conversationId, seq, limit) {
      return statements.messagesAfter.all({ id: conversationId, seq, limit }).map((row) => messageFrom(row))
    },

    async lastSeqs(conversationIds) {
      const rows = statements.lastSeqs.all({ ids: JSON.stringify(conversationIds) })
      return new Map(rows.map((row) => [row['id'] as string, row['last_seq'] as number]))
    },

    async start({ callerId, key, digest }, wanted, at) {
      return inTransaction(() => {
        const earlier = statements.start.get({ callerId, key })
        if (earlier)
          return earlier['digest'] === digest ? conversation(earlier['conversation_id'] as string) : 'key-reused'
        statements.addConversation.run(parametersOfConversation(wanted))
        statements.addStart.run({ callerId, key, digest, conversationId: wanted.id, startedAt: at.getTime() })
        return conversation(wanted.id)
      })
    },

    async forgetStarts(before) {
      return Number(statements.forgetStarts.run({ before: before.getTime() }).changes)
    },

    async append({ command: { callerId, key, digest }, message, at }) {
      return inTransaction(() => {
        const earlier = statements.messageOfCommand.get({ callerId, key })
        if (earlier) return earlier['digest'] === digest ? messageFrom(earlier) : 'key-reused'
        const before = conversation(message.conversationId)
        const seq = before.lastSeq + 1
        const previous = before.lastMessage?.sentAt
        const appended = {
          ...message,
          id: messageId({ conversationId: message.conversationId, seq }),
          seq,
          sentAt: previous && previous > at ? previous : at, // A clock that is set back does not turn the order round.
        }
        statements.addMessage.run(parametersOfMessage(appended, callerId, digest))
        save(afterMessage(before, appended, responseTime))
        return appended
      })
    },

    async markRead({ conversationId, reader, seq, at }) {
      return inTransaction(() => {
        const before = conversation(conversationId)
        const row = statements.unreadAfter.get({ id: conversationId, seq, readerId: reader.participantId })
        const after = afterReading(before, { reader, seq, unread: Number(row?.['unread']), at })
        if (after !== before) save(after)
        return after
      })
    },

    async check() {
      database.prepare('select 1').get()
    },

    async [Symbol.asyncDispose]() {
      database.close()
    },
  }
}
