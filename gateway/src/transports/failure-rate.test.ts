import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFailureRate } from './failure-rate.ts'

test('requests and failures of the window are counted', () => {
  const rate = createFailureRate(60_000)
  for (const hasFailed of [true, false, true]) rate.add(hasFailed)
  assert.deepEqual([rate.requests(), rate.failures()], [3, 2])
  rate.clear()
  assert.deepEqual([rate.requests(), rate.failures()], [0, 0])
})

test('what is older than the window is forgotten, though nothing came since', (context) => {
  let now = 1_000_000
  context.mock.method(performance, 'now', () => now)
  const rate = createFailureRate(1000)
  rate.add(true)
  now += 500
  rate.add(false)
  assert.deepEqual([rate.requests(), rate.failures()], [2, 1])
  now += 500
  assert.deepEqual([rate.requests(), rate.failures()], [1, 0])
  now += 3_600_000
  assert.deepEqual([rate.requests(), rate.failures()], [0, 0])
  rate.add(true)
  assert.deepEqual([rate.requests(), rate.failures()], [1, 1])
})
