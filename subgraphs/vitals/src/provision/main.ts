import { runProcess } from '@care/service/process'
import { readVitalsConfig } from '../config.ts'
import { provisionSeries } from '../store/open-series.ts'

// Prepares an empty InfluxDB 1.x, with rights that the service itself need not have. It ends when that is done.
await runProcess(
  async () => {
    await provisionSeries(readVitalsConfig(process.env).VITALS_SERIES)
    return { async [Symbol.asyncDispose]() {} }
  },
  () => 'The series store can be opened.',
)
