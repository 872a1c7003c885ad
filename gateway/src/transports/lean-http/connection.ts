import type { Socket } from 'node:net'
import { UpstreamFailure } from '../failures.ts'
import type { Dialer } from './dialer.ts'
import type { PendingRequest, Place } from './pending-request.ts'
import type { ResponseHead } from './response-head.ts'
import { type Response, ResponseReader } from './response-reader.ts'

/** Bytes that are read at once, at most. Each connection keeps such a buffer: what was read is valid until it reads again. */
const READ_BYTES = 64 * 1024
/** Milliseconds that a connection is given up before the server would close it: a request needs that long to arrive. */
const MARGIN = 1000
/** Milliseconds that a connection is kept unused, whatever the server promises: what is between may forget it sooner. */
const LONGEST_IDLE = 60_000

/** Milliseconds after which a connection is not used again, so that a name that has moved to another address is looked up. */
const MOST_AGE = 300_000

export interface ConnectionSettings {
  readonly dialer: Dialer
  readonly readHead: (text: string) => ResponseHead
  /** Milliseconds until the connection must stand, the handshake of TLS included. */
  readonly connectTimeout: number
  /** Milliseconds that it may be unused, when the server does not say. */
  readonly idleTimeout: number
  readonly mostBytes: number
}

/** How a connection was lost. */
export interface Loss {
  readonly failure: UpstreamFailure
  /** The request that it had, and that has no answer. */
  readonly pending: PendingRequest | undefined
  /** Whether the server may have closed it, unused, while the request was on its way. */
  readonly isStale: boolean
  /** Whether it never stood, and was for whoever waits. */
  readonly wasComing: boolean
}

/** Whoever has connections. */
export interface ConnectionOwner {
  /** It stands, and was made for whoever waits. */
  onConnected(connection: Connection): void
  /** It has answered, and may be used again. */
  onFree(connection: Connection): void
  /** It must not be used any more. */
  onLost(connection: Connection, loss: Loss): void
  /** Its socket is gone. */
  onGone(connection: Connection): void
}

/** One connection to a subgraph. It carries one request at a time. */
export class Connection implements Place {
  /** Milliseconds that it may be unused from now on. */
  idleTimeout: number
  /** When it has been unused for too long, on the clock of `performance.now()`. */
  expires = 0
  readonly #owner: ConnectionOwner
  readonly #settings: ConnectionSettings
  readonly #buffer = Buffer.allocUnsafeSlow(READ_BYTES)
  readonly #reader: ResponseReader
  readonly #socket: Socket
  readonly #connectTimer: NodeJS.Timeout
  readonly #since = performance.now()
  #state: 'connecting' | 'open' | 'lost' = 'connecting'
  /** Whether it has stood for a while, so that the server may close it while a request is on its way. */
  #isKept = false
  /** Whether it was kept when the request was written. */
  #mayBeStale = false
  /** Whether it is for whoever waits, and not for one request. */
  readonly #isForAny: boolean
  #pending: PendingRequest | undefined

