import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { bloodPressure } from '../readings/example-readings.ts'
import { openSqliteSeries } from './series-sqlite.ts'
import { seriesStoreContract } from './series.contract.ts'

seriesStoreContract('SQLite', async () => openSqliteSeries(''))

it('a file of readings is there when it is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'series-'))
  const reading = bloodPressure('wang', new Date('2026-03-01T12:00:00Z'), 152, 94)
  try {
    const file = join(folder, 'deeper', 'series.sqlite')
    {
      await using store = openSqliteSeries(file)
      await store.write([reading])
    }
    await using store = openSqliteSeries(file)
    assert.deepEqual(await store.byIds([reading.id]), [reading])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
