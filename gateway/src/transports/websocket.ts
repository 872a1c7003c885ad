import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { createEventQueue } from './event-queue.ts'
import { UpstreamFailure, UpstreamRefusal } from './failures.ts'
import type { Streams, SubgraphResult } from './transport.ts'

export interface WebSocketOptions {
  /** Milliseconds for the handshake, and for the answer to a ping. */
  readonly timeout: number
  /** Milliseconds of silence before the connection is asked whether it lives. */
  readonly heartbeat: number
  /** Events of one subscription that may wait to be taken. */
  readonly queue: number
}

/** Listens to a subgraph over graphql-transport-ws. All subscriptions share one connection, open while there is one. */
export function openWebSocketStreams(url: string, { timeout, heartbeat, queue: bound }: WebSocketOptions): Streams {
  let connected = false
  let pong: NodeJS.Timeout | undefined
  const client: Client = createClient({
    url,
    webSocketImpl: WebSocket,
    // Whoever subscribed decides what a loss means: here nothing is tried twice.
    retryAttempts: 0,
    connectionAckWaitTimeout: timeout,
    keepAlive: heartbeat,
    on: {
      connected: () => {
        connected = true
      },
      ping: (received) => {
        // A peer that vanished without a goodbye would otherwise look like a quiet one.
        if (!received) pong = setTimeout(() => client.terminate(), timeout)
      },
      pong: (received) => {
        if (received) clearTimeout(pong)
      },
      closed: () => {
        connected = false
        clearTimeout(pong)
      },
    },
  })

  return {
    subscribe({ query, variables, operationName, headers }) {
      let leave: (() => void) | undefined
      const queue = createEventQueue(bound, () => leave?.())
      let wasConnected = connected
      const unlisten = client.on('connected', () => {
        wasConnected = true
      })
      leave = client.subscribe<Record<string, unknown>>(
        {
          query,
          extensions: { headers },
          ...(variables && { variables: { ...variables } }),
          ...(operationName && { operationName }),
        },
        {
          next: (result) => {
            // Errors without data are no event: so servers say that the subscription could not begin.
            if (result.data === undefined && result.errors) queue.end(new UpstreamRefusal(result.errors))
            else queue.push(result as SubgraphResult)
          },
          error: (error) => {
            unlisten()
            queue.end(
              Array.isArray(error)
                ? new UpstreamRefusal(error)
                : new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reasonOf(error), { beforeConnection: !wasConnected }),
            )
          },
          complete: () => {
            unlisten()
            queue.end()
          },
        },
      )
      return queue
    },
    async [Symbol.asyncDispose]() {
      client.terminate()
      await client.dispose()
    },
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.message) return error.message
  const { code, reason, message } = error as { code?: number; reason?: string; message?: string }
  if (code !== undefined) return `The connection closed with ${code} ${reason ?? ''}`.trim()
  return message ?? String(error)
}
