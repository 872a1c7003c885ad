import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, localDate, localHour, startOfDay } from './local-days.ts'

describe('a day in a zone', () => {
  const starts: readonly [date: string, zone: string, start: string][] = [
    ['2026-11-23', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'], // 23 hours
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'], // 25 hours
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2024-03-10', 'America/Havana', '2024-03-10T05:00:00.000Z'], // Midnight does not exist: the day begins at one.
    ['2024-11-03', 'America/Havana', '2024-11-03T04:00:00.000Z'], // Midnight comes twice: the day begins at the first.
    ['2026-11-23', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z'],
    ['2026-11-23', 'Pacific/Apia', '2026-11-22T11:00:00.000Z'],
    ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z'],
  ]
  for (const [date, zone, start] of starts) {
    it(`begins at ${start} on ${date} in ${zone}`, () => {
      assert.equal(startOfDay(date, zone).toISOString(), start)
      assert.equal(localDate(new Date(start), zone), date)
      assert.equal(localDate(new Date(Date.parse(start) - 1), zone), addDays(date, -1))
    })
  }

  it('has the hours of its wall clock', () => {
    assert.equal(localHour(new Date('2026-11-23T03:59:59.999Z'), 'Asia/Shanghai'), 11)
    assert.equal(localHour(new Date('2026-11-23T04:00:00.000Z'), 'Asia/Shanghai'), 12)
    assert.equal(localHour(new Date('2026-11-22T16:00:00.000Z'), 'Asia/Shanghai'), 0)
  })
})
