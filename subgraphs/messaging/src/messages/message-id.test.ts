import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newConversationId } from '../conversations/conversation-id.ts'
import { MOST_SEQ, messageId, placeOf } from './message-id.ts'

it('a message’s id says where it lies, and grows with arrival', () => {
  const conversationId = newConversationId()
  const ids = [1, 9, 10, 15, 16, 255, 256, 65_536, MOST_SEQ].map((seq) => messageId({ conversationId, seq }))
  assert.deepEqual(ids.toSorted(), ids)
  assert.deepEqual(placeOf(messageId({ conversationId, seq: 256 })), { conversationId, seq: 256 })
})

it('a text that is no message’s id has no place', () => {
  const id = messageId({ conversationId: newConversationId(), seq: 1 })
  for (const text of [
    '',
    id.slice(1),
    `${id}0`,
    id.toUpperCase().replace(/\d/g, 'A'),
    `${id.slice(0, -1)}0`,
    ` ${id}`,
  ]) {
    assert.equal(placeOf(text), null, text)
  }
})
