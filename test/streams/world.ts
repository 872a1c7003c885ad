import { createHmac } from 'node:crypto'
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GatewayProcess, startGateway } from './gateway-process.ts'
import { type Client, openClient } from './client.ts'
import { Listener, type Wanted } from './listener.ts'
import type { Variant } from './graph/sdl.ts'
import { supergraphOf } from './graph/supergraph.ts'
import type { SocketOptions } from './socket.ts'
import { type SubgraphProcess, startSubgraph } from './subgraph-process.ts'

const INTERNAL_SECRET = 'an internal secret for the tests only'
const JWT_SECRET = 'a secret for access tokens, tests only'

/** Sockets that a gateway takes from one address, which is what all clients of a test have. */
const SOCKETS = 2000

/** Two subgraphs, and a gateway, each a process; clients in this one. */
export interface World extends AsyncDisposable {
  readonly events: SubgraphProcess
  readonly facts: SubgraphProcess
  readonly gateway: GatewayProcess
  /** The number of the event that is published next. */
  readonly next: number
  /** Publishes the next event: it is kept, and told if its subgraph runs. */
  publish(size?: number): number
  /** Another one of the same kind, over the same subgraphs. */
  startGateway(): Promise<GatewayProcess>
  /** A client of the gateway with one subscription. It goes with the world. */
  listen(wanted: Wanted, options?: SocketOptions & { readonly urls?: readonly string[] }): Promise<Listening>
  /** Resolves when so many subscriptions of clients listen at the gateway, and so many of the gateway at the subgraph. */
  listening(atGateway: number, atSubgraph: number): Promise<void>
  /** Gives the gateway another supergraph, and resolves when it serves. */
  change(variant: Variant, comment?: string): Promise<void>
}

export interface Listening {
  readonly listener: Listener
  readonly client: Client
}

export async function openWorld(settings: NodeJS.ProcessEnv = {}): Promise<World> {
  await using opening = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'streams-'))
  opening.defer(() => rmSync(folder, { recursive: true }))
  const store = join(folder, 'store')
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(store, '')
  const env = { INTERNAL_SECRET, STORE: store }
  const starting = [startSubgraph('events', env), startSubgraph('facts', env)] as const
  for (const it of starting) opening.defer(async () => (await it)[Symbol.asyncDispose]())
  const [events, facts] = await Promise.all(starting)
  const urls = { events: events.url, facts: facts.url }
  writeFileSync(file, supergraphOf(urls))

  const start = async () =>
    opened.use(
      await startGateway({
        INTERNAL_SECRET,
        JWT_SECRET,
        GATEWAY_SUPERGRAPH: file,
        GATEWAY_WATCH: 'true',
        GATEWAY_CLIENT_SOCKETS: String(SOCKETS),
        ...settings,
      }),
    )
  let opened = opening
  const gateway = await start()
  opened = opening.move()
  let next = 0
  let clients = 0
  return {
    events,
    facts,
    gateway,
    get next() {
      return next
    },
    publish(size = 0) {
      const number = next++
      appendFileSync(store, `${number} ${size}\n`)
      events.tell({ kind: 'publish', event: { number, size } })
      return number
    },
    startGateway: start,
    async listen(wanted, { urls: given = [gateway.url], ...options } = {}) {
      const listener = new Listener(nameOf((clients += 1), wanted), wanted)
      const client = opened.use(await openClient(given, [listener], options))
      return { listener, client }
    },
    async listening(atGateway, atSubgraph) {
      await gateway.until(
        `${atGateway} listen`,
        async (it) => (await it.metric('graphql_active_subscriptions')) === atGateway,
      )
      await events.until(({ listening }) => totalOf(listening) === atSubgraph)
    },
    async change(variant, comment = '') {
      const { current } = await gateway.supergraph()
      // Whole at once: a file that is half written would be looked at twice.
      writeFileSync(`${file}.new`, `${supergraphOf(urls, variant)}\n# ${comment}\n`)
      renameSync(`${file}.new`, file)
      await gateway.until(
        'another supergraph',
        async (it) => (await it.supergraph()).current.generation > current.generation,
      )
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

const nameOf = (number: number, { field, lane }: Wanted): string =>
  `client ${number} (${field}${lane === undefined ? '' : `, lane ${lane}`})`

const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, it) => sum + it, 0)

/** The value of an `authorization` header. */
export function tokenFor(subject: string, { seconds = 600, scopes = [] as readonly string[] } = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: subject, iat: now, exp: now + seconds, roles: [], scopes }
  const signed = `${partOf({ alg: 'HS256' })}.${partOf(claims)}`
  return `Bearer ${signed}.${createHmac('sha256', JWT_SECRET).update(signed).digest('base64url')}`
}

const partOf = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
