import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * Has a server close, when it ends, only those connections that have nothing to do: Node counts one as idle as soon as
 * its answer has been ended, though most of that may still be waiting for a slow client. What is answered from then on
 * says that its connection ends: a client that does not know would send its next request into a closed one.
 *
 * @returns what is to be told of every request.
 */
export function keepBusyConnections(server: Server): (response: ServerResponse) => void {
  /** Open connections, with the answers that are not out. */
  const connections = new Map<Duplex, Set<ServerResponse>>()
  server.on('connection', (socket: Socket) => {
    connections.set(socket, new Set())
    socket.once('close', () => connections.delete(socket))
  })
  // It speaks another protocol from here on.
  server.on('upgrade', (_, socket: Duplex) => connections.delete(socket))

  server.closeIdleConnections = () => {
    for (const [socket, answers] of connections) {
      if (answers.size === 0) socket.destroy()
      for (const answer of answers) answer.shouldKeepAlive = false
    }
  }
  return (response) => {
    const answers = response.socket ? connections.get(response.socket) : undefined
    answers?.add(response)
    if (!server.listening) response.shouldKeepAlive = false
    response.once('close', () => {
      answers?.delete(response)
      // While the server ends, a connection has nothing to wait for once its answer is out.
      if (!server.listening) server.closeIdleConnections()
    })
  }
}
