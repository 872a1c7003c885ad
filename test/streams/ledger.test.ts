import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Account, assertLedgers, complaintsOf, missedBy } from './ledger.ts'

const account = (it: Partial<Account>): Account => ({
  client: 'client 7',
  numbers: [],
  gaps: [],
  errors: [],
  isComplete: false,
  ...it,
})

const complaints = (it: Partial<Account>, gaps: string[] = []) => complaintsOf(account(it), { from: 1, to: 4, gaps })

const gap = (at: number, reason = 'UPSTREAM', dropped?: number) => ({ at, reason, dropped })

test('nothing is said against a client that got each number once, in order', () => {
  assert.deepEqual(complaints({ numbers: [1, 2, 3, 4] }), [])
})

test('what a client missed is named', () => {
  assert.deepEqual(complaints({ numbers: [1, 4] }), ['client 7 missed 2, 3, and was told of no gap'])
  assert.deepEqual(complaints({ numbers: [2, 3, 4] }), ['client 7 missed 1, and was told of no gap'])
  assert.deepEqual(complaints({ numbers: [1, 2] }), ['client 7 missed 3, 4, and was told of no gap'])
  assert.deepEqual(complaints({}), ['client 7 missed 1, 2, 3, 4, and was told of no gap'])
})

test('what came twice, late or from elsewhere is named', () => {
  assert.deepEqual(complaints({ numbers: [1, 2, 2, 3, 4] }), ['client 7 got 2 again'])
  assert.deepEqual(complaints({ numbers: [1, 3, 2, 4] }), [
    'client 7 missed 2, and was told of no gap',
    'client 7 got 2 after 3',
  ])
  assert.deepEqual(complaints({ numbers: [1, 2, 3, 4, 5] }), ['client 7 got 5, which is not of 1 to 4'])
})

test('a gap excuses what is missing where it was told, and only for a reason that was to be expected', () => {
  assert.deepEqual(complaints({ numbers: [1, 4], gaps: [gap(1)] }, ['UPSTREAM']), [])
  assert.deepEqual(complaints({ numbers: [1, 4], gaps: [gap(2)] }, ['UPSTREAM']), [
    'client 7 missed 2, 3, and was told of no gap',
  ])
  assert.deepEqual(complaints({ numbers: [1, 2, 3, 4], gaps: [gap(2, 'EPOCH')] }, ['UPSTREAM']), [
    'client 7 was told of a gap EPOCH after 2',
  ])
})

test('a gap that counts has to count right', () => {
  assert.deepEqual(complaints({ numbers: [1, 4], gaps: [gap(1, 'SLOW', 2)] }, ['SLOW']), [])
  assert.deepEqual(complaints({ numbers: [1, 4], gaps: [gap(1, 'SLOW', 3)] }, ['SLOW']), [
    'client 7 missed 2 before 4, and was told of 3',
  ])
})

test('errors and an early end are told', () => {
  assert.deepEqual(complaints({ numbers: [1, 2, 3, 4], errors: [{ message: 'No.' }], isComplete: true }), [
    'client 7 got an error: {"message":"No."}',
    'client 7 was told that the stream is complete',
  ])
})

test('the check of many fails for one of them', () => {
  const expected = { from: 1, to: 2 }
  const all = [account({ numbers: [1, 2] }), account({ client: 'client 8', numbers: [1] })]
  assert.throws(() => assertLedgers(all, expected), /^AssertionError.*client 8 missed 2/)
  assert.equal(missedBy(all, expected), 1)
})
