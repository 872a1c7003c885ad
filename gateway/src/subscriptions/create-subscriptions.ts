import type { GatewayConfig } from '../config.ts'
import { FORWARDED } from '../request/context.ts'
import type { Life } from '../request/life.ts'
import { createCursors } from './cursor.ts'
import { type Subscriptions, type SubscriptionsOptions, openSubscriptions } from './subscriptions.ts'

export interface SubscriptionsDeps extends Pick<SubscriptionsOptions, 'createContext' | 'metrics' | 'log' | 'logs'> {
  readonly life: Life
}

/** The subscriptions as they are configured. */
export function createSubscriptions(config: GatewayConfig, { life, ...deps }: SubscriptionsDeps): Subscriptions {
  const { executeOn, present, generations, timeout } = life
  const slowFields = config.GATEWAY_STREAM_SLOW_FIELDS
  return openSubscriptions({
    ...deps,
    executeOn,
    present,
    timeout,
    planning: life,
    lease: generations.lease,
    cursors: createCursors(config.INTERNAL_SECRET),
    forwarded: [...FORWARDED, ...config.GATEWAY_FORWARD_HEADERS],
    identity: new Map(Object.entries(config.GATEWAY_STREAM_IDENTITY)),
    slow: (field) => slowFields[field] ?? config.GATEWAY_STREAM_SLOW,
    queue: { frames: config.GATEWAY_STREAM_QUEUE, bytes: config.GATEWAY_STREAM_QUEUE_BYTES },
    perIdentity: config.GATEWAY_IDENTITY_SUBSCRIPTIONS,
    movesPerSecond: config.GATEWAY_STREAM_MOVES,
    patience: config.GATEWAY_STREAM_PATIENCE,
    firstPatience: config.GATEWAY_SUBGRAPH_TIMEOUT,
    concurrency: config.GATEWAY_STREAM_CONCURRENCY,
    linger: config.GATEWAY_STREAM_LINGER,
    bounds: {
      events: config.GATEWAY_STREAM_LOG_EVENTS,
      bytes: config.GATEWAY_STREAM_LOG_BYTES,
      age: config.GATEWAY_STREAM_LOG_AGE,
    },
    apart: new Set(config.GATEWAY_STREAM_APART),
    budget: { bytes: config.GATEWAY_STREAM_LOGS_BYTES, used: 0 },
  })
}
