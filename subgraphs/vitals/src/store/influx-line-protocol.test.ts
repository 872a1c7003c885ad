import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { line } from './influx-line-protocol.ts'

const at = new Date(1_700_000_000_123)

describe('a line of line protocol', () => {
  it('holds tags, texts, numbers and a time in milliseconds', () => {
    const point = {
      measurement: 'reading',
      tags: { patient: 'wang', slot: '0' },
      fields: { unit: 'mg', systolic: 152.5 },
      at,
    }
    assert.equal(line(point), 'reading,patient=wang,slot=0 unit="mg",systolic=152.5 1700000000123')
  })

  it('escapes what would end a tag or a text', () => {
    const point = { measurement: 'a b,c', tags: { 't=1': 'x, y=z' }, fields: { note: 'say "\\" = ok, 好' }, at }
    assert.equal(line(point), String.raw`a\ b\,c,t\=1=x\,\ y\=z note="say \"\\\" = ok, 好" 1700000000123`)
  })

  it('refuses what it cannot hold', () => {
    const point = { measurement: 'm', tags: {}, fields: { value: 1 }, at }
    for (const value of ['', 'two\nlines', 'ends with \\']) assert.throws(() => line({ ...point, tags: { value } }))
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      assert.throws(() => line({ ...point, fields: { value } }))
  })
})
