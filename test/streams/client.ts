import { setTimeout as wait } from 'node:timers/promises'
import type { Listener } from './listener.ts'
import { ClientSocket, type SocketOptions } from './socket.ts'

/** Milliseconds before a client connects again. */
const AGAIN = 100

/** A client that comes back with its cursors as long as it is there. */
export interface Client extends Disposable {
  /** Close codes of the sockets that it had, in order. */
  readonly closes: readonly number[]
  /** The present socket. */
  readonly socket: ClientSocket
  /** Resolves when it has had so many sockets, and the last one is open. */
  opened(sockets: number): Promise<void>
}

/** @param urls asked in turn, from the first. */
export async function openClient(
  urls: readonly string[],
  listeners: readonly Listener[],
  options: SocketOptions = {},
): Promise<Client> {
  const closes: number[] = []
  const waiting = new Set<() => void>()
  let isOver = false
  let had = 0
  let at = 0
  let socket = await open()

  async function open(): Promise<ClientSocket> {
    const opened = await ClientSocket.open(urls[at % urls.length] ?? '', options)
    for (const listener of listeners) opened.subscribe(listener)
    had += 1
    void opened.closed.then(comeBack)
    return opened
  }

  async function comeBack(code: number): Promise<void> {
    if (isOver) return
    closes.push(code)
    for (;;) {
      try {
        at += 1
        socket = await open()
        for (const look of waiting) look()
        return
      } catch {
        // Not there yet.
        if (isOver) return
        await wait(AGAIN)
      }
    }
  }

  return {
    closes,
    get socket() {
      return socket
    },
    opened(sockets) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const look = () => {
        if (had >= sockets) resolve()
      }
      waiting.add(look)
      look()
      return promise
    },
    [Symbol.dispose]() {
      isOver = true
      socket.terminate()
    },
  }
}
