import { openHints } from '@care/service/hints'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { runProcess } from '@care/service/process'
import { serveSubgraph } from '@care/service/serve-subgraph'
import { openSubgraphServer } from '@care/service/subgraph-server'
import { openPatientSubgraph, readPatientConfig } from './subgraph.ts'

await runProcess(async () => {
  await using opening = new AsyncDisposableStack()
  const config = readPatientConfig(process.env)
  const log = createLog('patient', config.LOG_LEVEL)
  const metrics = opening.use(createMetrics())
  const hints = opening.use(openHints(config.REDIS_URL, log))
  const subgraph = await openPatientSubgraph(config, { hints, log, metrics })
  const server = await openSubgraphServer(subgraph, config.INTERNAL_SECRET, log)
  const served = opening.use(await serveSubgraph(server, metrics, { host: config.HOST, port: config.PATIENT_PORT }))
  log.info({ url: served.url }, 'listening')
  return opening.move()
})
