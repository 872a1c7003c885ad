import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFilesSubgraph, readFilesConfig } from '@care/files'
import { type Gateway, openGateway, readGatewayConfig } from '@care/gateway'
import { openKnowledgeSubgraph, readKnowledgeConfig } from '@care/knowledge'
import { openMessagingSubgraph, readMessagingConfig } from '@care/messaging'
import { openPatientSubgraph, readPatientConfig } from '@care/patient'
import { openHints } from '@care/service/open-hints'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { followRelations } from '@care/service/relations'
import type { Subgraph } from '@care/service/subgraph'
import { type SubgraphServer, openSubgraphServer } from '@care/service/subgraph-server'
import { openVitalsSubgraph, readVitalsConfig } from '@care/vitals'
import type { StartConfig } from './config.ts'
import { graphiqlTabs } from './demo/graphiql-tabs.ts'
import { demoPeople } from './demo/people.ts'
import { seedRecords } from './demo/seed-records.ts'
import { claimFolder } from './folder.ts'
import { checkPort } from './ports.ts'
import type { Progress } from './progress.ts'
import { readSecrets } from './secrets.ts'
import { demoDevices } from './simulator/devices.ts'
import { startSimulator } from './simulator/simulator.ts'

/** The whole graph, running in this process. */
export interface Graph extends AsyncDisposable {
  /** Of the graph, for example `http://127.0.0.1:4000/graphql`. */
  readonly url: string
  /** Of the MQTT broker, for example `mqtt://127.0.0.1:1883`. */
  readonly mqttUrl: string
  readonly config: StartConfig
}

const supergraph = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))
const articles = fileURLToPath(new URL('../data/articles', import.meta.url))

/**
 * Opens every service on embedded stores in the data folder, with demo people, articles and devices. Where the
 * folder has data already, it goes on from there.
 *
 * @throws Error with one line that says what is in the way: a port, the folder, a setting.
 */
export async function openGraph(config: StartConfig, { step }: Progress): Promise<Graph> {
  await using opening = new AsyncDisposableStack()
  for (const port of [config.PORT, config.MQTT_PORT]) await checkPort(config.HOST, port)
  const folder = resolve(config.DATA_DIR)
  opening.use(claimFolder(folder))
  const secrets = readSecrets(folder)
  const env = settingsOf(config, folder, secrets)
  const log = createLog('start', config.LOG_LEVEL)
  const metrics = opening.use(createMetrics())
  const hints = opening.use(openHints(undefined, log))
  const serve = async <Opened extends Subgraph>(subgraph: Opened): Promise<Opened & { server: SubgraphServer }> => {
    const server = opening.use(
      await openSubgraphServer(subgraph, secrets.internal, log.child({ subgraph: subgraph.name })),
    )
    return Object.assign(subgraph, { server })
  }

  const patient = await step('people, on PostgreSQL', async () =>
    serve(await openPatientSubgraph(readPatientConfig(env), { hints, log, metrics })),
  )
  await step('demo people', () => patient.provision(demoPeople(), { demo: true }))
  const relations = opening.use(await followRelations(patient.relations, hints, log))
  const surroundings = { hints, log, metrics, relations }

  const vitals = await step('readings and alerts, on PostgreSQL and SQLite', async () =>
    serve(await openVitalsSubgraph(readVitalsConfig(env), surroundings)),
  )
  const messaging = await step('conversations, on SQLite', async () =>
    serve(await openMessagingSubgraph(readMessagingConfig(env), surroundings)),
  )
  const files = await step('files, on PostgreSQL and a folder', async () =>
    serve(await openFilesSubgraph(readFilesConfig(env), surroundings)),
  )
  const knowledge = await step('articles, on SQLite', async (detail) => {
    const opened = await serve(await openKnowledgeSubgraph(readKnowledgeConfig(env), surroundings))
    await opened.importArticles(articles, ({ stage, done, of }) => detail(`${stage} ${done} of ${of}`))
    return opened
  })

  const subgraphs = [patient, vitals, messaging, files, knowledge]
  const gateway: Gateway = opening.use(
    await step('gateway', () =>
      openGateway(readGatewayConfig(env), {
        log,
        metrics,
        endpoints: Object.fromEntries(subgraphs.map(({ name, server }) => [name, server])),
        routes: subgraphs.flatMap((it) => (it.handle ? [it.handle.bind(it)] : [])),
        graphiqlTabs,
      }),
    ),
  )
  await step('demo conversations and files', () => seedRecords(gateway.url))
  const mqttUrl = `mqtt://${config.HOST}:${config.MQTT_PORT}`
  await vitals.provisionDevices(demoDevices)
  if (config.SIMULATOR_ENABLED) {
    const simulator = { url: mqttUrl, speed: config.SIMULATOR_SPEED, stateFolder: join(folder, 'simulator'), log }
    opening.use(
      await step('devices and their history, over MQTT', (detail) =>
        startSimulator({ ...simulator, onProgress: detail }),
      ),
    )
  }

  const opened = opening.move()
  return { url: gateway.url, mqttUrl, config, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** The settings of each service, as its own process would find them in the environment. */
function settingsOf(config: StartConfig, folder: string, secrets: ReturnType<typeof readSecrets>): NodeJS.ProcessEnv {
  const issuer = 'chronic-care-start'
  const postgres = `pglite:${join(folder, 'postgres')}`
  return {
    HOST: config.HOST,
    LOG_LEVEL: config.LOG_LEVEL,
    INTERNAL_SECRET: secrets.internal,
    JWT_SECRET: secrets.jwt,
    JWT_ISSUER: issuer,
    JWT_AUDIENCE: issuer,
    PATIENT_STORE: postgres,
    VITALS_STORE: postgres,
    VITALS_SERIES: `sqlite:${join(folder, 'vitals', 'series.sqlite')}`,
    VITALS_MQTT_URL: 'embedded:',
    VITALS_MQTT_PORT: String(config.MQTT_PORT),
    VITALS_CURSOR_SECRET: secrets.cursors,
    MESSAGING_STORE: `sqlite:${join(folder, 'messaging', 'messages.sqlite')}`,
    KNOWLEDGE_STORE: `sqlite:${join(folder, 'knowledge', 'knowledge.sqlite')}`,
    FILES_STORE: postgres,
    FILES_OBJECTS: `folder:${join(folder, 'files', 'objects')}`,
    FILES_PUBLIC_URL: `http://${config.HOST}:${config.PORT}`,
    FILES_URL_SECRET: secrets.addresses,
    GATEWAY_PORT: String(config.PORT),
    GATEWAY_SUPERGRAPH: supergraph,
    GATEWAY_CORS_ORIGINS: config.GATEWAY_CORS_ORIGINS,
  }
}
