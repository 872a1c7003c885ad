import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** A stretch of network between a client and a port of this machine. */
export interface Proxy extends AsyncDisposable {
  readonly port: number
  /** Breaks all connections. Who connects from now on waits. */
  cut(): void
  /** Lets those come through who wait, and who come. */
  mend(): void
}

export async function openProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let waiting: Socket[] | undefined
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => {}).once('close', () => sockets.delete(socket))
  }
  const through = (client: Socket) => {
    const server = keep(connect(target, '127.0.0.1'))
    client.pipe(server).pipe(client)
    client.once('close', () => server.destroy())
    server.once('close', () => client.destroy())
  }
  const listener = createServer((client) => {
    keep(client)
    if (waiting) waiting.push(client)
    else through(client)
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    cut() {
      waiting = []
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      const clients = waiting ?? []
      waiting = undefined
      for (const client of clients) through(client)
    },
    async [Symbol.asyncDispose]() {
      listener.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
