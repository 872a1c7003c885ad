import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type Conversation, newConversation, unreadOf } from '../conversations/conversation.ts'
import { alertConversationId, newConversationId } from '../conversations/conversation-id.ts'
import type { Participant } from '../conversations/participant.ts'
import type { ConversationKey, ConversationsWanted, MessagingStore } from './store.ts'

const NOON = Date.parse('2026-03-01T12:00:00Z')
const HOUR = 3_600_000
const at = (minute: number) => new Date(NOON + minute * 60_000)
/** Before anything else begins. */
const longAgo = (minute: number) => new Date(at(minute).getTime() - 1000 * HOUR)

/** The response time with which the stores under test are opened, in hours. */
export const RESPONSE = { hours: 2 }

/** A conversation between a patient and a doctor of its own. */
export function aConversation(changes: Partial<Parameters<typeof newConversation>[0]> = {}) {
  const patient: Participant = { participantId: changes.patientId ?? randomUUID(), participantType: 'Patient' }
  const doctor: Participant = { participantId: randomUUID(), participantType: 'Practitioner' }
  const conversation = newConversation({
    id: newConversationId(),
    kind: 'DIRECT',
    topic: null,
    patientId: patient.participantId,
    alertId: null,
    createdAt: at(0),
    participants: changes.kind === 'CARE_TEAM' ? [patient] : [patient, doctor],
    ...changes,
  })
  return { conversation, patient, doctor }
}

/** A message of somebody, as `append` takes it. */
export function aMessage(conversationId: string, sender: Participant, body: string, when = at(1), key = randomUUID()) {
  return {
    command: { callerId: `account-${sender.participantId}`, key, digest: body },
    message: {
      conversationId,
      sender,
      kind: 'TEXT' as const,
      body,
      fileIds: [],
      readingIds: ['r1'],
      articleIds: [],
      inReplyToId: null,
      idempotencyKey: key,
    },
    at: when,
  }
}

const command = (digest = 'content') => ({ callerId: randomUUID(), key: randomUUID(), digest })

const sorted = (...them: readonly Conversation[]) => them.map(({ id }) => id).toSorted()

const wanted = (changes: Partial<ConversationsWanted> = {}, first = 10, from: ConversationKey | null = null) => ({
  statuses: null,
  kinds: null,
  unreadBy: null,
  dueBefore: null,
  page: { limit: first, after: from, before: null, backward: false },
  ...changes,
})

/**
 * What every messaging store keeps to, whatever database stands behind it. `open` opens it once more on the same
 * data, as a second replica would. The examples share one database: each has people of its own.
 */
