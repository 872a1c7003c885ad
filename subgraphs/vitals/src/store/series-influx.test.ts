import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bloodPressure } from '../readings/example-readings.ts'
import { emptyInflux } from './empty-influx.ts'
import { provisionInflux } from './provision-influx.ts'
import { openInfluxSeries } from './series-influx.ts'
import { seriesStoreContract } from './series.contract.ts'

// The test kit sets this where an InfluxDB server was found, and reports by name where none was.
const server = process.env['TEST_INFLUX_URL']
if (server) {
  seriesStoreContract('InfluxDB', async () => {
    const database = await emptyInflux(server)
    return Object.assign(openInfluxSeries(database.url), {
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    })
  })

  it('a database may be made twice', async () => {
    await using database = await emptyInflux(server)
    await assert.doesNotReject(provisionInflux(database.url))
  })

  it('a database that is not there makes the store not ready', async () => {
    await assert.rejects(openInfluxSeries(`${server}/test_nobody_made_this`).check())
  })

  it('what could not be written stays out of the error’s message', async () => {
    const store = openInfluxSeries(`${server}/test_nobody_made_this`)
    await assert.rejects(store.write([bloodPressure('wang', new Date(), 152, 94)]), {
      message: 'The series store answered 404 to a write.',
    })
  })
}

it('a server that does not answer is an error', async () => {
  const store = openInfluxSeries('http://127.0.0.1:2/series')
  await assert.rejects(store.check())
  await assert.rejects(store.latest(['wang'], ['HEART_RATE']))
})

it('an address without a database is refused at once', () => {
  assert.throws(() => openInfluxSeries('http://127.0.0.1:8086/'), /database/)
})
