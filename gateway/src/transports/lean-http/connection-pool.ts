import { UpstreamFailure } from '../failures.ts'
import { Connection, type ConnectionOwner, type ConnectionSettings, type Loss } from './connection.ts'
import type { PendingRequest } from './pending-request.ts'
import { WaitingLine } from './waiting-line.ts'

export interface PoolSettings extends ConnectionSettings {
  /** Connections at once, at most. */
  readonly connections: number
  /** Requests that may wait for a connection. */
  readonly waiting: number
}

/** The connections to one subgraph, and the requests that wait for one. */
export class ConnectionPool implements ConnectionOwner {
  readonly #settings: PoolSettings
  readonly #line = new WaitingLine()
  /** The one that was used last is last, and used next: so the others grow old, and the pool shrinks to what is needed. */
  readonly #idle: Connection[] = []
  /** Those whose sockets are not gone yet. */
  readonly #sockets = new Set<Connection>()
  /** Those that are not lost. */
  #open = 0
  /** Those that are being made for whoever is first in the line then. */
  #coming = 0
  #sweepTimer: NodeJS.Timeout | undefined
  #isClosing = false
  #onGone: (() => void) | undefined

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  /** @returns a failure when there is no place for the request. */
  send(pending: PendingRequest): UpstreamFailure | undefined {
    if (this.#isClosing) return refusal('The connections to it are closed.')
    const connection = this.#takeIdle()
    if (connection) connection.send(pending)
    else if (this.#line.length >= this.#settings.waiting)
      return refusal(`${this.#line.length} requests are waiting for a connection.`)
    else {
      this.#line.push(pending)
      this.#connectForLine()
    }
    return undefined
  }

  onConnected(connection: Connection): void {
    this.#coming--
    this.onFree(connection)
  }

  onFree(connection: Connection): void {
    const pending = this.#line.shift()
    if (pending) return connection.send(pending)
    if (this.#isClosing) return connection.close()
    connection.expires = performance.now() + connection.idleTimeout
    this.#idle.push(connection)
    this.#sweepTimer ??= setTimeout(() => this.#sweep(), connection.idleTimeout).unref()
  }

  onLost(connection: Connection, { failure, pending, isStale, wasComing }: Loss): void {
    this.#open--
    const at = this.#idle.indexOf(connection)
    if (at >= 0) this.#idle.splice(at, 1)
    if (wasComing) {
      this.#coming--
      // Each connection is made because of one request: with it, one fails.
      this.#line.shift()?.fail(failure)
    } else if (pending) {
      // Other connections may be stale as well. A new one is not, so that this happens once to a request.
      if (isStale && (pending.attempts === 0 || !pending.isMutation)) this.#connect(pending)
      else pending.fail(failure)
    }
    this.#connectForLine()
  }

  onGone(connection: Connection): void {
    this.#sockets.delete(connection)
    if (this.#sockets.size === 0) this.#onGone?.()
  }

  /** Takes no more requests, and closes what is unused. Those that were taken go on. */
  drain(): void {
    this.#isClosing = true
    clearTimeout(this.#sweepTimer)
    for (const connection of this.#idle.slice()) connection.close()
  }

  /** Fails whatever is not answered. Resolves when all sockets are gone. */
  async close(): Promise<void> {
    this.drain()
    const reason = 'The connections to it are closed.'
    for (let pending = this.#line.shift(); pending; pending = this.#line.shift()) pending.fail(refusal(reason))
    const gone = new Promise<void>((resolve) => {
      this.#onGone = resolve
    })
    if (this.#sockets.size === 0) return
    for (const connection of this.#sockets) connection.close(reason)
    await gone
  }

  #takeIdle(): Connection | undefined {
    const now = performance.now()
    for (let connection = this.#idle.pop(); connection; connection = this.#idle.pop()) {
      if (connection.expires > now) return connection
      connection.close()
    }
    return undefined
  }

  #connectForLine(): void {
    while (this.#coming < this.#line.length && this.#open < this.#settings.connections) {
      this.#coming++
      this.#connect()
    }
  }

  #connect(first?: PendingRequest): void {
    this.#open++
    this.#sockets.add(new Connection(this, this.#settings, first))
  }

  #sweep(): void {
    this.#sweepTimer = undefined
    const now = performance.now()
    for (const connection of this.#idle.slice()) if (connection.expires <= now) connection.close()
    if (this.#idle.length === 0) return
    const next = Math.min(...this.#idle.map((it) => it.expires))
    this.#sweepTimer = setTimeout(() => this.#sweep(), next - now).unref()
  }
}

const refusal = (reason: string): UpstreamFailure =>
  new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reason, { beforeConnection: true, isRefusal: true })
