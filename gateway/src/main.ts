import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { runProcess } from '@care/service/process'
import { HELP, readCommandLine } from './command-line.ts'
import { openGateway, readGatewayConfig } from './gateway.ts'

async function open() {
  const settings = readCommandLine(process.argv.slice(2), process.env)
  if (!settings) {
    process.stdout.write(HELP)
    process.exit(0)
  }
  const config = readGatewayConfig(settings)
  await using opening = new AsyncDisposableStack()
  const metrics = opening.use(createMetrics())
  const gateway = opening.use(await openGateway(config, { log: createLog('gateway', config.LOG_LEVEL), metrics }))
  process.on('SIGUSR2', () => gateway.supergraphs.rollback())
  return Object.assign(opening.move(), { url: gateway.url })
}

await runProcess(open, ({ url }) => `listening on ${url}`)
