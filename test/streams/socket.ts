import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Listener } from './listener.ts'

/** Milliseconds that a client waits for a socket to open. */
const HANDSHAKE = 2000

export interface SocketOptions {
  /** Sent with `connection_init`. */
  readonly authorization?: string
  /** Milliseconds of silence after which the other end counts as gone; the gateway pings more often. */
  readonly silence?: number
}

type Frame = { readonly id?: string; readonly type: string; readonly payload?: unknown }

/** A socket that speaks graphql-transport-ws, as lean as a thousand of them in one process have to be. */
export class ClientSocket {
  /** Resolves with its close code. */
  readonly closed: Promise<number>
  readonly #socket: WebSocket
  readonly #listeners = new Map<string, Listener>()
  readonly #pongs: ((payload: unknown) => void)[] = []
  #watch: NodeJS.Timeout | undefined
  #next = 1

  private constructor(socket: WebSocket, silence: number | undefined) {
    this.#socket = socket
    this.closed = new Promise((resolve) => {
      socket.once('close', (code) => {
        clearTimeout(this.#watch)
        resolve(code)
      })
    })
    socket.on('error', () => {})
    socket.on('message', (data) => {
      this.#watch?.refresh()
      this.#hear(JSON.parse(String(data)) as Frame)
    })
    socket.on('ping', () => this.#watch?.refresh())
    if (silence !== undefined) this.#watch = setTimeout(() => socket.terminate(), silence)
  }

  /** @throws Error when it does not open, or is refused. */
  static async open(url: string, { authorization, silence }: SocketOptions = {}): Promise<ClientSocket> {
    const socket = new WebSocket(url, 'graphql-transport-ws', { handshakeTimeout: HANDSHAKE, perMessageDeflate: false })
    await once(socket, 'open')
    const opened = new ClientSocket(socket, silence)
    const acknowledged = once(socket, 'message')
    opened.#send({ type: 'connection_init', payload: authorization === undefined ? {} : { authorization } })
    await Promise.race([
      acknowledged,
      opened.closed.then((code) => Promise.reject(new Error(`The socket closed with ${code}.`))),
    ])
    return opened
  }

  subscribe(listener: Listener): void {
    const id = String(this.#next++)
    this.#listeners.set(id, listener)
    this.#send({ id, type: 'subscribe', payload: listener.payload })
  }

  /** Sends a fresh token, and resolves with what the gateway says of it. */
  renew(authorization: string): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    this.#pongs.push(resolve)
    this.#send({ type: 'ping', payload: { authorization } })
    return promise
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** Takes nothing any more, until `resume`. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  terminate(): void {
    this.#socket.terminate()
  }

  #send(frame: Frame): void {
    this.#socket.send(JSON.stringify(frame))
  }

  #hear({ id = '', type, payload }: Frame): void {
    const listener = this.#listeners.get(id)
    if (type === 'next') listener?.hear(payload as never)
    else if (type === 'error') listener?.fail(payload)
    else if (type === 'complete') listener?.complete()
    else if (type === 'ping') this.#send({ type: 'pong' })
    else if (type === 'pong') this.#pongs.shift()?.(payload)
  }
}
