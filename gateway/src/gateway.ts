import { readiness } from '@care/service/health'
import { listen } from '@care/service/listen'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { GatewayConfig } from './config.ts'
import { drain } from './drain.ts'
import { createDataSource } from './execution/data-source.ts'
import { type GraphiqlTab, createGraphiql } from './http/graphiql.ts'
import { type Route, createHttpServer } from './http/server.ts'
import { createPlanCache } from './planning/plan-cache.ts'
import { createPlanner } from './planning/prepare.ts'
import { openAnswering } from './request/answer.ts'
import { createAuthenticate } from './request/authenticate.ts'
import { type Headers, createRequestContext } from './request/context.ts'
import type { Claims } from './request/authenticate.ts'
import { createApolloGateway } from './supergraph/apollo.ts'
import { probe } from './supergraph/probe.ts'
import { readSupergraph } from './supergraph/read.ts'
import type { Supergraph } from './supergraph/supergraph.ts'
import { openTransport } from './transports/open-transport.ts'
import type { GraphEndpoint, Transport } from './transports/transport.ts'
import { serveSockets } from './websocket/server.ts'

export { type GatewayConfig, readGatewayConfig } from './config.ts'
export type { GraphiqlTab } from './http/graphiql.ts'
export type { Route } from './http/server.ts'
export type { GraphEndpoint } from './transports/transport.ts'

export interface GatewayDeps {
  readonly log: Log
  readonly metrics: Metrics
  /** Subgraphs of this process by name, called without a network. They belong to the caller. */
  readonly endpoints?: Readonly<Record<string, GraphEndpoint>>
  /** What else the port serves. */
  readonly routes?: readonly Route[]
  /** What GraphiQL opens with. */
  readonly graphiqlTabs?: readonly GraphiqlTab[]
}

/** A gateway that listens. Disposing it finishes what runs, within the configured time. */
export interface Gateway extends AsyncDisposable {
  /** The address of the graph, for example `http://127.0.0.1:4000/graphql`. */
  readonly url: string
}

/** @throws Error that names what is wrong: the supergraph, or the port. */
export async function openGateway(config: GatewayConfig, deps: GatewayDeps): Promise<Gateway> {
  const { log, metrics } = deps
  await using opened = new AsyncDisposableStack()
  const supergraph = readSupergraph(config.GATEWAY_SUPERGRAPH)
  const transports = openTransports(supergraph, config, deps)
  for (const transport of Object.values(transports)) opened.use(transport)
  const dataSources = Object.fromEntries(
    Object.entries(transports).map(([subgraph, transport]) => [
      subgraph,
      createDataSource({ subgraph, transport, log, metrics }),
    ]),
  )

  const plans = createPlanCache(config.GATEWAY_PLANS, metrics)
  const apollo = createApolloGateway(supergraph, { dataSources, plans, log })
  const introspection = config.GATEWAY_INTROSPECTION
  const masking = config.GATEWAY_MASK_ERRORS
  const tokens = config.GATEWAY_DOCUMENT_TOKENS
  const answering = await openAnswering({ apollo, introspection, masking, tokens, log, metrics })
  opened.defer(() => answering.stop())

  const carrier = {
    answering,
    authenticate: createAuthenticate(config),
    createContext: (headers: Headers, claims: Claims | null) =>
      createRequestContext(headers, claims, config.INTERNAL_SECRET),
  }
  const http = createHttpServer({
    carrier: { ...carrier, bodyBytes: config.GATEWAY_BODY_BYTES },
    corsOrigins: config.GATEWAY_CORS_ORIGINS,
    graphiql: config.GATEWAY_GRAPHIQL ? createGraphiql('GraphiQL', deps.graphiqlTabs ?? []) : undefined,
    routes: deps.routes ?? [],
    ready: () =>
      readiness(
        Object.entries(transports).map(([name, transport]) => ({
          name,
          check: () => probe(transport, name, carrier.createContext({}, null)),
        })),
      ),
    metrics,
    log,
  })
  const sockets = serveSockets(http, {
    carrier: {
      ...carrier,
      schema: supergraph.apiSchema,
      planner: createPlanner(supergraph, { introspection, tokens, bound: config.GATEWAY_PLANS, metrics }),
      subscriptions: {
        supergraph,
        dataSources,
        streams: transports,
        metrics,
        log,
        patience: config.GATEWAY_STREAM_PATIENCE,
      },
      masking,
    },
    corsOrigins: config.GATEWAY_CORS_ORIGINS,
    sockets: config.GATEWAY_SOCKETS,
    operations: config.GATEWAY_SOCKET_OPERATIONS,
    messageBytes: config.GATEWAY_BODY_BYTES,
    initTimeout: config.GATEWAY_SOCKET_INIT_TIMEOUT,
    heartbeat: config.GATEWAY_SOCKET_HEARTBEAT,
    log,
  })
  const origin = await listen(http, { host: config.HOST, port: config.GATEWAY_PORT })
  opened.defer(() => drain(http, sockets, config.GATEWAY_DRAIN_TIMEOUT))

  const resources = opened.move()
  return { url: `${origin}/graphql`, [Symbol.asyncDispose]: () => resources.disposeAsync() }
}

function openTransports(
  { subgraphs }: Supergraph,
  config: GatewayConfig,
  { endpoints = {} }: GatewayDeps,
): Readonly<Record<string, Transport>> {
  const overrides = { ...config.GATEWAY_SUBGRAPH_URLS, ...config.GATEWAY_SUBSCRIPTION_URLS, ...endpoints }
  const unknown = Object.keys(overrides).filter((name) => !subgraphs.some((it) => it.name === name))
  if (unknown.length > 0) throw new Error(`The supergraph has no subgraph ${unknown.join(', ')}.`)
  const options = {
    timeout: config.GATEWAY_SUBGRAPH_TIMEOUT,
    connections: config.GATEWAY_SUBGRAPH_CONNECTIONS,
    heartbeat: config.GATEWAY_SOCKET_HEARTBEAT,
    queue: config.GATEWAY_STREAM_QUEUE,
  }
  return Object.fromEntries(
    subgraphs.map(({ name, url: composedUrl }) => {
      const endpoint = endpoints[name]
      const url = config.GATEWAY_SUBGRAPH_URLS[name] ?? composedUrl
      if (!endpoint && !URL.canParse(url)) {
        throw new Error(`The supergraph has no address for ${name}: give one by GATEWAY_SUBGRAPH_URLS=${name}=http://…`)
      }
      const place = endpoint ? { endpoint } : { url, subscriptionUrl: config.GATEWAY_SUBSCRIPTION_URLS[name] }
      return [name, openTransport(place, options)]
    }),
  )
}
