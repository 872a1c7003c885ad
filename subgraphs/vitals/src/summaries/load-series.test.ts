import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { VitalComponent } from '../generated/resolvers.ts'
import { bloodPressure, glucose, measured } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { openSqliteSeries } from '../store/series-sqlite.ts'
import { loadSeries } from './load-series.ts'
import { type SeriesWanted, type VitalSeries, checkSeries } from './vital-series.ts'

const midnight = Date.parse('2026-10-23T22:00:00Z') // in Berlin
const at = (hours: number) => new Date(midnight + hours * 3_600_000)
const wanted = (components: readonly VitalComponent[], hours: number, maxPoints = 500): SeriesWanted => ({
  components,
  from: at(0),
  to: at(hours),
  maxPoints,
  glucoseUnit: 'MMOL_PER_L',
})
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

async function seriesOf(readings: readonly Reading[], some: SeriesWanted): Promise<readonly VitalSeries[]> {
  await using store = openSqliteSeries('')
  await store.write(readings)
  return (await loadSeries(store, ['wang'], some, () => 'Europe/Berlin'))('wang')
}

describe('a series', () => {
  it('is the readings themselves while they are few enough', async () => {
    const [glucoses, weights] = await seriesOf(
      [
        glucose('wang', at(1), '5.6', 'MMOL_PER_L'),
        glucose('wang', at(2), '101', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' }),
      ],
      wanted(['GLUCOSE', 'BODY_WEIGHT'], 24),
    )
    assert.deepEqual(glucoses, {
      patientId: 'wang',
      component: 'GLUCOSE',
      unit: 'MMOL_PER_L',
      bucketMinutes: null,
      points: [
        { at: at(1), min: 5.6, max: 5.6, mean: 5.6, count: 1 },
        { at: at(2), min: 5.61, max: 5.61, mean: 5.61, count: 1 },
      ],
    })
    assert.deepEqual(weights, {
      patientId: 'wang',
      component: 'BODY_WEIGHT',
      unit: 'KILOGRAM',
      bucketMinutes: null,
      points: [],
    })
  })

  it('has buckets when they are too many, with every reading in one', async () => {
    // A reading every hour over three days, one of which has 25 hours.
    const readings = range(73).map((hour) => bloodPressure('wang', at(hour), 100 + hour, 60))
    const [systolic, rates] = await seriesOf(readings, wanted(['SYSTOLIC', 'HEART_RATE'], 73, 10))
    assert.equal(systolic?.bucketMinutes, 720)
    assert.ok(systolic.points.length <= 10)
    assert.equal(
      systolic.points.reduce((total, { count }) => total + count, 0),
      73,
    )
    assert.deepEqual(systolic.points[0], { at: at(0), min: 100, max: 111, mean: 105.5, count: 12 })
    assert.deepEqual(rates?.points, [])
  })

  it('begins its days at the patient’s midnight across a change of the clocks', async () => {
    const readings = range(24 * 20).map((hour) => measured('wang', at(hour), 'HEART_RATE', '60'))
    const [rates] = await seriesOf(readings, wanted(['HEART_RATE'], 24 * 20, 22))
    assert.equal(rates?.bucketMinutes, 1440)
    assert.deepEqual(
      rates.points.slice(0, 4).map((point) => [point.at, point.count]),
      [
        [at(0), 24],
        [at(24), 25],
        [at(49), 24],
        [at(73), 24],
      ],
    )
  })

  it('counts the pulse of a cuff among the heart rates, also when only both together are too many', async () => {
    const readings = range(8).flatMap((hour) => [
      bloodPressure('wang', at(hour), 120, 80, { pulse: 70 }),
      measured('wang', at(hour), 'HEART_RATE', '60'),
    ])
    const [rates] = await seriesOf(readings, wanted(['HEART_RATE'], 8, 10))
    assert.equal(rates?.bucketMinutes, 60)
    assert.deepEqual(rates.points[0], { at: at(0), min: 60, max: 70, mean: 65, count: 2 })
    assert.equal(rates.points.length, 8)
  })

  it('computes the rate of glucose from the points of a sensor', async () => {
    const readings = range(12).map((i) =>
      glucose('wang', at(i / 12), String(200 - i * 10), 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' }),
    )
    const [rate] = await seriesOf(readings, { ...wanted(['GLUCOSE_RATE'], 1), glucoseUnit: 'MG_PER_DL' })
    assert.equal(rate?.unit, 'MG_PER_DL_PER_MINUTE')
    assert.equal(rate.points.length, 10) // The first two have too few before them.
    assert.ok(rate.points.every(({ mean }) => mean === -2))
    const [molar] = await seriesOf(readings, wanted(['GLUCOSE_RATE'], 1))
    assert.equal(molar?.points[0]?.mean, -0.111)
  })

  it('refuses what cannot be drawn', () => {
    const refused: readonly SeriesWanted[] = [
      { ...wanted(['SYSTOLIC'], 24), maxPoints: 9 },
      { ...wanted(['SYSTOLIC'], 24), maxPoints: 2001 },
      wanted(['SYSTOLIC'], 0),
      wanted(['SYSTOLIC'], 24 * 733),
      wanted(['GLUCOSE_RATE'], 24 * 93),
      wanted(
        range(10).map(() => 'SYSTOLIC' as const),
        24,
      ),
    ]
    for (const some of refused) assert.throws(() => checkSeries(some), { extensions: { code: 'BAD_USER_INPUT' } })
    assert.doesNotThrow(() => checkSeries(wanted(['SYSTOLIC'], 24 * 732)))
  })
})
