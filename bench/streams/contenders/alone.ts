import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** Sockets at `/graphql` of PORT. Whatever is asked over HTTP is answered: the bench asks whether the server is there. */
export function serveAlone(): WebSocketServer {
  const server = createServer((request, response) => {
    request.resume()
    response.end('{"data":{}}')
  })
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    handleProtocols: () => 'graphql-transport-ws',
  })
  server.listen(Number(process.env['PORT']), '127.0.0.1')
  return sockets
}
