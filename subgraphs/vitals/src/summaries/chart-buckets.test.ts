import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bucketStarts, bucketWidth, intoBuckets, storeStep } from './chart-buckets.ts'

const span = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) })
const DAY = 1440
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23) + minutes * 60_000)

describe('the buckets of a chart', () => {
  it('are as narrow as the number of points allows', () => {
    const day = span('2026-11-22T16:00:00Z', '2026-11-23T16:00:00Z')
    assert.equal(bucketWidth(day, 2000), 1)
    assert.equal(bucketWidth(day, 500), 5)
    assert.equal(bucketWidth(day, 100), 15)
    assert.equal(bucketWidth(day, 25), 60)
    assert.equal(bucketWidth(day, 24), 120) // One more may be needed where the first begins before the span.
    assert.equal(bucketWidth(day, 10), 180)
    const twoYears = span('2024-11-23T00:00:00Z', '2026-11-25T00:00:00Z')
    assert.equal(bucketWidth(twoYears, 2000), 720)
    assert.equal(bucketWidth(twoYears, 750), DAY)
    assert.equal(bucketWidth(twoYears, 10), 84 * DAY)
  })

  it('never are more than were allowed', () => {
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']) {
      for (const most of [10, 37, 100, 500, 2000]) {
        for (const hours of [1, 25, 24 * 8, 24 * 31, 24 * 366, 24 * 732]) {
          const some = {
            from: new Date('2025-02-11T09:13:00Z'),
            to: new Date(Date.parse('2025-02-11T09:13:00Z') + hours * 3_600_000),
          }
          const starts = bucketStarts(some, bucketWidth(some, most), zone)
          assert.ok(starts.length <= most, `${zone} ${most} ${hours}: ${starts.length}`)
        }
      }
    }
  })

  it('begin at midnight in the patient’s zone, however long the day is', () => {
    const starts = bucketStarts(span('2026-10-23T22:00:00Z', '2026-10-26T23:00:00Z'), DAY, 'Europe/Berlin')
    assert.deepEqual(
      starts.map((start) => start.toISOString()),
      ['2026-10-23T22:00:00.000Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'], // 24, 25, 24 hours
    )
  })

  it('count parts of a day from midnight', () => {
    const starts = bucketStarts(span('2026-11-23T03:30:00Z', '2026-11-23T17:00:00Z'), 360, 'Asia/Shanghai')
    assert.deepEqual(
      starts.map((start) => start.toISOString()),
      ['2026-11-22T22:00:00.000Z', '2026-11-23T04:00:00.000Z', '2026-11-23T10:00:00.000Z', '2026-11-23T16:00:00.000Z'],
    )
  })

  it('count weeks from Monday', () => {
    const starts = bucketStarts(span('2026-11-18T00:00:00Z', '2026-12-01T00:00:00Z'), 7 * DAY, 'UTC')
    assert.deepEqual(
      starts.map((start) => start.toISOString().slice(0, 10)),
      ['2026-11-16', '2026-11-23', '2026-11-30'],
    )
  })

  it('are whole numbers of the step in which stores count', () => {
    const year = span('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z')
    for (const zone of ['Asia/Shanghai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Berlin']) {
      for (const width of [5, 15, 60, 360, DAY, 7 * DAY]) {
        const step = storeStep(year, width, zone)
        for (const start of bucketStarts(year, width, zone)) assert.equal((start.getTime() / 60_000) % step, 0)
      }
    }
    assert.equal(storeStep(year, DAY, 'Asia/Shanghai'), 60)
    assert.equal(storeStep(year, DAY, 'Asia/Kathmandu'), 15)
  })

  it('hold what is measured from their beginning to the next one’s', () => {
    const values = [0, 4, 5, 30, 31].map((minutes) => ({ at: at(minutes) }))
    const buckets = intoBuckets(values, [at(0), at(5), at(10), at(15), at(30)])
    assert.deepEqual(
      buckets.map(({ start, values: held }) => [start, held.length]),
      [
        [at(0), 2],
        [at(5), 1],
        [at(30), 2],
      ],
    )
  })
})
