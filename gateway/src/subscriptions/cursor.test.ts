import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCursors } from './cursor.ts'

const jane = { field: 'clock', owner: 'jane' }
const position = { key: '0123456789abcdef', epoch: 'fedcba9876543210', sequence: 2 ** 40, own: undefined }

test('a cursor says where it is, with and without the schema’s own, at every gateway with the same secret', () => {
  const [one, other] = [createCursors('a secret'), createCursors('a secret')]
  for (const own of [undefined, 'c7', 'später']) {
    assert.deepEqual(other.read(one.write({ ...position, own }, jane), jane), { ...position, own })
  }
})

test('a cursor is not read by others: another person, another field, another secret', () => {
  const cursors = createCursors('a secret')
  const cursor = cursors.write(position, jane)
  assert.equal(cursors.read(cursor, { ...jane, owner: 'john' }), undefined)
  assert.equal(cursors.read(cursor, { ...jane, field: 'ledger' }), undefined)
  assert.equal(createCursors('another').read(cursor, jane), undefined)
  assert.equal(createCursors(undefined).read(cursor, jane), undefined)
})

test('whatever is altered, cut off, too long or no cursor at all is not read', () => {
  const cursors = createCursors('a secret')
  const cursor = cursors.write({ ...position, own: 'c7' }, jane)
  const bytes = Buffer.from(cursor, 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] ?? 0) ^ 1
    assert.equal(cursors.read(altered.toString('base64url'), jane), undefined, String(at))
    assert.equal(cursors.read(bytes.subarray(0, at).toString('base64url'), jane), undefined, String(at))
  }
  for (const text of ['', 'null', '{}', '💊', 'A'.repeat(10_000)]) assert.equal(cursors.read(text, jane), undefined)
})
