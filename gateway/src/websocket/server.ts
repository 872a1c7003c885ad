import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '@care/service/log'
import { handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { noteClientAddress } from '../http/client-address.ts'
import type { ConnectionBounds, FullBound } from '../http/connection-bounds.ts'
import { mayConnect } from '../http/cors.ts'
import { ClientSocket } from './client-socket.ts'
import { type ProtocolOptions, createProtocol } from './protocol.ts'
import { carryProtocol } from './socket.ts'

export interface SocketOptions extends ProtocolOptions {
  readonly corsOrigins: readonly string[]
  /** How many proxies of ours stand before the gateway. */
  readonly proxies: number
  readonly bounds: ConnectionBounds
  /** Bytes of one message. */
  readonly messageBytes: number
  /** Milliseconds between pings. */
  readonly heartbeat: number
  /** Milliseconds for which a client may take nothing of what is waiting for it. */
  readonly stall: number
  readonly log: Log
}

export interface SocketServer {
  /** Closes every socket with a code on which clients come back. */
  drain(): Promise<void>
  /** Cuts those whose client does not answer the closing. */
  cut(): void
}

const REFUSALS: Readonly<Record<FullBound, string>> = {
  all: '503 Service Unavailable\r\nRetry-After: 1',
  client: '429 Too Many Requests\r\nRetry-After: 1',
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server: subscriptions, queries and mutations. */
export function serveSockets(http: Server, options: SocketOptions): SocketServer {
  const protocol = createProtocol(options)
  const server = new WebSocketServer({ noServer: true, maxPayload: options.messageBytes, handleProtocols })
  const clients = new Map<WebSocket, ClientSocket>()

  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    noteClientAddress(request, options.proxies)
    const refuse = (status: string) =>
      void stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    const refusal = refusalOf(request)
    if (refusal) return refuse(refusal)
    const entry = options.bounds.enter(request.headers)
    if (typeof entry === 'string') return refuse(REFUSALS[entry])
    // It may go before it has become a socket.
    stream.once('close', entry.leave)
    server.handleUpgrade(request, stream, head, (socket) => {
      const { headers } = request
      const client = new ClientSocket({ socket, stream, headers, ...options })
      clients.set(socket, client)
      socket.once('close', () => clients.delete(socket))
      carryProtocol(protocol, client, socket, { authenticate: options.carrier.authenticate, log: options.log })
    })
  })

  return {
    async drain() {
      server.close()
      await Promise.all(
        [...clients].map(([socket, client]) => {
          const { promise, resolve } = Promise.withResolvers<void>()
          socket.once('close', () => resolve())
          client.cut('restart')
          return promise
        }),
      )
    },
    cut: () => {
      for (const client of clients.values()) client.terminate()
    },
  }

  function refusalOf(request: IncomingMessage): string | undefined {
    if (URL.parse(request.url ?? '/', 'http://gateway')?.pathname !== '/graphql') return '404 Not Found'
    if (!mayConnect(request, options.corsOrigins)) return '403 Forbidden'
    return undefined
  }
}
