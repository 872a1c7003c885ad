import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** A way to a server that a test can break. */
export interface Way extends AsyncDisposable {
  readonly url: string
  /** Breaks every connection and takes no other, as when the server is killed. */
  cut(): void
  /** Nothing arrives any more and nothing is closed, as when the server or the network hangs. */
  hang(): void
}

export async function openWayTo(server: string): Promise<Way> {
  const { protocol, hostname, port } = new URL(server)
  const sockets = new Set<Socket>()
  let hangs = false
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
      from.on('data', (chunk) => hangs || to.write(chunk))
    }
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const cut = () => {
    proxy.close()
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `${protocol}//127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cut,
    hang: () => {
      hangs = true
    },
    async [Symbol.asyncDispose]() {
      cut()
    },
  }
}
