import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LogEntry, StreamLog } from './stream-log.ts'

const wide = { events: 100, bytes: 10_000, age: 10_000 }

const entry = (sequence: number, { at = 0, own = undefined as string | undefined, head = '0123456789' } = {}) =>
  new LogEntry({ sequence, cursor: `c${sequence}`, own, gap: undefined, at, head })

/** A log of entries 1 to `count`, of ten bytes each. */
function filled(count: number, bounds = wide, budget = { bytes: 1_000_000, used: 0 }) {
  const log = new StreamLog(bounds, budget)
  for (let sequence = 1; sequence <= count; sequence++) log.append(entry(sequence, { at: sequence }))
  return { log, budget }
}

test('a log keeps its last entries, as many as its bounds allow, and says what waits from a place on', () => {
  const { log, budget } = filled(250)
  assert.deepEqual([log.first, log.next, log.last?.sequence], [151, 251, 250])
  assert.equal(log.at(150), undefined)
  assert.equal(log.at(151)?.cursor, 'c151')
  assert.equal(log.cursorAt(150), 'c150')
  assert.equal(log.bytesFrom(241), 100)
  assert.equal(log.bytesFrom(251), 0)
  assert.equal(budget.used, 1000)
  log.clear()
  assert.deepEqual([log.first, log.next, budget.used], [251, 251, 0])
})

test('a log is bounded by bytes, but for its last entry', () => {
  const { log } = filled(5, { ...wide, bytes: 25 })
  assert.equal(log.first, 4)
  log.append(entry(6, { head: 'x'.repeat(100) }))
  assert.equal(log.first, 6)
})

test('what is too old goes, the last entry too', () => {
  const { log } = filled(5)
  log.trim(10_003)
  assert.equal(log.first, 3)
  log.trim(20_000)
  assert.deepEqual([log.first, log.next, log.last], [6, 6, undefined])
})

test('logs share a budget: one that grows while it is used up keeps its last entry alone', () => {
  const budget = { bytes: 60, used: 0 }
  const { log: one } = filled(5, wide, budget)
  const { log: other } = filled(5, wide, budget)
  assert.equal(one.next - one.first, 5)
  assert.equal(other.next - other.first, 1)
  assert.equal(budget.used, 60)
})

test('an entry is found by the schema’s own cursor, the last one where several have it, as long as it is kept', () => {
  const log = new StreamLog({ ...wide, events: 3 }, { bytes: 1000, used: 0 })
  for (const [at, own] of ['a', 'b', 'b', 'c'].entries()) log.append(entry(at + 1, { own }))
  assert.equal(log.placeOf('a'), undefined)
  assert.equal(log.placeOf('b'), 3)
  assert.equal(log.placeOf('c'), 4)
})

test('a log has no holes', () => {
  const { log } = filled(2)
  assert.throws(() => log.append(entry(4)), /no holes/)
})

test('an entry is a result, and can tell of a gap as well', () => {
  const it = entry(1, { head: '{"data":1,"extensions":{"cursor":"c1"' })
  assert.deepEqual(JSON.parse(it.result), { data: 1, extensions: { cursor: 'c1' } })
  const gap = { from: null, reason: 'SLOW', dropped: 3 } as const
  assert.deepEqual(JSON.parse(it.resultWith(gap)), { data: 1, extensions: { cursor: 'c1', gap } })
})
