import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { openHints } from '@care/service/open-hints'
import { followRelations } from '@care/service/relations'
import { log } from '../clinic.fixture.ts'
import { newConversationId } from '../conversations/conversation-id.ts'
import { aConversation, aMessage } from '../store/store.contract.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import { type Bell, openArrivals } from './arrivals.ts'

const nobody = { after: async () => [] }

async function openPair(url: string | undefined) {
  const opening = new AsyncDisposableStack()
  const store = opening.use(openSqliteStore('', { hours: 1 }))
  const open = async () => {
    const hints = opening.use(openHints(url, log))
    const relations = opening.use(await followRelations(nobody, hints, log))
    return opening.use(await openArrivals(store, hints, relations, log))
  }
  const here = await open()
  const there = url === undefined ? here : await open()
  return { store, here, there, [Symbol.asyncDispose]: () => opening.disposeAsync() }
}

/** The next call that is more than a moment to look at the clock. */
async function nextNews(bell: Bell): Promise<string> {
  for (;;) {
    const call = await bell.next()
    if (call !== 'moment') return call
  }
}

const redis = process.env['TEST_REDIS_URL']
for (const [carrier, url] of [['this process', undefined], ...(redis ? [['Redis', redis]] : [])] as const) {
  describe(`arrivals over ${carrier}`, () => {
    it('are heard where the conversation is followed, though the store knows nothing new', async () => {
      await using pair = await openPair(url)
      const id = newConversationId()
      using bell = pair.here.follow(id)
      using elsewhere = pair.here.follow(newConversationId())
      await pair.there.announce(id)
      assert.equal(await nextNews(bell), 'news')
      elsewhere[Symbol.dispose]()
      assert.equal(await nextNews(elsewhere), 'end')
    })

    it('are kept while nobody waits, and found in the store when the hint was lost', async () => {
      await using pair = await openPair(url)
      const { conversation, patient } = aConversation()
      await pair.store.start({ callerId: randomUUID(), key: 'k', digest: 'd' }, conversation, new Date())
      using bell = pair.here.follow(conversation.id)
      assert.equal(await nextNews(bell), 'news') // The first look.
      await pair.store.append(aMessage(conversation.id, patient, 'nobody tells'))
      assert.equal(await nextNews(bell), 'news')
    })

    it('end for every follower when the process closes', async () => {
      const pair = await openPair(url)
      const bell = pair.here.follow(newConversationId())
      await pair[Symbol.asyncDispose]()
      assert.equal(await nextNews(bell), 'end')
      assert.equal(await bell.next(), 'end')
    })
  })
}
