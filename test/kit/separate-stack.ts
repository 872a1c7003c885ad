import { randomBytes, randomUUID } from 'node:crypto'
import { emptyDatabase } from '@care/service/empty-database.fixture'
import { type RunningProcess, runProgram } from './process.ts'
import type { Stack } from './stack.ts'

/** The real servers that a stack of separate processes stands on. */
export interface RealServers {
  readonly postgres: string
  readonly influx: string
  readonly redis: string
  readonly mqtt: string
  readonly mongodb: string
  readonly qdrant: string
  readonly s3: string
  readonly s3Key: string
  readonly s3Secret: string
}

/** The servers that the environment names; null when one is missing. */
export function realServers(env: NodeJS.ProcessEnv): RealServers | null {
  const servers = {
    postgres: env['TEST_POSTGRES_URL'],
    influx: env['TEST_INFLUX_URL'],
    redis: env['TEST_REDIS_URL'],
    mqtt: env['TEST_MQTT_URL'],
    mongodb: env['TEST_MONGODB_URL'],
    qdrant: env['TEST_QDRANT_URL'],
    s3: env['TEST_S3_URL'],
    s3Key: env['TEST_S3_KEY'],
    s3Secret: env['TEST_S3_SECRET'],
  }
  return Object.values(servers).every((it) => it !== undefined) ? (servers as RealServers) : null
}

export interface SeparateStack extends Stack {
  readonly processes: Readonly<Record<string, RunningProcess>>
  /** Starts a process again under the same settings, after it ended. */
  restart(name: string): Promise<void>
}

/** Starts every service as its own process on real servers, with the demo people provisioned. */
export async function startSeparate(servers: RealServers): Promise<SeparateStack> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // The broker keeps what is meant for others for a while: nobody else's messages come here.
  const tenant = name.replaceAll('_', '-')
  const secret = randomBytes(32).toString('hex')
  const common = { INTERNAL_SECRET: secret, JWT_SECRET: secret, REDIS_URL: servers.redis, LOG_LEVEL: 'warn' }
  const processes: Record<string, RunningProcess> = {}
  const urls: Record<string, string> = {}
  const settings: Record<string, NodeJS.ProcessEnv> = {}

  await using opening = new AsyncDisposableStack()
  const { url: postgres } = opening.use(await emptyDatabase(servers.postgres))
  opening.defer(async () => {
    await Promise.all(Object.values(processes).map((it) => it[Symbol.asyncDispose]()))
  })
  const start = async (service: string, program: string, env: NodeJS.ProcessEnv) => {
    settings[service] = env
    const running = runProgram([program], { ...common, ...env })
    processes[service] = running
    const [, url = ''] = await running.printed(/^listening on (\S+)$/m)
    urls[service] = url
  }
  const subgraph = (service: string, env: NodeJS.ProcessEnv) =>
    start(service, `subgraphs/${service}/src/main.ts`, { [`${service.toUpperCase()}_PORT`]: '0', ...env })

  await subgraph('patient', { PATIENT_STORE: postgres })
  await finished(['subgraphs/patient/src/provision.ts', 'start/data/demo-people.json'], {
    ...common,
    PATIENT_STORE: postgres,
    DEMO: 'true',
  })
  const articles = { KNOWLEDGE_STORE: `qdrant:${servers.qdrant}`, KNOWLEDGE_NAMESPACE: tenant }
  const related = { RELATIONS_URL: new URL(urls['patient'] ?? '').origin }
  const series = { VITALS_SERIES: `influx:${servers.influx}/${name}` }
  await finished(['subgraphs/vitals/src/provision.ts'], series)
  await Promise.all([
    subgraph('vitals', {
      ...related,
      VITALS_STORE: postgres,
      ...series,
      VITALS_MQTT_URL: servers.mqtt,
      VITALS_TENANT: tenant,
      VITALS_MQTT_CLIENT: tenant,
      VITALS_CURSOR_SECRET: secret,
    }),
    subgraph('messaging', { ...related, MESSAGING_STORE: `${servers.mongodb.replace(/\/$/, '')}/${name}` }),
    subgraph('files', {
      ...related,
      FILES_STORE: postgres,
      FILES_OBJECTS: `s3:${servers.s3}/${tenant}`,
      FILES_S3_ACCESS_KEY: servers.s3Key,
      FILES_S3_SECRET_KEY: servers.s3Secret,
    }),
    subgraph('knowledge', { ...related, ...articles }),
  ])
  await finished(['subgraphs/knowledge/src/import-articles.ts', 'start/data/articles'], { ...common, ...articles })
  await start('gateway', 'gateway/src/main.ts', {
    GATEWAY_PORT: '0',
    GATEWAY_SUPERGRAPH: 'schema/supergraph.graphql',
    GATEWAY_SUBGRAPH_URLS: Object.entries(urls)
      .map(([service, url]) => `${service}=${url}`)
      .join(','),
  })

  const opened = opening.move()
  return {
    name: 'real servers, a process for each service',
    url: urls['gateway'] ?? '',
    mqttUrl: servers.mqtt,
    tenant,
    processes,
    restart: async (service) => {
      const port = new URL(urls[service] ?? '').port
      const program = service === 'gateway' ? 'gateway/src/main.ts' : `subgraphs/${service}/src/main.ts`
      await start(service, program, { ...settings[service], [`${service.toUpperCase()}_PORT`]: port })
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** Runs a command to its end. */
async function finished(program: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const running = runProgram(program, env)
  if ((await running.exit) !== 0) throw new Error(`${program.join(' ')} failed:\n${running.output()}`)
}
