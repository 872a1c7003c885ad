import type { IncomingHttpHeaders } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '@care/service/log'
import type { Session } from '../subscriptions/session.ts'
import type { Cut } from '../subscriptions/sink.ts'
import type { WebSocket } from 'ws'
import { textFrameHead } from './frame.ts'

/** Codes on which stock clients connect again, and resume where they can. */
const CLOSING: Readonly<Record<Cut, readonly [code: number, reason: string]>> = {
  restart: [1012, 'The gateway restarts.'],
  slow: [4290, 'Too slow.'],
}

/** Milliseconds that a client gets to answer a closing. */
const CLOSING_TIME = 2000

export interface ClientSocketOptions {
  readonly socket: WebSocket
  /** What `socket` writes to. */
  readonly stream: Duplex
  readonly headers: IncomingHttpHeaders
  /** Milliseconds between pings. */
  readonly heartbeat: number
  /** Milliseconds for which a client may take nothing of what is waiting for it. */
  readonly stall: number
  readonly log: Log
}

/** A WebSocket of a client: what waits for it is bounded, and one whose client is gone or takes nothing is left. */
export class ClientSocket {
  readonly headers: IncomingHttpHeaders
  /** Who is at the other end; undefined before `connection_init`. */
  session: Session | undefined
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #stall: number
  #isAlive = true
  #beat: NodeJS.Timeout
  #stalled: NodeJS.Timeout | undefined
  #waiting: (() => void)[] = []

  constructor({ socket, stream, headers, heartbeat, stall, log }: ClientSocketOptions) {
    this.headers = headers
    this.#socket = socket
    this.#stream = stream
    this.#stall = stall
    this.#beat = setInterval(() => this.#look(), heartbeat)
    socket.on('pong', () => {
      this.#isAlive = true
    })
    // A frame that is too long or malformed: ws closes the socket with the right code itself.
    socket.on('error', (error) => log.info({ reason: error.message }, 'a socket failed'))
    socket.once('close', () => {
      clearInterval(this.#beat)
      clearTimeout(this.#stalled)
      this.#waiting = []
      this.session?.end()
    })
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  isFull(): boolean {
    return this.#stream.writableNeedDrain
  }

  whenRoom(act: () => void): void {
    this.#waiting.push(act)
    this.#watch()
  }

  /** @param text one character a byte: it goes out as it is, in a frame of its own. */
  sendBytes(text: string): void {
    if (!this.isOpen) return
    this.#stream.write(textFrameHead(text.length) + text, 'latin1')
  }

  /** Resolves when the text is on its way, so that whoever sends goes at the pace of the client. */
  send(text: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    if (!this.isOpen) resolve()
    else {
      this.#socket.send(text, (error) => (error ? reject(error) : resolve()))
      if (this.isFull()) this.#watch()
    }
    return promise
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return
    this.#socket.close(code, reason)
    // Whoever takes nothing does not take the goodbye either.
    setTimeout(() => this.#socket.terminate(), CLOSING_TIME).unref()
  }

  cut(why: Cut): void {
    this.close(...CLOSING[why])
  }

  /** Ends it without waiting for the client. */
  terminate(): void {
    this.#socket.terminate()
  }

  #look(): void {
    // Two beats of silence: a peer that vanished would otherwise look like a quiet one.
    if (!this.#isAlive) return this.#socket.terminate()
    this.#isAlive = false
    if (this.isOpen) this.#socket.ping()
  }

  /** Waits for room, though not for ever. */
  #watch(): void {
    if (this.#stalled) return
    this.#stalled = setTimeout(() => this.cut('slow'), this.#stall)
    this.#stream.once('drain', () => {
      clearTimeout(this.#stalled)
      this.#stalled = undefined
      for (const act of this.#waiting.splice(0)) act()
    })
  }
}
