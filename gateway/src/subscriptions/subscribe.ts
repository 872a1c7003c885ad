import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { ClientError } from '@care/service/errors'
import type { ExecutionResult } from 'graphql'
import type { Execute } from '../execution/execution.ts'
import type { RequestContext } from '../request/context.ts'
import type { Present } from '../request/present.ts'
import { Refused, errorOfFailure } from '../request/refuse.ts'
import type { Generation } from '../supergraph/generation.ts'
import { UpstreamFailure, UpstreamRefusal } from '../transports/failures.ts'
import type { PlannedSubscription } from './plan-subscription.ts'
import { resolveEvent } from './resolve-event.ts'
import { upstreamEvents } from './upstream.ts'

/** The longest time that a timer can wait, in milliseconds. A longer session is looked at again then. */
const LONGEST_TIMER = 2_147_483_647

export interface SubscriptionDeps {
  /** What runs programs against the subgraphs of a generation. */
  executeOn(generation: Generation): Execute
  readonly present: Present
  readonly metrics: Metrics
  readonly log: Log
  /** Milliseconds for which a lost subgraph is tried again. */
  readonly patience: number
  /** Milliseconds that the rest of an event may take. */
  readonly timeout: number
}

export interface ClientSubscription extends PlannedSubscription {
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
    // Events that nobody has asked for yet end without having begun.
    subscription.lease[Symbol.dispose]()
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
  const { lease, program, upstream, field, createContext } = subscription
  const { graphql_active_subscriptions: active, graphql_subscription_events_total: sent } = deps.metrics.of
  const { generation } = lease
  const streams = generation.streams[upstream.subgraph]
  if (!streams) throw new Error(`There is no subgraph ${upstream.subgraph}.`)
  const session = watchSession(createContext().claims?.exp, ended)
  const execute = deps.executeOn(generation)
  active.add(1, { field })
  try {
    const events = upstreamEvents(
      {
        ...upstream,
        streams,
        resumable: generation.resumables.get(field) ?? null,
        headers: () => createContext().headersFor(upstream.subgraph),
        patience: deps.patience,
        log: deps.log,
      },
      ended.signal,
    )
    for await (const { result, afterGap } of events) {
      if (ended.signal.aborted) break
      const context = createContext()
      const event = { ...subscription, execute, program, event: result, context, signal: ended.signal }
      const answer = await resolveEvent(event, deps)
      if (!answer || ended.signal.aborted) break
      sent.add(1, { field })
      yield afterGap ? { ...answer, extensions: { ...answer.extensions, gap: { reason: 'UPSTREAM' } } } : answer
    }
    if (session.isOver())
      throw new ClientError('UNAUTHENTICATED', 'The session has ended: sign in and subscribe again.')
  } catch (error) {
    if (error instanceof UpstreamRefusal) {
      const unnamed = { code: 'DOWNSTREAM_SERVICE_ERROR', service: upstream.subgraph }
      throw new Refused(error.errors.map((it) => ({ ...it, extensions: { ...unnamed, ...it.extensions } })))
    }
    if (!(error instanceof UpstreamFailure)) throw error
    deps.log.warn({ subgraph: upstream.subgraph, reason: error.message }, 'a subscription lost its subgraph and ends')
    throw new Refused([errorOfFailure(error, upstream.subgraph)])
  } finally {
    session.forget()
    lease[Symbol.dispose]()
    active.add(-1, { field })
  }
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
