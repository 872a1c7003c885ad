import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { microseconds, writeMark } from '../workload/mark.ts'
import { createTally } from './tally.ts'

const frame = (wave: number, key: number, rest = '') =>
  Buffer.from(
    `{"id":"1","type":"next","payload":{"data":{"mark":"${writeMark({ wave, key, at: microseconds() })}"}${rest}}}`,
  )

/** Two clients that both have wave 7, and are counted from there. */
function twoClients() {
  const tally = createTally(2)
  tally.begin(7)
  return {
    ...tally,
    take: (place: number, wave: number, key = 0, rest = '') => tally.take(place, 0, frame(wave, key, rest)),
  }
}

describe('what clients got', () => {
  it('is whole when each has each event once', () => {
    const { take, count } = twoClients()
    for (const wave of [8, 9, 10]) for (const place of [0, 1]) take(place, wave)
    const { frames, lost, doubled, wrong, p50 } = count(10)
    assert.deepEqual([frames, lost, doubled, wrong], [6, 0, 0, 0])
    assert.ok(p50 >= 0 && p50 < 1000)
  })

  it('lacks events that were skipped, and those that never came', () => {
    const { take, count } = twoClients()
    take(0, 8)
    take(0, 10)
    take(1, 8)
    const { lost, doubled } = count(10)
    assert.deepEqual([lost, doubled], [3, 0])
  })

  it('has too much when one comes again', () => {
    const { take, count } = twoClients()
    for (const place of [0, 1, 1]) take(place, 8)
    const { lost, doubled } = count(8)
    assert.deepEqual([lost, doubled], [0, 1])
  })

  it('is wrong where an event is another’s, has errors or is none', () => {
    const { take, count } = twoClients()
    take(0, 8, 5)
    take(0, 8, 0, ',"errors":[]')
    take(0, 8)
    take(1, 8)
    const { lost, wrong } = count(8)
    assert.deepEqual([lost, wrong], [0, 2])
  })

  it('tells when all have a wave, or how many lack it', async () => {
    const { take, reached } = twoClients()
    const both = reached(8, 10_000)
    take(0, 8)
    take(1, 8)
    assert.equal(await both, 0)
    take(0, 9)
    assert.equal(await reached(9, 1), 1)
  })
})
