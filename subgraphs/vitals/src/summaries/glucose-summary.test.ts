import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { MeasurementUnit } from '../generated/resolvers.ts'
import { inBothUnits } from '../readings/units.ts'
import type { SensorPoint } from '../store/series.ts'
import { summarizeMeter, summarizeSensor } from './glucose-summary.ts'

const start = new Date('2026-11-01T00:00:00Z')
const DAY = 24 * 60 * 60_000
const span = (days: number) => ({ from: start, to: new Date(start.getTime() + days * DAY) })
const point = (
  minutes: number,
  value: number,
  unit: MeasurementUnit = 'MG_PER_DL',
  deviceId = 'sensor',
): SensorPoint => ({
  patientId: 'wang',
  at: new Date(start.getTime() + minutes * 60_000),
  value,
  unit,
  comparator: null,
  deviceId,
})
/** One value after the other, every five minutes. */
const every5 = (values: readonly number[], unit: MeasurementUnit = 'MG_PER_DL'): SensorPoint[] =>
  values.map((value, i) => point(i * 5, value, unit))
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value)
const rangesOf = (points: readonly SensorPoint[], group: 'STANDARD' | 'PREGNANCY' = 'STANDARD') =>
  summarizeSensor(points, span(14), group)?.timeInRanges

/** Eight days of a Dexcom G6 in mg/dL. */
function trace(): SensorPoint[] {
  const lines = readFileSync(new URL('dexcom-g6-trace.txt', import.meta.url), 'utf8').split('\n')
  let at = Date.parse('2016-10-24T11:24:17Z')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [seconds = 0, value = 0] = line.split(' ').map(Number)
      at += seconds * 1000
      return { ...point(0, value), at: new Date(at) }
    })
}

