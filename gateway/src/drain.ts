import type { Server } from 'node:http'
import type { HttpStreams } from './http/streams/http-streams.ts'
import type { SocketServer } from './websocket/server.ts'

/**
 * Ends serving: nothing new is accepted, what runs is finished, whoever listens is told to come back later.
 *
 * @param timeout milliseconds after which connections that are still busy are cut.
 */
export async function drain(
  http: Server,
  { sockets, streams }: { readonly sockets: SocketServer; readonly streams: Pick<HttpStreams, 'drain'> },
  timeout: number,
): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  http.close(() => resolve())
  streams.drain()
  const cut = setTimeout(() => {
    sockets.cut()
    http.closeAllConnections()
  }, timeout)
  await Promise.all([closed, sockets.drain()])
  clearTimeout(cut)
}
