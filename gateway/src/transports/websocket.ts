import type { Streams } from './transport.ts'
import {
  type WebSocketConnection,
  type WebSocketConnectionOptions,
  createWebSocketConnection,
} from './websocket-connection.ts'

export interface WebSocketOptions extends WebSocketConnectionOptions {
  /** Subscriptions that share one connection. */
  readonly multiplex: number
}

/**
 * Listens to a subgraph over graphql-transport-ws. Subscriptions share connections: another one is opened when all are
 * full, and one that carries nothing for a while closes.
 */
export function openWebSocketStreams(url: string, options: WebSocketOptions): Streams {
  const connections = new Set<WebSocketConnection>()

  // The oldest first: so those that were opened for a rush run empty after it.
  const withRoom = (): WebSocketConnection => {
    for (const it of connections) if (it.carried() < options.multiplex) return it
    const fresh = createWebSocketConnection(url, options, () => connections.delete(fresh))
    connections.add(fresh)
    return fresh
  }

  return {
    subscribe: (request, onOpen) => withRoom().subscribe(request, onOpen),
    async [Symbol.asyncDispose]() {
      await Promise.all(Array.from(connections, (it) => it[Symbol.asyncDispose]()))
    },
  }
}
