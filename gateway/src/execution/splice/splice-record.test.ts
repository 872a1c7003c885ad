import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SpliceRecord, createSpliceRecord } from './splice-record.ts'

/** So many runs, of which every n-th passes. @returns how many were tried on the spliced path. */
function run(record: SpliceRecord, runs: number, everyNthPasses: number): number {
  let tried = 0
  for (let count = 0; count < runs; count++) {
    if (!record.isWorthTrying()) continue
    tried += 1
    record.note(tried % everyNthPasses === 0)
  }
  return tried
}

test('an operation whose text passes is always tried', () => {
  assert.equal(run(createSpliceRecord(), 5000, 1), 5000)
})

test('one of which half falls back is tried too', () => {
  assert.equal(run(createSpliceRecord(), 5000, 2), 5000)
})

test('one of which more falls back rests, and is tried again later', () => {
  const record = createSpliceRecord()
  assert.equal(run(record, 1049, 3), 50)
  assert.equal(run(record, 1, 1), 1)
  assert.equal(run(record, 5000, 1), 5000)
})
