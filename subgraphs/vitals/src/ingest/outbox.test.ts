import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import { practitioner } from '../alerts/example-relations.ts'
import type { Reading } from '../readings/reading.ts'
import { openPglite } from '../store/open-for-test.ts'
import { bloodPressure, incoming, messageOf } from './example-messages.ts'
import { type ExamplePipeline, bound, cuff, examplePipeline } from './example-pipeline.ts'
import { openOutbox } from './outbox.ts'

describe('the way to the series store', () => {
  let postgres: Postgres
  let example: ExamplePipeline
  before(async () => {
    postgres = await openPglite()
    example = await examplePipeline(postgres)
    await example.people.set('wang', { members: [practitioner('practitioner-chen')] })
    await bound(postgres.database, [{ device: cuff, patientId: 'wang', start: new Date('2026-01-01T00:00:00Z') }])
  })
  after(async () => {
    await example[Symbol.asyncDispose]()
    await postgres[Symbol.asyncDispose]()
  })

  it('loses nothing while the series store is down, and the rules go on', async () => {
    const written = new Map<string, Reading>()
    const [triedTwice, drained] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let isDown = true
    let tries = 0
    const series = {
      async write(readings: readonly Reading[]) {
        tries += 1
        if (tries === 2) triedTwice.resolve()
        if (isDown) throw new Error('The series store is down.')
        for (const reading of readings) written.set(reading.id, reading)
        if (written.size === 3) drained.resolve()
      },
    }
    await using outbox = openOutbox({ store: example.store, series, log: example.log, metrics: example.metrics })
    const readings = [1, 2, 3].map((minute) =>
      bloodPressure(189 + minute, 112, new Date(Date.now() - minute * 60_000), `m${minute}`),
    )
    await example.pipeline.message(incoming(messageOf(readings)))
    outbox.wake()
    await triedTwice.promise

    const page = { limit: 10, after: null, before: null, backward: false }
    const alerts = await example.alerts.alertsAbout(['wang'], { filter: null, order: 'RAISED_AT_DESC', page })
    assert.equal(alerts.rows.length, 1)
    assert.equal((await example.store.pendingOf(['wang'])).length, 3)
    assert.match(await example.metrics.text(), /^vital_series_outbox_rows 3$/m)

    isDown = false
    await drained.promise
    assert.deepEqual([...written.values()].map(({ amounts }) => amounts.SYSTOLIC?.exact).toSorted(), [
      '190',
      '191',
      '192',
    ])
  })

  it('writes again what it does not know to be written, and only the last state of a reading', async () => {
    const at = new Date(Date.now() - 30_000)
    await example.pipeline.message(incoming(messageOf([bloodPressure(130, 80, at, 'once')])))
    const [reading] = (await example.store.pendingOf(['wang'])).slice(-1)
    assert.ok(reading)
    await example.store.transact(async (writing) => {
      const seq = (await writing.reserve(new Map([['wang', 1]]))).get('wang') ?? 0
      await writing.append([{ seq, reading: { ...reading, status: 'ENTERED_IN_ERROR' } }], new Date())
    })
    const writes: Reading[][] = []
    const again = Promise.withResolvers<void>()
    const series = {
      async write(readings: readonly Reading[]) {
        writes.push(readings.filter(({ id }) => id === reading.id))
        if (writes.length === 1) throw new Error('Written, but the answer was lost.')
        again.resolve()
      },
    }
    const outbox = openOutbox({ store: example.store, series, log: example.log, metrics: example.metrics })
    await again.promise
    await outbox[Symbol.asyncDispose]()
    assert.deepEqual(
      writes.map((them) => them.map(({ status }) => status)),
      [['ENTERED_IN_ERROR'], ['ENTERED_IN_ERROR']],
    )
    assert.equal(await example.store.waiting(), 0)
  })
})