export function messagingStoreContract(
  database: string,
  open: () => Promise<{ here: MessagingStore; there: MessagingStore }>,
): void {
  describe(`the messaging store on ${database}`, () => {
    let store: MessagingStore
    let there: MessagingStore
    before(async () => {
      ;({ here: store, there } = await open())
    })
    after(async () => {
      await store[Symbol.asyncDispose]()
      if (there !== store) await there[Symbol.asyncDispose]()
    })

    const begun = async (changes: Partial<Parameters<typeof newConversation>[0]> = {}) => {
      const begin = aConversation(changes)
      assert.deepEqual(await store.start(command(), begin.conversation, at(0)), begin.conversation)
      return begin
    }
    const sent = async (id: string, sender: Participant, body: string, when?: Date) => {
      const message = await store.append(aMessage(id, sender, body, when))
      assert.ok(message !== 'key-reused')
      return message
    }
    const stored = async (id: string): Promise<Conversation> => {
      const [conversation] = await store.conversationsByIds([id])
      assert.ok(conversation)
      return conversation
    }

    it('gives back what was stored and leaves out what is not there', async () => {
      const { conversation, patient } = await begun({ topic: '血压', kind: 'ALERT_FOLLOW_UP', alertId: randomUUID() })
      const message = await sent(conversation.id, patient, '头晕 🙏', at(5))
      assert.deepEqual(await store.messagesByIds([message.id, `${message.id.slice(0, -1)}9`, 'nonsense']), [message])
      const now = await stored(conversation.id)
      assert.deepEqual(now.lastMessage, message)
      assert.deepEqual([now.topic, now.activeAt, now.lastSeq], ['血压', at(5), 1])
      assert.deepEqual(await store.conversationsByIds([newConversationId()]), [])
      assert.deepEqual(await store.conversationsByIds([]), [])
    })

    it('numbers fifty messages that two replicas send at once without a hole, and loses none', async () => {
      const { conversation, patient, doctor } = await begun()
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          (i % 2 ? store : there).append(aMessage(conversation.id, i % 2 ? patient : doctor, `message ${i}`)),
        ),
      )
      const seqs = all.map((answer) => (answer === 'key-reused' ? 0 : answer.seq)).toSorted((a, b) => a - b)
      const dense = Array.from({ length: 50 }, (_, i) => i + 1)
      assert.deepEqual(seqs, dense)
      const log = await store.messagesAfter(conversation.id, 0, 100)
      assert.deepEqual(
        log.map(({ seq }) => seq),
        dense,
      )
      assert.equal(new Set(log.map(({ body }) => body)).size, 50)
      assert.deepEqual(
        log.map(({ id }) => id),
        log.map(({ id }) => id).toSorted(),
      )
      const now = await stored(conversation.id)
      assert.equal(now.lastSeq, 50)
      assert.deepEqual(now.lastMessage, log.at(-1))
      assert.equal(unreadOf(now, [patient.participantId]), 25)
      assert.equal(unreadOf(now, [doctor.participantId]), 25)
    })

    it('appends a message once, however often and wherever it is sent at the same time', async () => {
      const { conversation, patient } = await begun()
      const message = aMessage(conversation.id, patient, 'only once')
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => (i % 2 ? store : there).append({ ...message, at: at(i) })),
      )
      assert.deepEqual(
        answers,
        answers.map(() => answers[0]),
      )
      assert.equal((await store.messagesAfter(conversation.id, 0, 100)).length, 1)
      assert.equal((await stored(conversation.id)).lastSeq, 1)
    })

    it('refuses another content under the same key, in another conversation too, and knows whose key it is', async () => {
      const [one, other] = [await begun(), await begun()]
      const message = aMessage(one.conversation.id, one.patient, 'first')
      await store.append(message)
      const again = aMessage(other.conversation.id, one.patient, 'second', at(2), message.command.key)
      assert.equal(await store.append(again), 'key-reused')
      const somebodyElses = aMessage(one.conversation.id, one.doctor, 'third', at(2), message.command.key)
      assert.ok((await store.append(somebodyElses)) !== 'key-reused')
    })

    it('orders messages by arrival when a clock is set back', async () => {
      const { conversation, patient, doctor } = await begun()
      await sent(conversation.id, patient, 'first', at(10))
      const second = await sent(conversation.id, doctor, 'second', at(5))
      assert.deepEqual(second.sentAt, at(10))
    })

    it('begins a conversation once for each command', async () => {
      const [asked, { conversation }] = [command(), aConversation()]
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, i) =>
          (i % 2 ? store : there).start(asked, { ...conversation, id: newConversationId() }, at(i)),
        ),
      )
      assert.deepEqual(
        answers,
        answers.map(() => answers[0]),
      )
      assert.equal(await store.start({ ...asked, digest: 'other' }, conversation, at(7)), 'key-reused')
      const all = await store.conversationsAbout([conversation.patientId], wanted())
      assert.equal(all.rows.length, 1)
    })

    it('begins one conversation about an alert, whoever asks at the same time', async () => {
      const alertId = randomUUID()
      const patientId = randomUUID()
      const id = alertConversationId(patientId, alertId)
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, i) => {
          const { conversation } = aConversation({ id, patientId, alertId, kind: 'ALERT_FOLLOW_UP' })
          return (i % 2 ? store : there).start(command(), conversation, at(i))
        }),
      )
      assert.deepEqual(
        answers,
        answers.map(() => answers[0]),
      )
      assert.equal((await store.conversationsAbout([patientId], wanted())).rows.length, 1)
    })

    it('forgets the commands that began conversations long ago, and nothing else', async () => {
      const [old, kept] = [aConversation(), aConversation()]
      const [ofOld, ofKept] = [command(), command()]
      await store.start(ofOld, old.conversation, longAgo(0))
      await store.start(ofKept, kept.conversation, longAgo(1))
      assert.equal(await store.forgetStarts(longAgo(0)), 0)
      assert.equal(await there.forgetStarts(longAgo(1)), 1)
      assert.equal(await store.forgetStarts(longAgo(1)), 0)
      assert.deepEqual(await stored(old.conversation.id), old.conversation)
      const again = (of: typeof ofOld, { conversation }: typeof old) =>
        store.start(of, { ...conversation, id: newConversationId() }, longAgo(2))
      assert.deepEqual(await again(ofKept, kept), kept.conversation)
      assert.notEqual(await again({ ...ofOld, digest: 'other' }, old), 'key-reused')
    })

    it('pages through conversations by their newest message, missing none and repeating none', async () => {
      const patientId = randomUUID()
      const all = []
      for (let i = 0; i < 7; i++) all.push(await begun({ patientId }))
      const [first] = all
      assert.ok(first)
      for (const [i, { conversation, patient }] of all.entries()) {
        if (i !== 3) await sent(conversation.id, patient, 'hello', at(10 + Math.floor(i / 2)))
      }
      await sent(first.conversation.id, first.patient, 'newest', at(60))
      const seen: Conversation[] = []
      let slice = await store.conversationsAbout([patientId], wanted({}, 2))
      seen.push(...slice.rows)
      for (let last = seen.at(-1); last && slice.hasNextPage; last = seen.at(-1)) {
        slice = await store.conversationsAbout([patientId], wanted({}, 2, [last.activeAt, last.id]))
        seen.push(...slice.rows)
      }
      assert.equal(new Set(seen.map(({ id }) => id)).size, 7)
      assert.equal(seen[0]?.id, first.conversation.id)
      assert.equal(seen.at(-1)?.id, all[3]?.conversation.id)
      const order = seen.map(({ activeAt, id }) => `${activeAt.toISOString()}${id}`)
      assert.deepEqual(order, order.toSorted().toReversed())
    })

    it('gives each patient a page, also where one has most of the conversations', async () => {
      const [busy, calm, silent] = [randomUUID(), randomUUID(), randomUUID()]
      for (let i = 0; i < 9; i++) await begun({ patientId: busy, createdAt: at(100 + i) })
      for (let i = 0; i < 3; i++) await begun({ patientId: calm, createdAt: at(i) })
      const pages = await store.conversationsAboutEach([busy, calm, silent], wanted({}, 2))
      const shown = [busy, calm, silent].map((id) => [pages.get(id)?.rows.length, pages.get(id)?.hasNextPage])
      assert.deepEqual(shown, [
        [2, true],
        [2, true],
        [0, false],
      ])
      assert.deepEqual(
        pages.get(calm)?.rows.map(({ createdAt }) => createdAt),
        [at(2), at(1)],
      )
      const last = pages.get(calm)?.rows.at(-1)
      assert.ok(last)
      const next = await store.conversationsAboutEach([calm], wanted({}, 2, [last.activeAt, last.id]))
      assert.deepEqual(next.get(calm)?.rows.length, 1)
    })

    it('finds what is unread, overdue, of a kind or in a state', async () => {
      const patientId = randomUUID()
      const me: Participant = { participantId: randomUUID(), participantType: 'Practitioner' }
      const patient: Participant = { participantId: patientId, participantType: 'Patient' }
      const direct = (await begun({ patientId, participants: [patient, me] })).conversation
      const ofOthers = (await begun({ patientId })).conversation
      const team = (await begun({ patientId, kind: 'CARE_TEAM', participants: [patient] })).conversation
      await begun({ patientId, kind: 'CARE_TEAM', participants: [patient] }) // nothing written in it
      for (const { id } of [direct, ofOthers, team]) await sent(id, patient, 'hello', at(10))
      const ids = async (changes: Partial<ConversationsWanted>) =>
        (await store.conversationsAbout([patientId], wanted(changes))).rows.map(({ id }) => id).toSorted()

      assert.deepEqual(await ids({ unreadBy: [me.participantId] }), sorted(direct, team))
      assert.deepEqual(await ids({ unreadBy: [patientId] }), [])
      assert.deepEqual(await ids({ kinds: ['CARE_TEAM'], statuses: ['AWAITING_CARE_TEAM'] }), sorted(team))
      assert.deepEqual(await ids({ statuses: ['AWAITING_PATIENT', 'CLOSED'] }), [])
      const due = at(10).getTime() + RESPONSE.hours * HOUR
      assert.deepEqual(await ids({ dueBefore: new Date(due) }), [])
      assert.deepEqual(await ids({ dueBefore: new Date(due + 1) }), sorted(direct, ofOthers, team))
      await sent(direct.id, me, 'an answer', at(11))
      assert.deepEqual(await ids({ dueBefore: new Date(due + 1) }), sorted(ofOthers, team))
      await store.markRead({ conversationId: team.id, reader: me, seq: 1, at: at(12) })
      assert.deepEqual(await ids({ unreadBy: [me.participantId] }), sorted(direct))
    })

    it('moves a read position forward only, and counts what is left for the reader', async () => {
      const { conversation, patient, doctor } = await begun()
      for (const [i, sender] of [patient, patient, doctor, patient].entries()) {
        await sent(conversation.id, sender, `message ${i}`)
      }
      const read = (seq: number, minute: number) =>
        store.markRead({ conversationId: conversation.id, reader: doctor, seq, at: at(minute) })
      const count = (now: Conversation) => unreadOf(now, [doctor.participantId])
      assert.equal(count(await stored(conversation.id)), 3)
      assert.equal(count(await read(2, 20)), 1)
      const behind = await read(1, 21)
      assert.equal(count(behind), 1)
      const member = behind.members.find(({ participantId }) => participantId === doctor.participantId)
      assert.deepEqual([member?.readSeq, member?.readAt], [2, at(20)])
      assert.equal(count(await read(4, 22)), 0)
      await sent(conversation.id, patient, 'one more')
      assert.equal(count(await stored(conversation.id)), 1)
    })

    it('keeps counts right while two replicas read and write at once', async () => {
      const { conversation, patient, doctor } = await begun()
      await Promise.all(
        Array.from({ length: 10 }, async (_, i) => {
          const message = await (i % 2 ? store : there).append(aMessage(conversation.id, patient, `message ${i}`))
          if (message === 'key-reused' || i >= 5) return
          const position = { conversationId: conversation.id, reader: doctor, seq: message.seq, at: at(30) }
          await (i % 2 ? there : store).markRead(position)
        }),
      )
      const now = await stored(conversation.id)
      const member = now.members.find(({ participantId }) => participantId === doctor.participantId)
      assert.equal(now.lastSeq, 10)
      assert.equal(member?.unread, 10 - (member?.readSeq ?? 0))
    })

    it('loses nobody’s read position when many read in two replicas at once', async () => {
      const { conversation, patient } = await begun({ kind: 'CARE_TEAM', participants: [] })
      for (const body of ['one', 'two', 'three']) await sent(conversation.id, patient, body)
      const readers = Array.from({ length: 16 }, (_, i): Participant => ({
        participantId: `reader-${i}`,
        participantType: 'Practitioner',
      }))
      await Promise.all(
        readers.map((reader, i) =>
          (i % 2 ? store : there).markRead({ conversationId: conversation.id, reader, seq: 1 + (i % 3), at: at(40) }),
        ),
      )
      const now = await stored(conversation.id)
      for (const [i, { participantId }] of readers.entries()) {
        assert.equal(unreadOf(now, [participantId]), 2 - (i % 3), participantId)
      }
    })

    it('counts the unread messages of all conversations, to a bound', async () => {
      const me = randomUUID()
      const reader: Participant = { participantId: me, participantType: 'Practitioner' }
      const patients = [randomUUID(), randomUUID()]
      for (const patientId of patients) {
        const patient: Participant = { participantId: patientId, participantType: 'Patient' }
        const mine = await begun({ patientId, participants: [patient, reader] })
        const team = await begun({ patientId, kind: 'CARE_TEAM', participants: [patient] })
        const ofOthers = await begun({ patientId })
        for (const { conversation } of [mine, mine, team, ofOthers]) await sent(conversation.id, patient, 'hello')
      }
      assert.equal(await store.countUnread(patients, [me], 999), 6)
      assert.equal(await store.countUnread(patients.slice(0, 1), [me], 999), 3)
      assert.equal(await store.countUnread(patients, [me], 4), 4)
      assert.equal(await store.countUnread(patients, [randomUUID()], 999), 2)
      assert.equal(await store.countUnread([], [me], 999), 0)
    })

    it('reads stretches of several conversations at once, and what follows a number', async () => {
      const [one, two, empty] = [await begun(), await begun(), await begun()]
      for (let i = 1; i <= 5; i++) {
        await sent(one.conversation.id, one.patient, `one ${i}`)
        if (i <= 2) await sent(two.conversation.id, two.patient, `two ${i}`)
      }
      const [a, b] = [await stored(one.conversation.id), await stored(two.conversation.id)]
      const rows = await store.messagesOf([
        { conversation: a, from: 4, to: 5 },
        { conversation: a, from: 1, to: 2 },
        { conversation: b, from: 2, to: 2 },
        { conversation: empty.conversation, from: 1, to: 0 },
      ])
      assert.deepEqual(rows.map(({ body }) => body).toSorted(), ['one 1', 'one 2', 'one 4', 'one 5', 'two 2'])
      assert.deepEqual(await store.messagesOf([]), [])
      const following = await store.messagesAfter(a.id, 2, 2)
      assert.deepEqual(
        following.map(({ seq }) => seq),
        [3, 4],
      )
      const lastSeqs = await store.lastSeqs([a.id, b.id, empty.conversation.id, newConversationId()])
      assert.deepEqual(
        lastSeqs,
        new Map([
          [a.id, 5],
          [b.id, 2],
          [empty.conversation.id, 0],
        ]),
      )
      await store.check()
    })
  })
}
