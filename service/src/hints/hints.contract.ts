import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Hints } from './hints.ts'

/** What hints keep to, whatever carries them. `open` gives two ends that hear each other. */
export function hintsContract(carrier: string, open: () => Promise<{ here: Hints; there: Hints }>): void {
  describe(`hints over ${carrier}`, () => {
    let here: Hints
    let there: Hints
    before(async () => {
      ;({ here, there } = await open())
    })
    after(async () => {
      await here[Symbol.asyncDispose]()
      if (there !== here) await there[Symbol.asyncDispose]()
    })

    it('reach every listener of the channel and no other, in the order in which they were sent', async () => {
      const channel = randomUUID()
      const [first, second] = [await heard(there, channel, 3), await heard(there, channel, 3)]
      const elsewhere = await heard(there, `${channel}-other`, 1)
      for (const text of ['1', '2', '3']) await here.publish(channel, text)
      assert.deepEqual(await first.all, ['1', '2', '3'])
      assert.deepEqual(await second.all, ['1', '2', '3'])
      assert.deepEqual(elsewhere.texts, [])
    })

    it('stop at the listener that was disposed and go on to the others', async () => {
      const channel = randomUUID()
      const [leaving, staying] = [await heard(there, channel, 1), await heard(there, channel, 1)]
      await leaving.subscription[Symbol.asyncDispose]()
      await here.publish(channel, 'news')
      await staying.all
      assert.deepEqual(leaving.texts, [])
    })

    it('never fail the sender when nobody listens', async () => {
      await here.publish(randomUUID(), 'hello')
      await here.check()
    })
  })
}

/** Listens to a channel; `all` resolves when `count` hints have come. */
async function heard(hints: Hints, channel: string, count: number) {
  const texts: string[] = []
  const { promise, resolve } = Promise.withResolvers<string[]>()
  const subscription = await hints.subscribe(channel, (text) => {
    texts.push(text)
    if (texts.length === count) resolve(texts)
  })
  return { texts, all: promise, subscription }
}
