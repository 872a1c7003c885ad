import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayIn } from './day.ts'

describe('the day of an upload', () => {
  it('is the one where the patient lives', () => {
    const lateInUtc = new Date('2026-02-28T16:30:00Z')
    assert.equal(dayIn('Asia/Shanghai', lateInUtc), '2026-03-01')
    assert.equal(dayIn('UTC', lateInUtc), '2026-02-28')
    assert.equal(dayIn('America/Los_Angeles', new Date('2026-01-01T07:59:00Z')), '2025-12-31')
  })
})
