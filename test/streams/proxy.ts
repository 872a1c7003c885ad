import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** A network between clients and a gateway that can be cut. */
export interface Proxy extends AsyncDisposable {
  readonly url: string
  /** Nothing gets through any more, in either direction, and nobody is told. */
  cut(): void
  /** Everything goes on, with what waited meanwhile. */
  mend(): void
  /** Breaks all connections. */
  reset(): void
}

export async function openProxy(to: string): Promise<Proxy> {
  const { hostname, port, pathname } = new URL(to)
  const sockets = new Set<Socket>()
  let isCut = false

  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      if (isCut) one.pause()
      one.on('data', (chunk) => {
        if (!other.write(chunk) && !isCut) {
          one.pause()
          other.once('drain', () => {
            if (!isCut) one.resume()
          })
        }
      })
      one.on('error', () => {})
      one.on('end', () => other.end())
      one.on('close', () => {
        sockets.delete(one)
        // A cut network tells nobody of an end either.
        if (!isCut) other.destroy()
        else mended.add(() => other.destroy())
      })
    }
  })
  const mended = new Set<() => void>()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    cut() {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    mend() {
      isCut = false
      for (const act of mended) act()
      mended.clear()
      for (const socket of sockets) socket.resume()
    },
    reset() {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
