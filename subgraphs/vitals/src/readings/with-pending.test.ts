import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from '@care/service/page'
import { openSqliteSeries } from '../store/series-sqlite.ts'
import type { ReadingsWanted } from '../store/series.ts'
import { bloodPressure, measured } from './example-readings.ts'
import { type Place, placeOf, streams } from './reading-id.ts'
import type { Reading } from './reading.ts'
import { withPending } from './with-pending.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 12, minutes))
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)
const wanted: ReadingsWanted = {
  streams,
  from: null,
  to: null,
  contexts: null,
  sources: null,
  interpretations: null,
  includeEnteredInError: false,
}
const page: Page<Place> = { limit: 3, after: null, before: null, backward: false }
const idsOf = (readings: readonly Reading[] | undefined) => readings?.map(({ id }) => id)
const withdrawn = (reading: Reading): Reading => ({ ...reading, status: 'ENTERED_IN_ERROR' })

async function lists(stored: readonly Reading[], coming: readonly Reading[]) {
  const store = openSqliteSeries('')
  await store.write(stored)
  return withPending(store, {
    byIds: async (ids) => coming.filter(({ id }) => ids.includes(id)),
    of: async (patientIds) => coming.filter(({ patientId }) => patientIds.includes(patientId)),
  })
}

describe('readings on their way to the series store', () => {
  it('make every page the one that it will be when they have arrived', async () => {
    const readings = range(12).map((i) => bloodPressure('wang', at(i), 120, 80))
    const all = readings.toReversed()
    // Every way in which twelve readings can be split by thirds, and every place of a page.
    for (const isComing of [
      (i: number) => i % 3 === 0,
      (i: number) => i > 8,
      (i: number) => i < 4,
      () => true,
      () => false,
    ]) {
      const coming = readings.filter((_, i) => isComing(i))
      const some = await lists(
        readings.filter((_, i) => !isComing(i)),
        coming,
      )
      for (const backward of [false, true]) {
        const seen: string[] = []
        let next: Page<Place> = { ...page, backward }
        for (;;) {
          const slice = (await some.pages(['wang'], wanted, next)).get('wang')
          assert.ok(slice)
          seen.push(...(backward ? slice.rows.toReversed() : slice.rows).map(({ id }) => id))
          const edge = backward ? slice.rows[0] : slice.rows.at(-1)
          if (!edge || !(backward ? slice.hasPreviousPage : slice.hasNextPage)) break
          next = { ...next, [backward ? 'before' : 'after']: placeOf(edge.id) }
        }
        assert.deepEqual(seen, idsOf(backward ? readings : all))
      }
    }
  })

  it('are the newest, and take the newest away when they are withdrawn', async () => {
    const [old, stored, coming] = range(3).map((i) => bloodPressure('wang', at(i), 120, 80))
    assert.ok(old && stored && coming)
    const weight = measured('wang', at(0), 'BODY_WEIGHT', '70')
    const newest = await lists([old, stored, weight], [coming])
    assert.deepEqual(idsOf(await newest.latest(['wang'], ['BLOOD_PRESSURE'])), [coming.id])
    const fewer = await lists([old, stored, weight], [withdrawn(stored)])
    assert.deepEqual(
      new Set(idsOf(await fewer.latest(['wang'], ['BLOOD_PRESSURE', 'BODY_WEIGHT']))),
      new Set([old.id, weight.id]),
    )
  })

  it('are found by id and within a stretch, in their last state', async () => {
    const [first, second, third] = range(3).map((i) => bloodPressure('wang', at(i), 120, 80))
    assert.ok(first && second && third)
    const some = await lists([first, second], [withdrawn(second), third])
    assert.deepEqual(await some.byIds([second.id]), [withdrawn(second)])
    const span = { patientId: 'wang', stream: 'BLOOD_PRESSURE', from: at(0), to: at(2) } as const
    assert.deepEqual(idsOf(await some.within([span])), [first.id])
    assert.deepEqual(idsOf(await some.within([{ ...span, to: at(3) }])), [first.id, third.id])
  })

  it('are left out of a page that does not want them', async () => {
    const office = bloodPressure('wang', at(1), 120, 80, { context: 'OFFICE' })
    const some = await lists([], [office, withdrawn(bloodPressure('wang', at(2), 120, 80))])
    const pageOf = async (its: Partial<ReadingsWanted>) =>
      idsOf((await some.pages(['wang'], { ...wanted, ...its }, page)).get('wang')?.rows)
    assert.deepEqual(await pageOf({}), [office.id])
    for (const its of [{ contexts: ['HOME'] }, { to: at(1) }, { from: at(2) }, { streams: ['HEART_RATE'] }] as const) {
      assert.deepEqual(await pageOf(its), [])
    }
    assert.equal((await pageOf({ includeEnteredInError: true }))?.length, 2)
  })
})