describe('a summary of a glucose sensor', () => {
  it('puts each limit on the side that the consensus names', () => {
    const parts = rangesOf(every5([53, 54, 69, 70, 180, 181, 250, 251]))
    assert.deepEqual(parts, {
      veryLowPercent: 12.5,
      lowPercent: 25,
      inRangePercent: 25,
      highPercent: 25,
      veryHighPercent: 12.5,
      totalBelowRangePercent: 37.5,
      totalAboveRangePercent: 37.5,
    })
    assert.deepEqual(rangesOf(every5([2.9, 3, 3.8, 3.9, 10, 10.1, 13.9, 14], 'MMOL_PER_L')), parts)
  })

  it('uses 63 to 140 in pregnancy', () => {
    const parts = rangesOf(every5([53, 62, 63, 140, 141]), 'PREGNANCY')
    assert.deepEqual(
      [parts?.veryLowPercent, parts?.lowPercent, parts?.inRangePercent, parts?.highPercent],
      [20, 20, 40, 20],
    )
  })

  it('has five parts that add up to 100 whatever is rounded', () => {
    const parts = rangesOf(every5([50, 60, 100, 100, 200, 300, 300]))
    assert.ok(parts)
    const { veryLowPercent, lowPercent, inRangePercent, highPercent, veryHighPercent } = parts
    const sum = veryLowPercent + lowPercent + inRangePercent + highPercent + veryHighPercent
    assert.equal(Math.round(sum * 100), 10_000)
  })

  it('weighs by minutes, not by rows, when sensors are mixed', () => {
    // Two hours of a sensor that measures each minute, then two hours of one that measures each quarter of an hour.
    const fast = Array.from({ length: 120 }, (_, i) => point(i, 300, 'MG_PER_DL', 'fast'))
    const slow = Array.from({ length: 8 }, (_, i) => point(120 + i * 15, 100, 'MG_PER_DL', 'slow'))
    const summary = summarizeSensor([...fast, ...slow], span(14), 'STANDARD')
    assert.equal(summary?.timeInRanges?.veryHighPercent, 50)
    assert.equal(summary?.timeInRanges?.inRangePercent, 50)
    assert.equal(summary?.mean?.value, 200)
  })

  it('does not count time twice when two sensors overlap', () => {
    const one = every5(times(24, 100))
    const other = Array.from({ length: 24 }, (_, i) => point(i * 5 + 2, 300, 'MG_PER_DL', 'other'))
    const both = [...one, ...other].toSorted((a, b) => a.at.getTime() - b.at.getTime())
    assert.equal(summarizeSensor(both, span(1), 'STANDARD')?.sensorActivePercent, 8.47) // 122 of 1,440 minutes
  })

  it('is sufficient with 14 days of which 70 % are measured', () => {
    const points = every5(times((15 * 288 * 7) / 10, 120))
    const enough = summarizeSensor(points, span(15), 'STANDARD')
    assert.equal(enough?.sensorActivePercent, 70)
    assert.equal(enough?.daysWorn, 10.5)
    assert.equal(enough?.sufficient, true)
    assert.equal(enough?.managementIndicatorPercent, 6.18) // 3.31 + 0.02392 × 120
    const less = summarizeSensor(points.slice(1), span(15), 'STANDARD')
    assert.equal(less?.sufficient, false)
    assert.equal(less?.managementIndicatorPercent, null)
    assert.equal(summarizeSensor(points, span(7), 'STANDARD')?.sufficient, false)
    assert.equal(summarizeSensor([], span(14), 'STANDARD'), null)
  })

  it('counts an episode from 15 minutes below 70 on, and a new one after 15 minutes back', () => {
    const episodes = (values: readonly number[]) =>
      summarizeSensor(every5(values), span(14), 'STANDARD')?.hypoglycemicEpisodeCount
    assert.equal(episodes([100, 69, 69, 100, 69, 69, 100]), 0)
    assert.equal(episodes([100, 69, 69, 69, 100]), 1)
    assert.equal(episodes([100, 69, 69, 69, 70, 70, 69, 69, 69, 100]), 1)
    assert.equal(episodes([100, 69, 69, 69, 70, 70, 70, 69, 69, 69, 100]), 2)
    assert.equal(episodes([70, 70, 70]), 0)
    const torn = [point(0, 60), point(5, 60), point(30, 60), point(35, 60)]
    assert.equal(summarizeSensor(torn, span(14), 'STANDARD')?.hypoglycemicEpisodeCount, 0)
  })

  it('agrees with what was computed of a real trace by other means', () => {
    const points = trace()
    const first = points[0]?.at ?? start
    const summary = summarizeSensor(points, { from: first, to: new Date(first.getTime() + 14 * DAY) }, 'STANDARD')
    assert.ok(summary?.mean && summary.standardDeviation)
    // By Python's csv and statistics over the 2,148 rows: mean 111.89664804469274, stdev 28.79970384772694;
    // 8, 27, 2019, 87 and 7 of them in the five parts.
    assert.equal(summary.readingCount, 2148)
    assert.ok(Math.abs(summary.mean.value - 111.89664804469274) < 1e-9)
    assert.ok(Math.abs(summary.standardDeviation.value - 28.79970384772694) < 1e-9)
    assert.equal(summary.coefficientOfVariationPercent, 25.74)
    assert.deepEqual(summary.timeInRanges, {
      veryLowPercent: 0.37,
      lowPercent: 1.26,
      inRangePercent: 93.99,
      highPercent: 4.05,
      veryHighPercent: 0.33,
      totalBelowRangePercent: 1.63,
      totalAboveRangePercent: 4.38,
    })
    assert.equal(summary.hypoglycemicEpisodeCount, 5)
    assert.equal(summary.sensorActivePercent, 53.27) // 10,740 of 20,160 minutes
    assert.equal(summary.sufficient, false)
    assert.deepEqual(inBothUnits(summary.mean), { mmolPerL: 6.2, mgPerDl: 112 })
    const pregnant = summarizeSensor(points, { from: first, to: new Date(first.getTime() + 14 * DAY) }, 'PREGNANCY')
    // 1,894 rows are 88.175 %; of the five remainders it is not among the largest.
    assert.equal(pregnant?.timeInRanges?.inRangePercent, 88.17)
  })
})

const amount = (value: number, unit: MeasurementUnit = 'MMOL_PER_L') => ({
  value,
  exact: String(value),
  unit,
  comparator: null,
})

const ofReadings = (count: number) =>
  summarizeMeter(
    times(count, 6).map((value) => amount(value)),
    'CAPILLARY_METER',
    span(14),
    'STANDARD',
  )

describe('a summary of a glucose meter', () => {
  it('is a plain mean, and has nothing of what only sensors can tell', () => {
    const summary = summarizeMeter([amount(5), amount(7)], 'CAPILLARY_METER', span(14), 'STANDARD')
    assert.ok(summary?.mean && summary.standardDeviation)
    assert.deepEqual(inBothUnits(summary.mean), { mmolPerL: 6, mgPerDl: 108 })
    assert.deepEqual(inBothUnits(summary.standardDeviation), { mmolPerL: 1.4, mgPerDl: 25 })
    assert.equal(summary.coefficientOfVariationPercent, 23.57)
    assert.equal(summary.sufficient, false)
    const { managementIndicatorPercent, timeInRanges, sensorActivePercent, daysWorn, hypoglycemicEpisodeCount } =
      summary
    assert.deepEqual(
      [managementIndicatorPercent, timeInRanges, sensorActivePercent, daysWorn, hypoglycemicEpisodeCount],
      [null, null, null, null, null],
    )
  })

  it('needs 14 readings, and two for a deviation', () => {
    assert.equal(ofReadings(14)?.sufficient, true)
    assert.equal(ofReadings(13)?.sufficient, false)
    assert.equal(ofReadings(1)?.standardDeviation, null)
    assert.equal(ofReadings(0), null)
  })
})
