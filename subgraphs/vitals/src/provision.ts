// node subgraphs/vitals/src/provision.ts   makes the database of readings where there is none; repeating it changes nothing.
// It reads VITALS_SERIES, whose user must be allowed to make databases; the service itself needs no such right.
import { describe } from '@care/service/process'
import { provisionSeries } from './store/open-series.ts'

try {
  const url = process.env['VITALS_SERIES']
  if (url === undefined) throw new Error('VITALS_SERIES is not set: it is where readings are kept.')
  await provisionSeries(url)
  console.log('The store of readings is there.')
} catch (error) {
  console.error(describe(error))
  process.exitCode = 1
}
