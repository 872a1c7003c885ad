import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bloodPressure } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { summarizeHomeBloodPressure } from './home-blood-pressure.ts'

const zone = 'Asia/Shanghai'
const days = [17, 18, 19, 20, 21, 22, 23]
const at = (day: number, clock: string) => new Date(`2026-11-${day}T${clock}:00+08:00`)
const fine = { irregularPulse: false, bodyMovement: false, cuffTooLoose: false }

/** Two in the morning and two in the evening, as the protocol asks. */
const protocolDay = (day: number, morning: number, evening: number, diastolic = 80): Reading[] => [
  bloodPressure('wang', at(day, '07:00'), morning - 1, diastolic),
  bloodPressure('wang', at(day, '07:01'), morning + 1, diastolic),
  bloodPressure('wang', at(day, '20:00'), evening - 1, diastolic),
  bloodPressure('wang', at(day, '20:01'), evening + 1, diastolic),
]
const summarize = (
  readings: readonly Reading[],
  guideline: Parameters<typeof summarizeHomeBloodPressure>[3] = 'CN_2024',
) => summarizeHomeBloodPressure(readings, '2026-11-23', zone, guideline)

describe('a week of home blood pressure', () => {
  it('drops the first day and averages the rest', () => {
    const week = summarize(
      days.flatMap((day) => (day === 17 ? protocolDay(day, 190, 190) : protocolDay(day, 138, 130))),
    )
    assert.equal(week.sufficient, true)
    assert.equal(week.readingCount, 28)
    assert.equal(week.usedReadingCount, 24)
    assert.equal(week.excludedReadingCount, 0)
    assert.deepEqual(week.mean, { systolic: 134, diastolic: 80 })
    assert.deepEqual(week.morningMean, { systolic: 138, diastolic: 80 })
    assert.deepEqual(week.eveningMean, { systolic: 130, diastolic: 80 })
    assert.equal(week.atOrAboveThreshold, false)
    assert.equal(week.category, 'NORMAL')
    assert.deepEqual(week.period, { start: at(17, '00:00'), end: at(24, '00:00') })
    assert.deepEqual(week.days[0], {
      date: '2026-11-17',
      used: false,
      morning: { systolic: 190, diastolic: 80 },
      evening: { systolic: 190, diastolic: 80 },
    })
    assert.deepEqual(
      week.days.map(({ date, used }) => [date, used]),
      days.map((day) => [`2026-11-${day}`, day !== 17]),
    )
  })

  it('is at the limit of 135/85 by either number, and at 130/80 by ACC/AHA', () => {
    const at135 = days.flatMap((day) => protocolDay(day, 135, 135))
    assert.equal(summarize(at135).atOrAboveThreshold, true)
    assert.equal(summarize(at135).category, 'ISOLATED_SYSTOLIC')
    assert.equal(summarize(days.flatMap((day) => protocolDay(day, 120, 120, 85))).atOrAboveThreshold, true)
    const at131 = days.flatMap((day) => protocolDay(day, 131, 131, 79))
    assert.equal(summarize(at131).atOrAboveThreshold, false)
    assert.equal(summarize(at131, 'ACC_AHA_2025').atOrAboveThreshold, true)
    assert.deepEqual(summarize(at131, 'ACC_AHA_2025').threshold, { systolic: 130, diastolic: 80 })
  })

  it('says nothing with less than three days or twelve readings that count', () => {
    const threeDays = [20, 21, 22].flatMap((day) => protocolDay(day, 150, 150))
    const short = summarize(threeDays)
    assert.equal(short.sufficient, false)
    assert.equal(short.usedReadingCount, 8)
    assert.equal(short.category, null)
    assert.equal(short.atOrAboveThreshold, null)
    assert.deepEqual(short.mean, { systolic: 150, diastolic: 80 })
    assert.equal(summarize([...threeDays, ...protocolDay(23, 150, 150)]).sufficient, true)
    const manyOnTwoDays = [20, 21, 22].flatMap((day) => [
      ...protocolDay(day, 150, 150),
      ...[2, 3, 4, 5].map((minute) => bloodPressure('wang', at(day, `07:0${minute}`), 150, 80)),
    ])
    assert.equal(summarize(manyOnTwoDays).usedReadingCount, 16)
    assert.equal(summarize(manyOnTwoDays).sufficient, false)
  })

  it('leaves out what the device flagged, what is not validated, withdrawn, or measured elsewhere', () => {
    const good = days.flatMap((day) => protocolDay(day, 130, 130))
    const noon = at(22, '11:00')
    const week = summarize([
      ...good,
      bloodPressure('wang', noon, 200, 100, { cuff: { ...fine, bodyMovement: true } }),
      bloodPressure('wang', noon, 200, 100, { cuff: { ...fine, cuffTooLoose: true } }),
      bloodPressure('wang', noon, 200, 100, { cuff: { ...fine, irregularPulse: true } }),
      bloodPressure('wang', noon, 200, 100, { validated: false }),
      bloodPressure('wang', noon, 200, 100, { status: 'ENTERED_IN_ERROR' }),
      bloodPressure('wang', noon, 200, 100, { context: 'OFFICE' }),
      bloodPressure('wang', at(16, '20:00'), 200, 100),
      bloodPressure('wang', at(24, '00:00'), 200, 100),
    ])
    assert.equal(week.excludedReadingCount, 4)
    assert.equal(week.readingCount, 32)
    assert.deepEqual(week.mean, { systolic: 130, diastolic: 80 })
  })

  it('lets a session of many weigh no more than one of two', () => {
    const week = summarize([
      ...days.flatMap((day) => protocolDay(day, 130, 130)),
      ...[2, 3, 4, 5].map((minute) => bloodPressure('wang', at(22, `07:0${minute}`), 190, 80)),
    ])
    // Two sessions a day on six days; one of them has a mean of 170.
    assert.deepEqual(week.mean, { systolic: 133.3, diastolic: 80 })
  })

  it('tells how far the systolic values scatter', () => {
    assert.equal(summarize([]).systolicStandardDeviation, null)
    const two = [bloodPressure('wang', at(21, '07:00'), 120, 80), bloodPressure('wang', at(22, '07:00'), 130, 80)]
    assert.equal(summarize(two).systolicStandardDeviation, null)
    assert.equal(summarize([...two, bloodPressure('wang', at(23, '07:00'), 140, 80)]).systolicStandardDeviation, 7.1)
  })

  it('knows morning and day by the patient’s wall clock', () => {
    const late = summarize([
      bloodPressure('wang', at(22, '11:59'), 120, 80),
      bloodPressure('wang', at(22, '12:00'), 140, 80),
    ])
    assert.deepEqual(late.days, [
      {
        date: '2026-11-22',
        used: false,
        morning: { systolic: 120, diastolic: 80 },
        evening: { systolic: 140, diastolic: 80 },
      },
    ])
  })

  it('takes kilopascals', () => {
    const [day] = summarize([
      {
        ...bloodPressure('wang', at(22, '07:00'), 0, 0),
        amounts: {
          SYSTOLIC: { value: 18, exact: '18.0', unit: 'KPA', comparator: null },
          DIASTOLIC: { value: 12, exact: '12.0', unit: 'KPA', comparator: null },
        },
      },
    ]).days
    assert.deepEqual(day?.morning, { systolic: 135, diastolic: 90 })
  })
})
