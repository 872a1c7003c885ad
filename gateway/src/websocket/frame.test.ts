import assert from 'node:assert/strict'
import type { Writable } from 'node:stream'
import { test } from 'node:test'
import * as ws from 'ws'
import { textFrameHead } from './frame.ts'

/** Its types leave out what reads frames. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

test('a frame of any length is read as what it is by another implementation', async () => {
  for (const length of [0, 1, 125, 126, 127, 65_535, 65_536, 100_000]) {
    const receiver = new Receiver({ isServer: false })
    const { promise, resolve } = Promise.withResolvers<readonly [Buffer, boolean]>()
    receiver.on('message', (data: Buffer, isBinary: boolean) => resolve([data, isBinary]))
    receiver.write(Buffer.from(textFrameHead(length) + 'x'.repeat(length), 'latin1'))
    const [data, isBinary] = await promise
    assert.equal(data.length, length)
    assert.equal(isBinary, false)
  }
})
