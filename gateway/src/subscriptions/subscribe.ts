import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { ClientError } from '@care/service/errors'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { type EventExecution, type PlannedSubscription, resolveEvent } from '../execution/resolve-event.ts'
import type { RequestContext } from '../request/context.ts'
import { Refused, errorOfFailure, presentError, tellFailure } from '../request/refuse.ts'
import { UpstreamFailure, UpstreamRefusal } from '../transports/failures.ts'
import type { Streams } from '../transports/transport.ts'
import { upstreamEvents } from './upstream.ts'

/** The longest time that a timer can wait, in milliseconds. A longer session is looked at again then. */
const LONGEST_TIMER = 2_147_483_647

export interface SubscriptionDeps extends EventExecution {
  readonly streams: Readonly<Record<string, Streams>>
  readonly metrics: Metrics
  readonly log: Log
  /** Whether messages without a code are hidden from clients. */
  readonly masking: boolean
  /** Milliseconds for which a lost subgraph is tried again. */
  readonly patience: number
}

export interface ClientSubscription extends PlannedSubscription {
  readonly variables: Readonly<Record<string, unknown>>
  /** The root field's name, for the metrics. */
  readonly field: string
  /** A context of its own for the upstream and for each event, so that identities are fresh. */
  createContext(): RequestContext
}

/** One subscription of one client, as long as its token is good. `return` ends it at the subgraph at once. */
export function subscribe(
  subscription: ClientSubscription,
  deps: SubscriptionDeps,
): AsyncGenerator<ExecutionResult, void, void> {
  const ended = new AbortController()
  const events = run(subscription, deps, ended)
  const leave = () => {
    ended.abort()
    return events.return()
  }
  return {
    next: () => events.next(),
    // A generator that waits for an event would see `return` only after it: the signal reaches further.
    return: leave,
    throw: leave,
    [Symbol.asyncDispose]: async () => void (await leave()),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* run(
  subscription: ClientSubscription,
  deps: SubscriptionDeps,
  ended: AbortController,
): AsyncGenerator<ExecutionResult, void, void> {
  const { plan, variables, field, createContext } = subscription
  const { graphql_active_subscriptions: active, graphql_subscription_events_total: sent } = deps.metrics.of
  const subgraph = plan.primary.serviceName
  const streams = deps.streams[subgraph]
  if (!streams) throw new Error(`There is no subgraph ${subgraph}.`)
  const session = watchSession(createContext().claims?.exp, ended)
  active.add(1, { field })
  try {
    const upstream = upstreamEvents(
      {
        subgraph,
        streams,
        fetch: plan.primary,
        variables,
        resumable: deps.supergraph.resumables.get(field) ?? null,
        headers: async () => createContext().headersFor(subgraph),
        patience: deps.patience,
        log: deps.log,
      },
      ended.signal,
    )
    for await (const { result, afterGap } of upstream) {
      if (ended.signal.aborted) break
      const context = createContext()
      const answer = presented(await resolveEvent(deps, subscription, variables, result, context), context, deps)
      if (ended.signal.aborted) break
      sent.add(1, { field })
      yield afterGap ? { ...answer, extensions: { ...answer.extensions, gap: { reason: 'UPSTREAM' } } } : answer
    }
    if (session.isOver())
      throw new ClientError('UNAUTHENTICATED', 'The session has ended: sign in and subscribe again.')
  } catch (error) {
    if (error instanceof UpstreamRefusal) {
      const unnamed = { code: 'DOWNSTREAM_SERVICE_ERROR', service: subgraph }
      throw new Refused(error.errors.map((it) => ({ ...it, extensions: { ...unnamed, ...it.extensions } })))
    }
    if (!(error instanceof UpstreamFailure)) throw error
    deps.log.warn({ subgraph, reason: error.message }, 'a subscription lost its subgraph and ends')
    throw new Refused([errorOfFailure(error, subgraph)])
  } finally {
    session.forget()
    active.add(-1, { field })
  }
}

/** The result as the client sees it; what is hidden from it goes into the log under the same id. */
function presented(
  result: ExecutionResult,
  { requestId }: RequestContext,
  { masking, log }: SubscriptionDeps,
): ExecutionResult {
  if (!result.errors) return result
  const errors = result.errors.map((error) => {
    const shown = presentError(error.toJSON(), { requestId, masking })
    if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') tellFailure(log, error, requestId)
    return shown
  })
  // They are what `GraphQLError` would print, and the carrier prints them as they are.
  return { ...result, errors: errors as unknown as readonly GraphQLError[] }
}

/** Ends the subscription when the access token does. */
function watchSession(expiresAt: number | undefined, ended: AbortController) {
  let timer: NodeJS.Timeout | undefined
  const isOver = () => expiresAt !== undefined && Date.now() >= expiresAt * 1000
  const look = () => {
    if (expiresAt === undefined) return
    if (isOver()) return ended.abort()
    timer = setTimeout(look, Math.min(expiresAt * 1000 - Date.now(), LONGEST_TIMER))
  }
  look()
  return { isOver, forget: () => clearTimeout(timer) }
}
