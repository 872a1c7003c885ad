import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SLOTS, placeOf, readingId, streams } from './reading-id.ts'

const at = new Date('2026-11-23T07:05:00.123Z')

const bend = (text: string) => Buffer.from(text).toString('base64url')

describe('a reading’s id', () => {
  it('tells where the reading lies, whatever the patient’s id looks like', () => {
    for (const patientId of ['wang', '0191-a.b|c', '王芳', 'a'.repeat(200)]) {
      for (const stream of streams) {
        const place = { patientId, stream, at, slot: 15 }
        assert.deepEqual(placeOf(readingId(place)), place)
      }
    }
  })

  it('holds instants before 1970 and far ahead', () => {
    for (const instant of [new Date(-1), new Date(0), new Date('9999-12-31T23:59:59.999Z')]) {
      const place = { patientId: 'wang', stream: 'HEART_RATE', at: instant, slot: 0 } as const
      assert.deepEqual(placeOf(readingId(place)), place)
    }
  })

  it('differs for two readings of one millisecond', () => {
    const place = { patientId: 'wang', stream: 'HEART_RATE', at } as const
    assert.notEqual(readingId({ ...place, slot: 0 }), readingId({ ...place, slot: 1 }))
    assert.throws(() => readingId({ ...place, slot: SLOTS }))
  })

  it('has one spelling, and anything else is nobody’s', () => {
    const id = readingId({ patientId: 'wang', stream: 'HEART_RATE', at, slot: 0 })
    const text = Buffer.from(id, 'base64url').toString()
    for (const other of [
      '',
      'x',
      'wang',
      `${id}=`,
      `${id} `,
      bend(text.replace('h0', 'h00')),
      bend(text.replace('h', 'x')),
      bend(text.slice(0, 9)),
    ]) {
      assert.equal(placeOf(other), null, other)
    }
  })
})
