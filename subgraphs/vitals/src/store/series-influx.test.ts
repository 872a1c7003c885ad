import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { it } from 'node:test'
import { provisionInflux } from './provision-influx.ts'
import { openInfluxSeries } from './series-influx.ts'
import { seriesStoreContract } from './series.contract.ts'

// The test kit sets this where an InfluxDB server was found, and reports by name where none was.
const server = process.env['TEST_INFLUX_URL']
if (server) {
  const database = `${server}/test_${randomUUID().replaceAll('-', '')}`

  seriesStoreContract('InfluxDB', async () => {
    await provisionInflux(database)
    return openInfluxSeries(database)
  })

  it('a database that is not there makes the store not ready', async () => {
    await assert.rejects(openInfluxSeries(`${server}/test_nobody_made_this`).check())
  })
}
