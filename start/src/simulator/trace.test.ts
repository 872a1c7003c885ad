import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Trace, minutesUntilNext, readTrace } from './trace.ts'

const every5 = (values: readonly number[], unit = 'mg/dL'): Trace => ({
  source: 'a test',
  licence: 'MIT',
  synthetic: true,
  kind: 'GLUCOSE',
  unit,
  columns: ['minute', 'value'],
  points: values.map((value, index) => [index * 5, String(value)]),
})
const minutesBetween = (trace: Trace) =>
  trace.points.slice(1).map((_, index) => Number(minutesUntilNext(trace, index, 60).toFixed(2)))
const FLAT = 0.08

describe('glucose on a faster clock', () => {
  it('hurries where it is flat, and elsewhere as far as no change looks steep', () => {
    assert.deepEqual(minutesBetween(every5([100, 100, 101.8, 100, 103.6, 103.6])), [FLAT, 1, 1, 2, FLAT])
    assert.deepEqual(minutesBetween(every5([5, 5.1, 5.3], 'mmol/L')), [1, 2])
  })

  it('keeps its own pace at a steep rise, and for a quarter of an hour on both sides of a steep fall', () => {
    assert.deepEqual(minutesBetween(every5([100, 100, 120, 111, 105.6, 100.2])), [FLAT, 5, 5, 3, 3])
    const [before, after] = [Array<number>(5).fill(100), Array<number>(5).fill(80)]
    assert.deepEqual(minutesBetween(every5([...before, ...after])), [FLAT, 5, 5, 5, 5, 5, 5, 5, FLAT])
  })

  it('falls in the real traces as steeply as it was recorded falling, and nowhere else', () => {
    for (const recorded of ['dexcom-g6', 'libre', 'simglucose-adult'].map(readTrace)) {
      assert.deepEqual(steepFalls(recorded, 60), steepFalls(recorded, 1), recorded.source)
    }
    assert.ok(steepFalls(readTrace('dexcom-g6'), 1).length > 5)
  })
})

/** The points at which glucose falls by 2 mg/dL a minute or more, as the straight line through a quarter of an hour tells. */
function steepFalls(recorded: Trace, speed: number): readonly number[] {
  const inMilligrams = recorded.unit === 'mmol/L' ? 18 : 1
  const points: { readonly at: number; readonly value: number }[] = []
  return recorded.points.flatMap(([, value], index) => {
    const last = points.at(-1)
    const at = last ? last.at + minutesUntilNext(recorded, index - 1, speed) : 0
    points.push({ at, value: Number(value) * inMilligrams })
    const window = points.slice(-500).filter((point) => at - point.at <= 15)
    const [meanAt, meanValue] = [mean(window.map((point) => point.at)), mean(window.map((point) => point.value))]
    const spread = window.reduce((sum, point) => sum + (point.at - meanAt) ** 2, 0)
    const slope = window.reduce((sum, point) => sum + (point.at - meanAt) * (point.value - meanValue), 0) / spread
    return window.length >= 3 && slope <= -2 ? [index] : []
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
