import type { ServerResponse } from 'node:http'
import type { StreamMedia } from '../media/stream.ts'

/** Milliseconds that a client gets to take what it was sent, once its response has ended. */
const CLOSING_TIME = 2000

/** Nobody between us and the client keeps it, changes it or waits for more of it. */
const ALWAYS = [
  'cache-control',
  'no-store, no-transform',
  'x-accel-buffering',
  'no',
  'x-content-type-options',
  'nosniff',
]

export interface Pace {
  /** Milliseconds between signs of life. */
  readonly heartbeat: number
  /** Milliseconds for which a client may take nothing of what is waiting for it. */
  readonly stall: number
}

export interface OpenResponseOptions {
  readonly response: ServerResponse
  /** Names (lower-case) and values in turn. */
  readonly headers: readonly string[]
  readonly media: StreamMedia
  readonly pace: Pace
  /** Called when its client takes nothing for too long. */
  onStalled(): void
}

/** A response that stays open: what waits for its client is bounded, and one that takes nothing is left. */
export class OpenResponse {
  readonly #options: OpenResponseOptions
  readonly #response: ServerResponse
  #beat: NodeJS.Timeout | undefined
  #stalled: NodeJS.Timeout | undefined
  #waiting: (() => void)[] = []

  constructor(options: OpenResponseOptions) {
    this.#options = options
    this.#response = options.response
    this.#response.once('close', () => {
      clearInterval(this.#beat)
      clearTimeout(this.#stalled)
      this.#waiting = []
    })
  }

  get isOpen(): boolean {
    return !this.#response.destroyed && !this.#response.writableEnded
  }

  /** Sends the head, unless it is out. */
  begin(): void {
    if (!this.isOpen || this.#response.headersSent) return
    const { headers, media, pace } = this.#options
    this.#response.writeHead(200, ['content-type', media.contentType, ...ALWAYS, ...headers])
    this.#response.write(media.opening, 'latin1')
    this.#beat = setInterval(() => {
      // Whoever takes nothing needs no sign that there is something.
      if (!this.isFull()) this.write(media.heartbeat)
    }, pace.heartbeat)
  }

  isFull(): boolean {
    return this.#response.writableNeedDrain
  }

  /** Calls `act` once there is room; never when the client leaves before. */
  whenRoom(act: () => void): void {
    if (!this.isOpen) return
    this.#waiting.push(act)
    if (this.#stalled) return
    this.#stalled = setTimeout(this.#options.onStalled, this.#options.pace.stall)
    this.#response.once('drain', () => {
      clearTimeout(this.#stalled)
      this.#stalled = undefined
      for (const waiting of this.#waiting.splice(0)) waiting()
    })
  }

  /** @param text one character a byte. It is on its way at once. */
  write(text: string): void {
    this.begin()
    if (this.isOpen) this.#response.write(text, 'latin1')
  }

  /** @param text the last that the client is told. */
  end(text = ''): void {
    this.begin()
    if (!this.isOpen) return
    clearInterval(this.#beat)
    this.#response.end(text, 'latin1')
    // Whoever takes nothing does not take the end either.
    const gone = setTimeout(() => this.#response.destroy(), CLOSING_TIME).unref()
    this.#response.once('close', () => clearTimeout(gone))
  }
}
