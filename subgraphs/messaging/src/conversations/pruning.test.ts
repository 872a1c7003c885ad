import assert from 'node:assert/strict'
import { it } from 'node:test'
import { log } from '../clinic.fixture.ts'
import { openMessagingStore } from '../store/open-store.ts'
import { RESPONSE, aConversation } from '../store/store.contract.ts'
import { openPruning } from './pruning.ts'

const DAY = 24 * 3_600_000

it('remembers a command for the thirty days that clients are promised, and not for ever', async () => {
  await using store = await openMessagingStore('sqlite:', RESPONSE)
  const start = (key: string, digest: string, daysAgo: number) =>
    store.start(
      { callerId: 'account-chen', key, digest },
      aConversation().conversation,
      new Date(Date.now() - daysAgo * DAY),
    )
  await start('old', 'content', 60)
  await start('young', 'content', 31)
  await openPruning(store, log)[Symbol.asyncDispose]()
  assert.equal(await start('young', 'other content', 0), 'key-reused')
  assert.notEqual(await start('old', 'other content', 0), 'key-reused')
})