  /** @param first a request for this connection and no other. Without one it is for whoever waits. */
  constructor(owner: ConnectionOwner, settings: ConnectionSettings, first?: PendingRequest) {
    this.#owner = owner
    this.#settings = settings
    this.idleTimeout = settings.idleTimeout
    this.#reader = new ResponseReader(settings.readHead, settings.mostBytes)
    this.#isForAny = first === undefined
    if (first) this.#take(first)
    const { dialer, connectTimeout } = settings
    this.#socket = dialer.dial({
      buffer: this.#buffer,
      callback: (count) => {
        this.#read(count)
        return true
      },
    })
    this.#connectTimer = setTimeout(() => this.#loseSlow(), connectTimeout)
    this.#socket
      .once(dialer.readyEvent, () => this.#begin())
      .once('end', () => this.#end())
      .on('error', (error) => this.#lose(error.message || String((error as NodeJS.ErrnoException).code), error))
      .once('close', () => {
        this.#lose('The connection was closed.')
        this.#owner.onGone(this)
      })
  }

  /** Writes a request. The connection must be free. */
  send(pending: PendingRequest): void {
    this.#take(pending)
    this.#write(pending)
  }

  /** Its answer would be taken for that of the next request: the connection cannot be kept. */
  abandon(): void {
    this.#pending = undefined
    this.close()
  }

  /** Gives it up. The request that it has fails. */
  close(reason = 'The connection was given up.'): void {
    this.#loseWith(failureOf(reason, this.#pending), false)
  }

  #take(pending: PendingRequest): void {
    this.#pending = pending
    pending.place = this
  }

  #begin(): void {
    clearTimeout(this.#connectTimer)
    this.#state = 'open'
    if (this.#isForAny) this.#owner.onConnected(this)
    else if (this.#pending) this.#write(this.#pending)
    this.#isKept = true
  }

  #write(pending: PendingRequest): void {
    this.#mayBeStale = this.#isKept
    pending.attempts++
    this.#socket.write(pending.text, 'latin1')
    // The operating system refused the very first byte: the server has closed the connection, and has seen nothing.
    if (this.#socket.errored) pending.attempts--
  }

  #read(count: number): void {
    // Nobody asked: it would be taken for the answer to whatever is asked next.
    if (!this.#pending) return this.close()
    let response: Response | undefined
    try {
      response = this.#reader.read(this.#buffer, count)
    } catch (error) {
      return this.#loseWith(
        error instanceof UpstreamFailure ? error : failureOf(String(error), this.#pending, error),
        false,
      )
    }
    if (response) this.#answer(this.#pending, response)
  }

  #end(): void {
    const response = this.#pending && this.#reader.end()
    if (response) this.#answer(this.#pending as PendingRequest, response)
    else this.#lose('The server closed the connection.')
  }

  #answer(pending: PendingRequest, { head, body, isFollowed }: Response): void {
    this.#pending = undefined
    pending.place = undefined
    this.idleTimeout = idleTimeoutOf(head, this.#settings.idleTimeout)
    // Whoever answers before the request is written may not read the rest of it.
    const isWritten = this.#socket.writableLength === 0
    // Before the answer is handed over, so that what is asked because of it finds the connection free. A request that is
    // written now cannot disturb `body`: the buffer is filled from the event loop only.
    const isYoung = performance.now() - this.#since < MOST_AGE
    if (head.keepsAlive && !isFollowed && isWritten && isYoung && this.idleTimeout > 0) this.#owner.onFree(this)
    else this.close()
    pending.answer(head, body, this.#settings.mostBytes)
  }

  #loseSlow(): void {
    const { connectTimeout } = this.#settings
    const reason = `There was no connection within ${connectTimeout} ms.`
    this.#loseWith(failureOf(reason, this.#pending, undefined, 'SUBGRAPH_TIMEOUT'), false)
  }

  #lose(reason: string, cause?: Error): void {
    this.#loseWith(failureOf(reason, this.#pending, cause), this.#mayBeStale && !this.#reader.hasBegun)
  }

  #loseWith(failure: UpstreamFailure, isStale: boolean): void {
    if (this.#state === 'lost') return
    const wasComing = this.#state === 'connecting' && this.#isForAny
    const pending = this.#pending
    this.#state = 'lost'
    this.#pending = undefined
    if (pending) pending.place = undefined
    clearTimeout(this.#connectTimer)
    this.#socket.destroy()
    this.#owner.onLost(this, { failure, pending, isStale, wasComing })
  }
}

function failureOf(
  reason: string,
  pending: PendingRequest | undefined,
  cause?: unknown,
  code: UpstreamFailure['code'] = 'SUBGRAPH_UNAVAILABLE',
): UpstreamFailure {
  const beforeConnection = !pending || pending.attempts === 0
  return new UpstreamFailure(code, reason, { cause, beforeConnection, isConnectionError: true })
}

function idleTimeoutOf({ keepAliveSeconds }: ResponseHead, standard: number): number {
  return keepAliveSeconds === undefined ? standard : Math.min(keepAliveSeconds * 1000 - MARGIN, LONGEST_IDLE)
}
