import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Socket, createServer as createNetServer } from 'node:net'
import { listen } from '@care/service/listen'

/** A server in the place of a subgraph. */
export interface ServedSubgraph extends AsyncDisposable {
  readonly url: string
  /** Connections that were made to it. */
  connections(): number
  /** Ends it, and every connection with it. */
  vanish(): Promise<void>
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => Buffer.concat(await request.toArray())

/** Answers over HTTP. */
export const serve = (answer: Answer): Promise<ServedSubgraph> =>
  openServed(createServer((request, response) => void answer(request, response)))

/** Any server of Node's that speaks HTTP/1.1, or pretends to. */
export async function openServed(server: Server, scheme = 'http'): Promise<ServedSubgraph> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  })
  const origin = await listen(server, { host: '127.0.0.1', port: 0 })
  const vanish = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return {
    url: `${origin.replace('http', scheme)}/graphql`,
    connections: () => connections,
    vanish,
    [Symbol.asyncDispose]: vanish,
  }
}

/**
 * Answers with bytes that no HTTP server would write. `answer` is called with each request of a connection, the first being
 * number 1; requests must fit into one packet, as small ones do.
 */
export const serveBytes = (
  answer: (socket: Socket, number: number, request: string) => void,
): Promise<ServedSubgraph> =>
  openServed(
    createNetServer((socket) => {
      let number = 0
      socket.on('data', (chunk) => answer(socket, ++number, chunk.toString('latin1')))
    }) as unknown as Server,
  )

/** A whole response. */
export const response = (body: string, headers = '', status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
