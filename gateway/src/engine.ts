import { type Readiness, readiness } from '@care/service/health'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { GatewayConfig } from './config.ts'
import { readKnownOperations } from './planning/known-operations.ts'
import { openPlannerThread } from './planning/open-planner-thread.ts'
import { createOverridesByGeneration } from './supergraph/overrides-by-generation.ts'
import { type Authenticate, createAuthenticate } from './request/authenticate.ts'
import { type CreateContext, createContexts } from './request/context.ts'
import { createLife } from './request/create-life.ts'
import type { Life } from './request/life.ts'
import { createGenerations } from './supergraph/create-generations.ts'
import { type Supergraphs, openSupergraphs } from './supergraph/open-supergraphs.ts'
import { probe } from './supergraph/probe.ts'
import { createSubscriptions } from './subscriptions/create-subscriptions.ts'
import { openLogStore } from './subscriptions/log/open-log-store.ts'
import type { Subscriptions } from './subscriptions/subscriptions.ts'
import { createAnswerTallies } from './telemetry/answer-tallies.ts'
import type { ExchangesDeps } from './transports/open-exchanges.ts'
import { createWaysOpener } from './supergraph/open-ways.ts'

export interface EngineDeps extends ExchangesDeps {
  readonly log: Log
  readonly metrics: Metrics
}

/** What answers, whoever carries the question. */
export interface Engine extends AsyncDisposable {
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
  /** What every operation goes through. */
  readonly life: Life
  readonly supergraphs: Supergraphs
  readonly subscriptions: Subscriptions
  /** Asks whether the supergraph is ready for traffic, and tells which subgraphs are there. */
  ready(): Promise<Readiness>
}

/** @throws Error that names what is wrong with the supergraph, or with the addresses. */
export async function openEngine(config: GatewayConfig, deps: EngineDeps): Promise<Engine> {
  const { log, metrics } = deps
  await using opening = new AsyncDisposableStack()
  const ways = opening.use(createWaysOpener(config, deps))
  const plannerThread = opening.use(
    openPlannerThread({
      planTimeout: config.GATEWAY_PLAN_TIMEOUT,
      queue: config.GATEWAY_PLAN_QUEUE,
      megabytes: config.GATEWAY_PLANNER_MEGABYTES,
      onQueue: (difference) => metrics.of.graphql_query_plan_queue.add(difference),
    }),
  )
  const answers = opening.use(createAnswerTallies(metrics))
  const fetchDuration = metrics.of.graphql_subgraph_request_duration_seconds
  const generations = createGenerations(config, {
    plannerThread,
    holdWays: ways.holdWays,
    metrics,
    onFetch: (subgraph, seconds, outcome) => fetchDuration.record(seconds, { subgraph, outcome }),
    onAnswer: answers.count,
  })
  const createContext = createContexts({ secret: config.INTERNAL_SECRET, forward: config.GATEWAY_FORWARD_HEADERS })
  const { executeOn } = generations
  const supergraphs = opening.use(
    await openSupergraphs(config, {
      openGeneration: generations.open,
      executeOn,
      compose: plannerThread.compose,
      headersFor: (subgraph) => createContext({}, null).headersFor(subgraph),
      knownOperations:
        config.GATEWAY_OPERATIONS === undefined ? [] : await readKnownOperations(config.GATEWAY_OPERATIONS),
      log,
      metrics,
    }),
  )
  const life = createLife(config, {
    generations: supergraphs,
    executeOn,
    answered: supergraphs.shadow,
    overrides: createOverridesByGeneration(config.GATEWAY_OVERRIDES),
    log,
    metrics,
  })
  const logs = await openLogStore(config, log)
  if (logs) opening.use(logs)
  const subscriptions = opening.use(createSubscriptions(config, { life, createContext, metrics, log, logs }))
  supergraphs.onServing(subscriptions.move)
  const opened = opening.move()
  return {
    authenticate: createAuthenticate(config),
    createContext,
    life,
    supergraphs,
    subscriptions,
    async ready() {
      using lease = supergraphs.lease()
      const subgraphs = Object.entries(lease.generation.exchanges).map(([name, exchanges]) => ({
        name,
        check: () => probe(exchanges, name, createContext({}, null)),
      }))
      // Without one of them it still answers in part: a balancer must not take every gateway away because of it.
      return readiness([supergraphs.dependency], subgraphs)
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
