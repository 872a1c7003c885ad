import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deviceTimeOf } from './device-time.ts'

const receivedAt = new Date('2026-11-23T08:00:00Z')
const live = { receivedAt, backfill: false }
const stored = { receivedAt, backfill: true }
const message = (
  state: 'SYNCED' | 'ADJUSTED' | 'UNSYNCED' | 'NONE',
  more: { sentAt?: string; uptimeMs?: number } = {},
) => ({
  clock: { state, lastSync: null },
  sentAt: more.sentAt ?? null,
  uptimeMs: more.uptimeMs ?? null,
})
const reading = (effectiveAt: string | null, uptimeMs: number | null = null) => ({ effectiveAt, uptimeMs })
const when = (time: ReturnType<typeof deviceTimeOf>) => time && [time.effectiveAt.toISOString(), time.clockQuality]

describe('a device’s time', () => {
  it('is believed when its clock was set', () => {
    const time = deviceTimeOf(reading('2026-11-23T01:00:00-06:00'), message('SYNCED'), live)
    assert.deepEqual(when(time), ['2026-11-23T07:00:00.000Z', 'SYNCED'])
    assert.equal(time?.utcOffsetMinutes, -360)
  })

  it('is taken as it is when a clock that was never set is right all the same', () => {
    const time = deviceTimeOf(
      reading('2026-11-23T07:58:00Z'),
      message('UNSYNCED', { sentAt: '2026-11-23T07:59:00Z' }),
      live,
    )
    assert.deepEqual(when(time), ['2026-11-23T07:58:00.000Z', 'UNSYNCED'])
  })

  it('is corrected by how far the clock was off when it sent, and known again by what it said', () => {
    const time = deviceTimeOf(
      reading('1970-01-01T00:01:00Z'),
      message('UNSYNCED', { sentAt: '1970-01-01T00:02:00Z' }),
      live,
    )
    assert.deepEqual(when(time), ['2026-11-23T07:59:00.000Z', 'ADJUSTED'])
    assert.equal(time?.asSent, '1970-01-01T00:01:00Z')
  })

  it('is counted back from the receipt when there is no clock', () => {
    const time = deviceTimeOf(reading(null, 40_000), message('NONE', { uptimeMs: 100_000 }), live)
    assert.deepEqual(when(time), ['2026-11-23T07:59:00.000Z', 'RECEIPT_TIME'])
    assert.deepEqual(when(deviceTimeOf(reading(null), message('NONE'), live)), [
      receivedAt.toISOString(),
      'RECEIPT_TIME',
    ])
  })

  it('is never guessed', () => {
    const lost = message('UNSYNCED', { sentAt: '1970-01-01T00:02:00Z' })
    assert.equal(deviceTimeOf(reading('1970-01-01T00:01:00Z'), lost, stored), null)
    assert.equal(deviceTimeOf(reading('1970-01-01T00:01:00Z'), message('UNSYNCED'), live), null)
    assert.equal(deviceTimeOf(reading(null, 200_000), message('NONE', { uptimeMs: 100_000 }), live), null)
    assert.equal(deviceTimeOf(reading(null), message('NONE'), stored), null)
  })
})
