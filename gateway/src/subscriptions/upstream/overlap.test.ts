import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Overlap } from './overlap.ts'
import type { Heard } from './upstream.ts'

const event = (data: object): Heard => ({ kind: 'event', result: { data: { it: data } }, own: undefined })
const before = (number: number) => event({ id: number, title: `title ${number}` })
const after = (number: number) => event({ id: number, pages: number * 100 })

/** What is known after two subscriptions told these events. */
function seamOf(old: readonly Heard[], fresh: readonly Heard[]) {
  const overlap = new Overlap()
  for (const it of old) overlap.before(it)
  for (const it of fresh) overlap.after(it)
  return overlap.seam()
}

test('the seam is found wherever the other one began, whoever is ahead', () => {
  assert.deepEqual(seamOf([1, 2, 3].map(before), [2].map(after)), { rest: [], skip: 1 })
  assert.deepEqual(seamOf([1, 2, 3].map(before), [2, 3].map(after)), { rest: [], skip: 0 })
  assert.deepEqual(seamOf([1, 2].map(before), [2, 3, 4].map(after)), { rest: [3, 4].map(after), skip: 0 })
})

test('there is none before an event has come both ways', () => {
  assert.equal(seamOf([], []), undefined)
  assert.equal(seamOf([1, 2].map(before), []), undefined)
  assert.equal(seamOf([], [3].map(after)), undefined)
  assert.equal(seamOf([1, 2].map(before), [3].map(after)), undefined)
})

test('there is none where events cannot be told from one another', () => {
  const [old, fresh] = [event({ title: 'x' }), event({ pages: 1 })]
  assert.equal(seamOf([old], [fresh]), undefined)
  const tick = event({ id: 1 })
  assert.equal(seamOf([tick, tick], [tick]), undefined)
  // Two in a row that are alike are told apart by what follows.
  assert.deepEqual(seamOf([tick, tick, before(2)], [tick, after(2)]), { rest: [], skip: 0 })
  assert.equal(seamOf([event({ list: [{ id: 1 }, { id: 2 }] })], [event({ list: [{ id: 1 }] })]), undefined)
})

test('a gap in either makes it uncertain', () => {
  const gap: Heard = { kind: 'gap', reason: 'UPSTREAM' }
  assert.equal(seamOf([before(1)], [gap, after(1)]), undefined)
  assert.equal(seamOf([gap, before(1)], [after(1)]), undefined)
})
