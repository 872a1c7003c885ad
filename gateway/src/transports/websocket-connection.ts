import type { GraphRequest } from '@care/service/subgraph'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { type EventQueue, createEventQueue } from './event-queue.ts'
import { UpstreamFailure, UpstreamRefusal, refusalIn } from './failures.ts'
import type { EventStream, SubgraphResult } from './transport.ts'

export interface WebSocketConnectionOptions {
  /** Milliseconds for each step of the handshake, and for the answer to a ping. */
  readonly timeout: number
  /** Milliseconds of silence before the connection is asked whether it lives. */
  readonly heartbeat: number
  /** Milliseconds that a connection stays open while it carries nothing. */
  readonly idle: number
  /** Events of one subscription that may wait to be taken. */
  readonly queue: number
  /** Bytes of one message. A longer one ends the connection. */
  readonly mostBytes: number
}

/** One WebSocket to a subgraph, which stands from the first subscription until a while after the last one. */
export interface WebSocketConnection extends AsyncDisposable {
  /** Subscriptions that it carries, or will when it stands. */
  carried(): number
  subscribe(request: GraphRequest, onOpen?: () => void): EventStream
}

interface Carried {
  readonly events: EventQueue
  /** Whether the subgraph can know of it. */
  isSent: boolean
  end(error?: Error): void
}

/** @param onGone called when it is closed and carries nothing. */
export function createWebSocketConnection(
  url: string,
  { timeout, heartbeat, idle, queue: bound, mostBytes }: WebSocketConnectionOptions,
  onGone: () => void,
): WebSocketConnection {
  const carried = new Set<Carried>()
  let isUp = false
  let pong: NodeJS.Timeout | undefined

  const goneIfUnused = () => {
    if (!isUp && carried.size === 0) onGone()
  }
  const client = createClient({
    url,
    webSocketImpl: boundedWebSocket(timeout, mostBytes),
    // Whoever subscribed decides what a loss means: here nothing is tried twice.
    retryAttempts: 0,
    connectionAckWaitTimeout: timeout,
    lazyCloseTimeout: idle,
    keepAlive: heartbeat,
    on: {
      connecting: () => {
        isUp = true
      },
      ping: (received) => {
        // A peer that vanished without a goodbye would otherwise look like a quiet one.
        if (!received) pong = setTimeout(() => client.terminate(), timeout)
      },
      pong: (received) => {
        if (received) clearTimeout(pong)
      },
      closed: (event) => {
        isUp = false
        clearTimeout(pong)
        // After a close in good order the client would subscribe again, and hide that events may have been missed.
        for (const it of carried) if (it.isSent) it.end(failureFrom(event, it))
        goneIfUnused()
      },
    },
  })

  return {
    carried: () => carried.size,

    subscribe({ query, variables, operationName, headers }, onOpen) {
      let leave: (() => void) | undefined
      const it: Carried = {
        events: createEventQueue(bound, () => it.end(), onOpen),
        isSent: false,
        end(error) {
          if (!carried.delete(it)) return
          it.events.end(error)
          leave?.()
          goneIfUnused()
        },
      }
      carried.add(it)
      const message = {
        query,
        extensions: { headers },
        ...(variables && { variables: { ...variables } }),
        ...(operationName && { operationName }),
      }
      // The client makes text of it in the moment in which it sends it, and has no other sign of that.
      const toJSON = () => {
        it.isSent = true
        queueMicrotask(() => it.events.open())
        return message
      }
      leave = client.subscribe<Record<string, unknown>>({ ...message, toJSON } as typeof message, {
        next: (result) => {
          const refusal = refusalIn(result as SubgraphResult)
          if (refusal) it.end(refusal)
          else it.events.push(result as SubgraphResult)
        },
        error: (error) => it.end(Array.isArray(error) ? new UpstreamRefusal(error) : failureFrom(error, it)),
        complete: () => it.end(),
      })
      return it.events
    },

    async [Symbol.asyncDispose]() {
      // The client would call them complete.
      for (const it of carried) it.end(failureFrom(new Error('The way to it was closed.'), it))
      client.terminate()
      await client.dispose()
    },
  }
}

/** As graphql-ws wants it: a class, which it calls with an address and a protocol. */
const boundedWebSocket = (handshakeTimeout: number, maxPayload: number) =>
  class extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { handshakeTimeout, maxPayload })
      // Who ends the client while it connects is told of that by nobody; an error without a listener would end the process.
      this.on('error', () => {})
    }
  }

const failureFrom = (error: unknown, { isSent }: Carried): UpstreamFailure =>
  new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reasonOf(error), { beforeConnection: !isSent })

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.message) return error.message
  const { code, reason, message } = error as { code?: number; reason?: string; message?: string }
  if (code !== undefined) return `The connection closed with ${code} ${reason ?? ''}`.trim()
  return message ?? String(error)
}
