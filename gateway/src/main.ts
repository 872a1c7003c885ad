import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { runProcess } from '@care/service/process'
import { openGateway, readGatewayConfig } from './gateway.ts'

// A package manager runs this in its own folder and tells where it was called: paths are meant from there.
const from = (path: string) => resolve(process.env['INIT_CWD'] ?? '.', path)

async function open() {
  const { values } = parseArgs({
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      config: { type: 'string' },
    },
  })
  // What is given at the command line wins over the environment, and that over the file.
  const config = readGatewayConfig({
    ...(values.config && parseEnv(readFileSync(from(values.config), 'utf8'))),
    ...process.env,
    ...(values.supergraph && { GATEWAY_SUPERGRAPH: from(values.supergraph) }),
    ...(values.port && { GATEWAY_PORT: values.port }),
    ...(values.host && { HOST: values.host }),
  })
  await using opening = new AsyncDisposableStack()
  const metrics = opening.use(createMetrics())
  const { url } = opening.use(await openGateway(config, { log: createLog('gateway', config.LOG_LEVEL), metrics }))
  return Object.assign(opening.move(), { url })
}

await runProcess(open, ({ url }) => `listening on ${url}`)
