import { openHints } from '@care/service/hints'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { runProcess } from '@care/service/process'
import { followRelations } from '@care/service/relations'
import { relationsOverHttp } from '@care/service/relations-over-http'
import { serveSubgraph } from '@care/service/serve-subgraph'
import { openSubgraphServer } from '@care/service/subgraph-server'
import { readFilesConfig } from './config.ts'
import { openFilesSubgraph } from './subgraph.ts'

await runProcess(async () => {
  const config = readFilesConfig(process.env)
  if (config.RELATIONS_URL === undefined) {
    throw new Error('RELATIONS_URL is not set: it is the patient service’s address.')
  }
  const log = createLog('files', config.LOG_LEVEL)
  await using opening = new AsyncDisposableStack()
  const hints = opening.use(openHints(config.REDIS_URL, log))
  const metrics = opening.use(createMetrics())
  const relations = opening.use(
    await followRelations(relationsOverHttp(config.RELATIONS_URL, config.INTERNAL_SECRET), hints, log),
  )
  const subgraph = await openFilesSubgraph(config, { hints, log, metrics, relations })
  const server = await openSubgraphServer(subgraph, config.INTERNAL_SECRET, log)
  opening.use(await serveSubgraph(server, metrics, { host: config.HOST, port: config.FILES_PORT }))
  return opening.move()
})
