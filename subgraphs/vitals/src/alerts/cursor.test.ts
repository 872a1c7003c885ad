import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createCursors } from './cursor.ts'

const cursors = createCursors('a secret of more than thirty-two characters')
const place = { epoch: 3, seq: 41 }
const cursor = cursors.write('dr.chen', place)

describe('a cursor', () => {
  it('gives its place back to the one whose inbox it is of, on every replica', () => {
    assert.deepEqual(createCursors('a secret of more than thirty-two characters').read('dr.chen', cursor), place)
  })
  it('is of no use to anybody else', () => {
    assert.equal(cursors.read('dr.okafor', cursor), null)
  })
  it('is of no use under another secret', () => {
    assert.equal(createCursors('another secret of more than thirty-two characters').read('dr.chen', cursor), null)
  })
  it('does not show whose it is', () => {
    assert.doesNotMatch(Buffer.from(cursor, 'base64url').toString(), /chen/)
  })
  it('is refused when any character of it was changed', () => {
    const text = Buffer.from(cursor, 'base64url').toString()
    for (let i = 0; i < text.length; i++) {
      const altered = text.slice(0, i) + (text[i] === '7' ? '8' : '7') + text.slice(i + 1)
      assert.equal(cursors.read('dr.chen', Buffer.from(altered).toString('base64url')), null)
    }
  })
  it('is refused when it is not one at all', () => {
    for (const text of ['', 'x', '%%%', 'v1|a|b', cursor.slice(0, 20), cursor + cursor]) {
      assert.equal(cursors.read('dr.chen', text), null)
    }
  })
})
