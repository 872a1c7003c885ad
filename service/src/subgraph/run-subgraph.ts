import type { Hints } from '../hints/hints.ts'
import { openHints } from '../hints/open-hints.ts'
import { type Log, createLog } from '../log.ts'
import { type Metrics, createMetrics } from '../metrics.ts'
import { runProcess } from '../process.ts'
import { type Relations, followRelations } from '../relations/relations.ts'
import { relationsOverHttp } from '../relations/relations-over-http.ts'
import { serveSubgraph } from './serve-subgraph.ts'
import { openSubgraphServer } from './subgraph-server.ts'
import type { Subgraph } from './subgraph.ts'

/** What a process opens for its subgraph, and closes after it. */
export interface Surroundings {
  readonly hints: Hints
  readonly log: Log
  readonly metrics: Metrics
}

/** The same for a subgraph that learns from the patient service who cares for whom. */
export interface RelatedSurroundings extends Surroundings {
  readonly relations: Relations
}

interface ServiceConfig {
  readonly HOST: string
  readonly INTERNAL_SECRET: string
  readonly REDIS_URL?: string | undefined
  readonly LOG_LEVEL: string
}

interface Program<Config> {
  readonly name: string
  /** Throws Error that lists every mistake. */
  readonly read: (env: NodeJS.ProcessEnv) => Config
  readonly port: (config: Config) => number
}

/**
 * The life of a subgraph's process: settings, surroundings, the subgraph, its port. It prints `listening on URL`
 * when it answers.
 */
export const runSubgraph = <Config extends ServiceConfig>(
  program: Program<Config> & {
    readonly open: (config: Config, surroundings: Surroundings) => Promise<Subgraph>
  },
  env: NodeJS.ProcessEnv,
): Promise<void> => run(program, env, program.open)

/** The same for a subgraph that follows the relations, from the patient service at `RELATIONS_URL`. */
export const runRelatedSubgraph = <Config extends ServiceConfig & { readonly RELATIONS_URL?: string | undefined }>(
  program: Program<Config> & {
    readonly open: (config: Config, surroundings: RelatedSurroundings) => Promise<Subgraph>
  },
  env: NodeJS.ProcessEnv,
): Promise<void> =>
  run({ ...program, read: (given) => withAddress(program.read, given) }, env, async (config, surroundings, closing) => {
    const source = relationsOverHttp(config.RELATIONS_URL ?? '', config.INTERNAL_SECRET)
    const relations = closing.use(await followRelations(source, surroundings.hints, surroundings.log))
    return program.open(config, { ...surroundings, relations })
  })

/** A process of its own needs the address, so that it is told missing together with all other mistakes. */
function withAddress<Config>(read: (env: NodeJS.ProcessEnv) => Config, env: NodeJS.ProcessEnv): Config {
  if (env['RELATIONS_URL'] || env['RELATIONS_URL_FILE']) return read(env)
  const missing = 'RELATIONS_URL: is missing (The patient service’s address)'
  try {
    read(env)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${missing}`, { cause: error })
  }
  throw new Error(`The settings are not usable:\n${missing}`)
}

const run = <Config extends ServiceConfig>(
  { name, read, port }: Program<Config>,
  env: NodeJS.ProcessEnv,
  open: (config: Config, surroundings: Surroundings, closing: AsyncDisposableStack) => Promise<Subgraph>,
): Promise<void> =>
  runProcess(
    async () => {
      const config = read(env)
      await using opening = new AsyncDisposableStack()
      const log = createLog(name, config.LOG_LEVEL)
      const hints = opening.use(openHints(config.REDIS_URL, log))
      const metrics = opening.use(createMetrics())
      const subgraph = await open(config, { hints, log, metrics }, opening)
      const server = await openSubgraphServer(subgraph, config.INTERNAL_SECRET, log)
      const { url } = opening.use(await serveSubgraph(server, metrics, { host: config.HOST, port: port(config) }))
      return Object.assign(opening.move(), { url })
    },
    ({ url }) => `listening on ${url}`,
  )
