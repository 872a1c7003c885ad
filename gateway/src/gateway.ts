import { listen } from '@care/service/listen'
import { openAdmin } from './admin/open-admin.ts'
import { subscriptionRoutes } from './admin/subscription-routes.ts'
import { supergraphRoutes } from './admin/supergraph-routes.ts'
import type { GatewayConfig } from './config.ts'
import { drain } from './drain.ts'
import { type EngineDeps, openEngine } from './engine.ts'
import { createConnectionBounds } from './http/connection-bounds.ts'
import { type GraphiqlTab, createGraphiql } from './http/graphiql.ts'
import { httpLimitsOf } from './http/limits.ts'
import { createOperations } from './http/operations.ts'
import { type Route, createHttpServer } from './http/server.ts'
import { createReservations } from './http/streams/reservations.ts'
import { createSingleMode } from './http/streams/single-mode.ts'
import { createHttpStreams } from './http/streams/http-streams.ts'
import type { Supergraphs } from './supergraph/open-supergraphs.ts'
import { serveSockets } from './websocket/server.ts'

export { type GatewayConfig, readGatewayConfig } from './config.ts'
export type { GraphiqlTab } from './http/graphiql.ts'
export type { Route } from './http/server.ts'
export type { GraphEndpoint } from './transports/transport.ts'

export interface GatewayDeps extends EngineDeps {
  /** What else the port serves. */
  readonly routes?: readonly Route[]
  /** What GraphiQL opens with. */
  readonly graphiqlTabs?: readonly GraphiqlTab[]
}

/** A gateway that listens. Disposing it finishes what runs, within the configured time. */
export interface Gateway extends AsyncDisposable {
  /** The address of the graph, for example `http://127.0.0.1:4000/graphql`. */
  readonly url: string
  /** Where operators call, where it is configured. */
  readonly adminOrigin: string | undefined
  readonly supergraphs: Pick<Supergraphs, 'reload' | 'rollback' | 'state'>
}

/** @throws Error that names what is wrong: the supergraph, or the port. */
export async function openGateway(config: GatewayConfig, deps: GatewayDeps): Promise<Gateway> {
  const { log, metrics } = deps
  await using opening = new AsyncDisposableStack()
  const engine = opening.use(await openEngine(config, deps))
  const { supergraphs } = engine
  const routes = [...supergraphRoutes(supergraphs), ...subscriptionRoutes(engine.subscriptions)]
  const admin = await openAdmin(config, { routes, log })
  if (admin) opening.use(admin)
  const edge = { corsOrigins: config.GATEWAY_CORS_ORIGINS, proxies: config.GATEWAY_PROXIES }
  const bounds = createConnectionBounds({ all: config.GATEWAY_SOCKETS, perClient: config.GATEWAY_CLIENT_SOCKETS })
  const pace = { heartbeat: config.GATEWAY_SOCKET_HEARTBEAT, stall: config.GATEWAY_STREAM_STALL }
  const { subscriptions, life } = engine
  const { present } = life
  const streams = createHttpStreams({ subscriptions, present, bounds, pace })
  const operations = config.GATEWAY_SOCKET_OPERATIONS
  const reservations = createReservations({ streams, present, pace, operations })
  const bodyBytes = config.GATEWAY_BODY_BYTES
  const http = createHttpServer({
    operations: createOperations({
      ...engine,
      ...edge,
      streams,
      answerSingle: createSingleMode({ ...engine, reservations, bodyBytes }),
      bodyBytes,
      batch: config.GATEWAY_BATCH,
      csrfPrevention: config.GATEWAY_CSRF_PREVENTION,
      compressionBytes: config.GATEWAY_COMPRESSION_BYTES,
    }),
    limits: httpLimitsOf(config),
    ...edge,
    graphiql: config.GATEWAY_GRAPHIQL
      ? createGraphiql('GraphiQL', deps.graphiqlTabs ?? [], config.GATEWAY_EXPLAIN ?? true)
      : undefined,
    routes: deps.routes ?? [],
    ready: engine.ready,
    metrics,
    log,
  })
  const sockets = serveSockets(http, {
    carrier: engine,
    ...edge,
    ...pace,
    bounds,
    operations,
    messageBytes: bodyBytes,
    initTimeout: config.GATEWAY_SOCKET_INIT_TIMEOUT,
    tokenGrace: config.GATEWAY_TOKEN_GRACE,
    log,
  })
  const origin = await listen(http, { host: config.HOST, port: config.GATEWAY_PORT })
  opening.defer(() => drain(http, { sockets, streams }, config.GATEWAY_DRAIN_TIMEOUT))

  const opened = opening.move()
  return {
    url: `${origin}/graphql`,
    adminOrigin: admin?.origin,
    supergraphs,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
