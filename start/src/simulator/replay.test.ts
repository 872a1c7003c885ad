import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Replay, historyOf, inZone, measuredAt, pause } from './replay.ts'
import type { Trace } from './trace.ts'

const NOW = new Date('2026-11-25T08:00:00Z')
const trace: Trace = {
  source: 'a test',
  licence: 'MIT',
  synthetic: true,
  kind: 'GLUCOSE',
  unit: 'mg/dL',
  columns: ['minute', 'value'],
  points: [
    [0, '100'],
    [5, '110.0'],
    [15, '120'],
  ],
}
const replay: Replay = { trace, begin: 2, timeZone: 'Asia/Shanghai', context: 'HOME', faster: 1 }

describe('a replayed trace', () => {
  it('keeps its digits and its distances, and ends where the live points begin', () => {
    const last = historyOf(replay, NOW).slice(-3)
    assert.deepEqual(
      last.map(({ value, effectiveAt }) => [value, effectiveAt]),
      [
        ['120', '2026-11-25T15:35:00.000+08:00'],
        ['100', '2026-11-25T15:45:00.000+08:00'],
        ['110.0', '2026-11-25T15:50:00.000+08:00'],
      ],
    )
    assert.equal(measuredAt(replay, replay.begin, NOW)['value'], '120')
  })

  it('fills fourteen days, whatever its length, and gives each point a number of its own', () => {
    const history = historyOf(replay, NOW)
    const [first] = history
    assert.ok(first && NOW.getTime() - Date.parse(first.effectiveAt) > 13.9 * 86_400_000)
    assert.equal(new Set(history.map(({ localId }) => localId)).size, history.length)
  })

  it('runs on a faster clock, and on one that is faster still for what is measured twice a day', () => {
    const cuff: Replay = { ...replay, trace: { ...trace, kind: 'BLOOD_PRESSURE' } }
    assert.equal(pause(cuff, 0, 60), 5000)
    assert.equal(pause({ ...cuff, faster: 10 }, 0, 60), 500)
  })

  it('tells the wall clock of the place', () => {
    assert.equal(inZone(NOW, 'America/New_York'), '2026-11-25T03:00:00.000-05:00')
    assert.equal(inZone(NOW, 'Asia/Kolkata'), '2026-11-25T13:30:00.000+05:30')
    assert.equal(inZone(NOW, 'UTC'), '2026-11-25T08:00:00.000+00:00')
  })
})
