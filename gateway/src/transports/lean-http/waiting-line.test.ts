import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PendingRequest } from './pending-request.ts'
import { WaitingLine } from './waiting-line.ts'

const pendingRequest = () =>
  new PendingRequest(
    '',
    false,
    () => assert.fail('It was answered.'),
    () => {},
  )

function lineOf(count: number) {
  const line = new WaitingLine()
  const all = Array.from({ length: count }, pendingRequest)
  for (const pending of all) line.push(pending)
  return {
    line,
    all,
    rest: () => Array.from({ length: line.length }, () => all.indexOf(line.shift() as PendingRequest)),
  }
}

test('first come, first served', () => {
  const { line, rest } = lineOf(3)
  assert.deepEqual([line.length, rest(), line.length, line.shift()], [3, [0, 1, 2], 0, undefined])
})

test('whoever cancels leaves the line, wherever it stands', () => {
  for (const [leaving, left] of [
    [[0], [1, 2, 3]],
    [
      [1, 2],
      [0, 3],
    ],
    [[3], [0, 1, 2]],
    [[3, 0, 2, 1], []],
  ] as const) {
    const { line, all, rest } = lineOf(4)
    for (const at of leaving) all[at]?.cancel()
    assert.deepEqual([line.length, rest()], [left.length, left])
    line.push(pendingRequest())
    assert.equal(line.length, 1)
  }
})

test('whoever has left may cancel without harm to those that wait', () => {
  const { line, all, rest } = lineOf(3)
  line.shift()
  all[0]?.cancel()
  all[1]?.cancel()
  all[1]?.cancel()
  assert.deepEqual(rest(), [2])
})
