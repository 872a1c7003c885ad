import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readMessagingConfig } from './config.ts'

const INTERNAL_SECRET = 'x'.repeat(32)

it('the settings have defaults for a machine alone', () => {
  const config = readMessagingConfig({ INTERNAL_SECRET })
  assert.equal(config.MESSAGING_PORT, 4003)
  assert.equal(config.MESSAGING_STORE, 'sqlite:.data/messaging/messages.sqlite')
  assert.equal(config.MESSAGING_RESPONSE_HOURS, 24)
})

it('a store that cannot be is told before anything opens', () => {
  for (const MESSAGING_STORE of ['mysql://x/y', 'mongodb://host', 'messages.sqlite']) {
    assert.throws(() => readMessagingConfig({ INTERNAL_SECRET, MESSAGING_STORE }), /MESSAGING_STORE/)
  }
  assert.ok(readMessagingConfig({ INTERNAL_SECRET, MESSAGING_STORE: 'mongodb://a,b/care?replicaSet=rs' }))
})
