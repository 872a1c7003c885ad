import { type Readiness, readiness } from '@care/service/health'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { GraphQLSchema } from 'graphql'
import type { GatewayConfig } from './config.ts'
import { createDataSource } from './execution/data-source.ts'
import { createPlanCache } from './planning/plan-cache.ts'
import { type Planner, createPlanner } from './planning/prepare.ts'
import { type Answering, openAnswering } from './request/answer.ts'
import { type Authenticate, createAuthenticate } from './request/authenticate.ts'
import { type CreateContext, createContexts } from './request/context.ts'
import type { SubscriptionDeps } from './subscriptions/subscribe.ts'
import { createApolloGateway } from './supergraph/apollo.ts'
import { probe } from './supergraph/probe.ts'
import { readSupergraph } from './supergraph/read.ts'
import { openTransports } from './transports/open-transports.ts'
import type { GraphEndpoint } from './transports/transport.ts'

export interface EngineDeps {
  readonly log: Log
  readonly metrics: Metrics
  /** Subgraphs of this process by name, called without a network. They belong to the caller. */
  readonly endpoints?: Readonly<Record<string, GraphEndpoint>>
}

/** What answers, whoever carries the question. */
export interface Engine extends AsyncDisposable {
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
  /** Runs queries and mutations. */
  readonly answering: Answering
  /** Gets the operations of sockets ready. */
  readonly planner: Planner
  /** What subscriptions run on. */
  readonly subscriptions: SubscriptionDeps
  /** What clients see. */
  readonly schema: GraphQLSchema
  /** Whether messages without a code are hidden from clients. */
  readonly masking: boolean
  /** Asks every subgraph whether it is there. */
  ready(): Promise<Readiness>
}

/** @throws Error that names what is wrong with the supergraph, or with the addresses. */
export async function openEngine(config: GatewayConfig, { log, metrics, endpoints = {} }: EngineDeps): Promise<Engine> {
  await using opening = new AsyncDisposableStack()
  const supergraph = readSupergraph(config.GATEWAY_SUPERGRAPH)
  const transports = openTransports(supergraph.subgraphs, config, endpoints)
  for (const transport of Object.values(transports)) opening.use(transport)
  const dataSources = Object.fromEntries(
    Object.entries(transports).map(([subgraph, transport]) => [
      subgraph,
      createDataSource({ subgraph, transport, log, metrics }),
    ]),
  )

  const limits = { introspection: config.GATEWAY_INTROSPECTION, tokens: config.GATEWAY_DOCUMENT_TOKENS }
  const masking = config.GATEWAY_MASK_ERRORS
  const plans = createPlanCache(config.GATEWAY_PLANS, metrics)
  const apollo = createApolloGateway(supergraph, { dataSources, plans, log })
  const answering = await openAnswering({ apollo, masking, ...limits, log, metrics })
  opening.defer(() => answering.stop())

  const createContext = createContexts({ secret: config.INTERNAL_SECRET, forward: config.GATEWAY_FORWARD_HEADERS })
  const dependencies = Object.entries(transports).map(([name, transport]) => ({
    name,
    check: () => probe(transport, name, createContext({}, null)),
  }))
  const opened = opening.move()
  return {
    authenticate: createAuthenticate(config),
    createContext,
    answering,
    planner: createPlanner(supergraph, {
      ...limits,
      depth: config.GATEWAY_DOCUMENT_DEPTH,
      bound: config.GATEWAY_PLANS,
      metrics,
    }),
    subscriptions: {
      supergraph,
      dataSources,
      streams: transports,
      metrics,
      log,
      masking,
      patience: config.GATEWAY_STREAM_PATIENCE,
    },
    schema: supergraph.apiSchema,
    masking,
    ready: () => readiness(dependencies),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
