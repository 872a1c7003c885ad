import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBoundedLabel } from './bounded-label.ts'

test('the first names become labels, later and long ones do not', () => {
  const labelOf = createBoundedLabel(2)
  assert.deepEqual(
    ['A', 'x'.repeat(65), 'B', 'C', 'A', undefined].map((name) => labelOf(name)),
    ['A', 'other', 'B', 'other', 'A', 'unnamed'],
  )
})
