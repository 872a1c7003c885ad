import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConversationStatus } from '../generated/resolvers.ts'
import { messageId } from '../messages/message-id.ts'
import type { Message } from '../messages/message.ts'
import { aConversation } from '../store/store.contract.ts'
import { type Conversation, memberOf, unreadOf } from './conversation.ts'
import { afterMessage, afterReading } from './life.ts'
import type { Participant } from './participant.ts'

const hours = 2
const noon = new Date('2026-03-01T12:00:00Z')
const two = new Date('2026-03-01T14:00:00Z')
const earlier = new Date('2026-03-01T13:00:00Z')

const { conversation: fresh, patient, doctor } = aConversation()
const nurse: Participant = { participantId: 'nurse', participantType: 'Practitioner' }
const daughter: Participant = { participantId: 'daughter', participantType: 'Caregiver' }

const message = (sender: Participant | null, seq = 1): Message => ({
  id: messageId({ conversationId: fresh.id, seq }),
  conversationId: fresh.id,
  seq,
  sender,
  kind: sender ? 'TEXT' : 'SYSTEM',
  body: 'hello',
  fileIds: [],
  readingIds: [],
  articleIds: [],
  inReplyToId: null,
  sentAt: noon,
  idempotencyKey: 'key',
})

const inState = (status: ConversationStatus): Conversation => ({
  ...fresh,
  status,
  responseDueAt: status === 'AWAITING_CARE_TEAM' ? earlier : null,
  closedAt: status === 'CLOSED' ? earlier : null,
})

describe('who is to speak next', () => {
  // The table of SPEC.md: the state, then what it becomes by a message of the care receiver, of the care giver, of the system.
  const table: Record<ConversationStatus, [Participant | null, ConversationStatus, Date | null][]> = {
    OPEN: [
      [patient, 'AWAITING_CARE_TEAM', two],
      [daughter, 'AWAITING_CARE_TEAM', two],
      [doctor, 'AWAITING_PATIENT', null],
      [null, 'OPEN', null],
    ],
    AWAITING_CARE_TEAM: [
      [patient, 'AWAITING_CARE_TEAM', earlier],
      [doctor, 'AWAITING_PATIENT', null],
      [null, 'AWAITING_CARE_TEAM', earlier],
    ],
    AWAITING_PATIENT: [
      [patient, 'AWAITING_CARE_TEAM', two],
      [doctor, 'AWAITING_PATIENT', null],
      [null, 'AWAITING_PATIENT', null],
    ],
    CLOSED: [
      [patient, 'AWAITING_CARE_TEAM', two],
      [doctor, 'AWAITING_PATIENT', null],
      [null, 'CLOSED', null],
    ],
  }
  for (const [state, rows] of Object.entries(table)) {
    for (const [sender, status, due] of rows) {
      it(`${state} is ${status} after a message of ${sender?.participantType ?? 'the system'}`, () => {
        const before = inState(state as ConversationStatus)
        const now = afterMessage(before, message(sender), { hours })
        assert.deepEqual([now.status, now.responseDueAt], [status, due])
        assert.equal(now.closedAt === null, status !== 'CLOSED')
        const joined = sender === daughter
        assert.equal(now.version - before.version, status !== before.status || joined ? 1 : 0)
      })
    }
  }
})

describe('how far everybody has read', () => {
  it('counts a message for everybody but its sender, and joins a new sender who has read nothing', () => {
    let now = afterMessage(fresh, message(patient, 1), { hours })
    now = afterMessage(now, message(nurse, 2), { hours })
    const unread = [patient, doctor, nurse].map(({ participantId }) => unreadOf(now, [participantId]))
    assert.deepEqual(unread, [1, 2, 1])
    assert.equal(memberOf(now, ['nurse'])?.readSeq, 0)
  })

  it('moves forward only', () => {
    const at = noon
    const read = afterReading(fresh, { reader: doctor, seq: 3, unread: 1, at })
    assert.deepEqual(memberOf(read, [doctor.participantId])?.readSeq, 3)
    for (const seq of [2, 3]) assert.equal(afterReading(read, { reader: doctor, seq, unread: 9, at: two }), read)
  })

  it('takes messages one after the other, or not at all', () => {
    assert.throws(() => afterMessage(fresh, message(patient, 2), { hours }))
  })
})
