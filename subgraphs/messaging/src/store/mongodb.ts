import { MongoClient } from 'mongodb'
import { type Slice, sliceOf } from '@care/service/page'
import { type Conversation, unreadOf } from '../conversations/conversation.ts'
import { type ResponseTime, afterReading } from '../conversations/life.ts'
import { createInTurn } from './in-turn.ts'
import {
  type Collections,
  between,
  collectionsOf,
  conversationOf,
  documentOf,
  isDuplicate,
  makeIndexes,
  matching,
  messageOf,
  withUnread,
} from './mongodb-documents.ts'
import { NEWEST, appendToLog, change, settle } from './mongodb-log.ts'
import type { ConversationsWanted, MessagingStore, Span } from './store.ts'

/** How long to look for a server before giving up, in milliseconds. */
const SERVER_PATIENCE = 5000
/** How long an answer may take on a connection, in milliseconds. */
const ANSWER_PATIENCE = 30_000
/** Connections to the server at once. */
const MOST_CONNECTIONS = 50

/** The last number to look for: one further at the end. */
const reach = ({ conversation: { lastSeq }, to }: Span): number => (to === lastSeq ? to + 1 : to)

/** @throws Error when the server does not answer. */
export async function openMongoStore(url: string, responseTime: ResponseTime): Promise<MessagingStore> {
  const client = new MongoClient(url, {
    // A confirmed message survives the loss of a server, and no reader sees one that might not.
    writeConcern: { w: 'majority' },
    readConcernLevel: 'majority',
    retryWrites: true,
    serverSelectionTimeoutMS: SERVER_PATIENCE,
    socketTimeoutMS: ANSWER_PATIENCE,
    maxPoolSize: MOST_CONNECTIONS,
  })
  try {
    const database = client.db()
    const collections = collectionsOf(database)
    await makeIndexes(collections)
    return mongoStore(
      collections,
      responseTime,
      () => database.command({ ping: 1 }),
      () => client.close(),
    )
  } catch (error) {
    await client.close()
    throw error
  }
}

function mongoStore(
  collections: Collections,
  responseTime: ResponseTime,
  ping: () => Promise<unknown>,
  close: () => Promise<void>,
): MessagingStore {
  const { conversations, messages, starts } = collections
  const inTurn = createInTurn()

  const list = async (patientIds: readonly string[], wanted: ConversationsWanted, limit: number) => {
    const rows = conversations.find(matching(patientIds, wanted)).sort({ activeAt: -1, _id: -1 }).limit(limit)
    return (await rows.toArray()).map(conversationOf)
  }

  return {
    async conversationsByIds(ids) {
      return (await conversations.find({ _id: { $in: ids } }).toArray()).map(conversationOf)
    },

    async conversationsAbout(patientIds, wanted) {
      return sliceOf(await list(patientIds, wanted, wanted.page.limit + 1), wanted.page)
    },

    /*
     * One round trip reads as many rows as all pages together have. Only where some patients have more than a
     * page and take the others' share, those others are asked for again, without them.
     */
    async conversationsAboutEach(patientIds, wanted) {
      const rows = new Map(patientIds.map((id) => [id, [] as Conversation[]]))
      const enough = wanted.page.limit + 1
      let open = [...rows.keys()]
      let after = wanted.page.after
      while (open.length > 0) {
        const limit = open.length * enough
        const more = await list(open, { ...wanted, page: { ...wanted.page, after } }, limit)
        for (const it of more) rows.get(it.patientId)?.push(it)
        const last = more.at(-1)
        if (more.length < limit || !last) break
        after = [last.activeAt, last.id]
        open = open.filter((id) => (rows.get(id)?.length ?? 0) < enough)
      }
      return new Map([...rows].map(([id, found]): [string, Slice<Conversation>] => [id, sliceOf(found, wanted.page)]))
    },

    async countUnread(patientIds, participantIds, most) {
      // Each has one at least, so `most` of them are enough.
      const some = conversations
        .find({ $and: [{ patientId: { $in: patientIds } }, withUnread(participantIds)] })
        .limit(most)
      let count = 0
      for await (const document of some) count += unreadOf(conversationOf(document), participantIds)
      return Math.min(count, most)
    },

    async messagesByIds(ids) {
      return (await messages.find({ _id: { $in: ids } }).toArray()).map(messageOf)
    },

    /* A stretch that reaches a conversation's end looks one further: what lies there is a message that was not settled. */
    async messagesOf(spans) {
      const wanted = spans.filter((it) => it.from <= reach(it))
      if (wanted.length === 0) return []
      const filters = wanted.map((it) => between(it.conversation.id, it.from, reach(it)))
      const found = await messages.find({ $or: filters }).sort({ _id: 1 }).toArray()
      const [shown, unsettled] = [[] as typeof found, new Set<string>()]
      const lastSeqs = new Map(wanted.map(({ conversation: { id, lastSeq } }) => [id, lastSeq]))
      for (const it of found) {
        if (it.seq > (lastSeqs.get(it.conversationId) ?? 0)) unsettled.add(it.conversationId)
        else shown.push(it)
      }
      await Promise.all([...unsettled].map((id) => settle(collections, id, responseTime)))
      return shown.map(messageOf)
    },

    async messagesAfter(conversationId, seq, limit) {
      const rows = messages
        .find(between(conversationId, seq + 1))
        .sort({ _id: 1 })
        .limit(limit)
      return (await rows.toArray()).map(messageOf)
    },

    async lastSeqs(conversationIds) {
      const rows = conversations.find({ _id: { $in: conversationIds } }, { projection: { lastSeq: 1 } })
      return new Map((await rows.toArray()).map(({ _id, lastSeq }) => [_id, lastSeq]))
    },

    /*
     * The command is remembered first. After a crash before the second write the same command comes back, finds
     * the id that was meant for it, and makes the conversation under it.
     */
    async start(command, conversation, at) {
      const asked = { callerId: command.callerId, key: command.key }
      let { id } = conversation
      try {
        await starts.insertOne({ _id: asked, digest: command.digest, conversationId: id, startedAt: at })
      } catch (error) {
        if (!isDuplicate(error)) throw error
        const earlier = await starts.findOne({ _id: asked }, NEWEST)
        if (earlier?.digest !== command.digest) return 'key-reused'
        id = earlier.conversationId
      }
      try {
        await conversations.insertOne(documentOf({ ...conversation, id }, 1))
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
      return change(conversations, id, async (it) => it)
    },

    async forgetStarts(before) {
      return (await starts.deleteMany({ startedAt: { $lt: before } })).deletedCount
    },

    append: (append) =>
      inTurn(append.message.conversationId, async () => {
        const message = await appendToLog(collections, append, responseTime)
        if (message !== 'key-reused') await settle(collections, message.conversationId, responseTime)
        return message
      }),

    markRead: ({ conversationId, reader, seq, at }) =>
      inTurn(conversationId, async () => {
        await settle(collections, conversationId, responseTime)
        return change(conversations, conversationId, async (conversation) => {
          const { lastSeq } = conversation
          // Counted up to what the conversation has taken in: what comes later is added when it is taken in.
          const later = {
            ...between(conversationId, seq + 1, lastSeq),
            'sender.participantId': { $ne: reader.participantId },
          }
          const unread = seq < lastSeq ? await messages.countDocuments(later, NEWEST) : 0
          return afterReading(conversation, { reader, seq, unread, at })
        })
      }),

    async check() {
      await ping()
    },

    [Symbol.asyncDispose]: close,
  }
}
