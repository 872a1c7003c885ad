import { Pool } from 'undici'
import { readAddress } from './address.ts'
import { SseSubscription, type SseSubscriptionOptions } from './sse-subscription.ts'
import type { Streams } from './transport.ts'

/**
 * Listens to a subgraph over server-sent events, as graphql-sse has them in distinct connections mode: each subscription is
 * a request of its own, with its own headers. Nothing is tried twice.
 *
 * A subgraph that vanished without a goodbye is found in three ways. TCP probes a connection that is idle, ten times a
 * second apart, and HTTP/2 pings: that needs nothing from the subgraph, but finds only whoever is at the other end of the
 * connection. Where the subgraph sends comments by the clock, their absence also tells of one that hangs, or is behind a
 * proxy; one that sends none is never cut off for its silence.
 *
 * @param url `http:`, `https:` or `unix:`; see readAddress.
 * @throws Error when the address is none.
 */
export function openSseStreams(url: string, options: SseSubscriptionOptions): Streams {
  const { timeout, heartbeat } = options
  const { origin, path, socketPath } = readAddress(url)
  const pool = new Pool(origin, {
    allowH2: true,
    // Streams may be silent for as long as they like, and how long a head may take is counted by each subscription.
    headersTimeout: 0,
    bodyTimeout: 0,
    h2Options: { pingInterval: heartbeat },
    connect: { timeout, keepAliveInitialDelay: heartbeat, ...(socketPath !== undefined && { socketPath }) },
  })

  return {
    subscribe({ query, variables, operationName, headers }, onOpen) {
      const subscription = new SseSubscription(options, onOpen)
      pool.dispatch(
        {
          path,
          method: 'POST',
          // Nothing else beside it: servers compare the whole of `accept`.
          headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
          body: JSON.stringify({ query, variables, operationName }),
        },
        subscription,
      )
      return subscription.events
    },
    [Symbol.asyncDispose]: () => pool.destroy(),
  }
}
