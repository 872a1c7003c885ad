import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { handleProtocols } from 'graphql-ws'
import { WebSocketServer } from 'ws'
import { noteClientAddress } from '../http/client-address.ts'
import { mayConnect } from '../http/cors.ts'
import { type ProtocolOptions, createProtocol } from './protocol.ts'
import { carryProtocol } from './socket.ts'

/** The gateway restarts: stock clients connect again. */
const RESTARTING = 1012

export interface SocketOptions extends ProtocolOptions {
  readonly corsOrigins: readonly string[]
  /** How many proxies of ours stand before the gateway. */
  readonly proxies: number
  /** Sockets that may be open. */
  readonly sockets: number
  /** Bytes of one message. */
  readonly messageBytes: number
  /** Milliseconds between pings. */
  readonly heartbeat: number
}

export interface SocketServer {
  /** Closes every socket with a code on which clients come back. */
  drain(): Promise<void>
  /** Cuts those whose client does not answer the closing. */
  cut(): void
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server: subscriptions, queries and mutations. */
export function serveSockets(http: Server, options: SocketOptions): SocketServer {
  const protocol = createProtocol(options)
  const server = new WebSocketServer({ noServer: true, maxPayload: options.messageBytes, handleProtocols })

  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    noteClientAddress(request, options.proxies)
    const status = refusal(request)
    if (status) return void stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    server.handleUpgrade(request, stream, head, (socket) => carryProtocol(protocol, { socket, request }, options))
  })

  return {
    async drain() {
      server.close()
      await Promise.all(
        [...server.clients].map((client) => {
          const { promise, resolve } = Promise.withResolvers<void>()
          client.once('close', () => resolve())
          client.close(RESTARTING, 'The gateway restarts.')
          return promise
        }),
      )
    },
    cut: () => {
      for (const client of server.clients) client.terminate()
    },
  }

  function refusal(request: IncomingMessage): string | undefined {
    if (URL.parse(request.url ?? '/', 'http://gateway')?.pathname !== '/graphql') return '404 Not Found'
    if (!mayConnect(request, options.corsOrigins)) return '403 Forbidden'
    if (server.clients.size >= options.sockets) return '503 Service Unavailable'
    return undefined
  }
}
