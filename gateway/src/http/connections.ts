import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * Has a server close, when it ends, only those connections that have nothing to do: Node counts one as idle as soon as
 * its answer has been ended, though most of that may still be waiting for a slow client.
 *
 * @returns what is to be told of every request.
 */
export function keepBusyConnections(server: Server): (response: ServerResponse) => void {
  /** Open connections, with the answers that are not out. */
  const connections = new Map<Duplex, number>()
  server.on('connection', (socket: Socket) => {
    connections.set(socket, 0)
    socket.once('close', () => connections.delete(socket))
  })
  // It speaks another protocol from here on.
  server.on('upgrade', (_, socket: Duplex) => connections.delete(socket))

  const change = (socket: Socket | null, by: number): void => {
    const answers = socket && connections.get(socket)
    if (socket && answers !== undefined && answers !== null) connections.set(socket, answers + by)
  }
  server.closeIdleConnections = () => {
    for (const [socket, answers] of connections) if (answers === 0) socket.destroy()
  }
  return (response) => {
    const { socket } = response
    change(socket, 1)
    response.once('close', () => {
      change(socket, -1)
      // While the server ends, a connection has nothing to wait for once its answer is out.
      if (!server.listening) server.closeIdleConnections()
    })
  }
}
