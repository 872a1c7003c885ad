import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { MongoClient } from 'mongodb'
import { unreadOf } from '../conversations/conversation.ts'
import { type Collections, collectionsOf } from './mongodb-documents.ts'
import { appendToLog } from './mongodb-log.ts'
import { openMongoStore } from './mongodb.ts'
import { RESPONSE, aConversation, aMessage, messagingStoreContract } from './store.contract.ts'
import type { MessagingStore } from './store.ts'

// The test kit sets these where a server was found, and reports by name where none was.
const servers = [
  ['mongo-java-server', process.env['TEST_MONGODB_URL']],
  ['FerretDB', process.env['TEST_MONGODB_SECOND_URL']],
] as const

for (const [name, server] of servers) {
  if (server === undefined) continue

  const url = Object.assign(new URL(server), { pathname: `/test_${randomUUID().replaceAll('-', '')}` }).href
  const client = new MongoClient(url)
  after(async () => {
    await client.db().dropDatabase()
    await client.close()
  })

  messagingStoreContract(name, async () => {
    const [here, there] = await Promise.all([openMongoStore(url, RESPONSE), openMongoStore(url, RESPONSE)])
    return { here, there }
  })

  describe(`a crash between two writes on ${name}`, () => {
    let store: MessagingStore
    let collections: Collections
    before(async () => {
      store = await openMongoStore(url, RESPONSE)
      collections = collectionsOf(client.db())
    })
    after(() => store[Symbol.asyncDispose]())

    /** A conversation whose second message stands in the log, and nowhere else. */
    const halfSent = async () => {
      const { conversation, patient, doctor } = aConversation()
      await store.start({ callerId: randomUUID(), key: 'k', digest: 'd' }, conversation, new Date())
      await store.append(aMessage(conversation.id, patient, 'first'))
      const second = aMessage(conversation.id, patient, 'second')
      assert.ok((await appendToLog(collections, second, RESPONSE)) !== 'key-reused')
      const [unsettled] = await store.conversationsByIds([conversation.id])
      assert.equal(unsettled?.lastSeq, 1)
      return { unsettled, patient, doctor, second }
    }
    const settled = async (id: string, lastSeq: number, doctorId: string, unread: number) => {
      const [now] = await store.conversationsByIds([id])
      assert.ok(now)
      assert.deepEqual([now.lastSeq, now.lastMessage?.seq, unreadOf(now, [doctorId])], [lastSeq, lastSeq, unread])
    }

    it('is mended by the next message', async () => {
      const { unsettled, patient, doctor } = await halfSent()
      const third = await store.append(aMessage(unsettled.id, patient, 'third'))
      assert.ok(third !== 'key-reused')
      assert.equal(third.seq, 3)
      await settled(unsettled.id, 3, doctor.participantId, 3)
    })

    it('is mended by sending the same message again', async () => {
      const { unsettled, doctor, second } = await halfSent()
      const again = await store.append(second)
      assert.ok(again !== 'key-reused')
      assert.equal(again.seq, 2)
      await settled(unsettled.id, 2, doctor.participantId, 2)
    })

    it('is mended by whoever reads to the end, and by nobody who reads elsewhere', async () => {
      const { unsettled, doctor } = await halfSent()
      await store.messagesOf([{ conversation: { ...unsettled, lastSeq: 2 }, from: 1, to: 1 }])
      await settled(unsettled.id, 1, doctor.participantId, 1)
      const shown = await store.messagesOf([{ conversation: unsettled, from: 1, to: 1 }])
      assert.deepEqual(
        shown.map(({ seq }) => seq),
        [1],
      )
      await settled(unsettled.id, 2, doctor.participantId, 2)
    })

    it('is mended by whoever marks it as read', async () => {
      const { unsettled, doctor } = await halfSent()
      await store.markRead({ conversationId: unsettled.id, reader: doctor, seq: 1, at: new Date() })
      await settled(unsettled.id, 2, doctor.participantId, 1)
    })

    it('leaves a conversation that was meant to begin to the same command', async () => {
      const { conversation } = aConversation()
      const command = { callerId: randomUUID(), key: 'k', digest: 'd' }
      const { callerId, key, digest } = command
      const startedAt = new Date()
      await collections.starts.insertOne({ _id: { callerId, key }, digest, conversationId: conversation.id, startedAt })
      const again = await store.start(command, { ...conversation, id: '0'.repeat(32) }, startedAt)
      assert.deepEqual(again, conversation)
    })
  })
}

it('a server that does not answer is named', { timeout: 20_000 }, async () => {
  await assert.rejects(openMongoStore('mongodb://127.0.0.1:1/nothing', RESPONSE), /127\.0\.0\.1:1/)
})
