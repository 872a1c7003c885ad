import { readAddress } from '../address.ts'
import type { Exchange, Exchanges, Receive, SubgraphRequest } from '../exchange.ts'
import { failLater } from '../exchange-outcome.ts'
import { UpstreamFailure } from '../failures.ts'
import type { HttpClientOptions } from '../http-client.ts'
import { ConnectionPool } from './connection-pool.ts'
import { type TlsOptions, createDialer } from './dialer.ts'
import { createHeadCache } from './head-cache.ts'
import { PendingRequest } from './pending-request.ts'
import { createRequestWriter } from './request-text.ts'

/** Heads of answers that are remembered for each subgraph: at most 256 KB of text. */
const HEADS = 256

export interface LeanOptions extends HttpClientOptions {
  /** Requests that may wait for a connection. By default 10,000. */
  readonly waiting?: number
  /**
   * Milliseconds that a connection may be unused, when the server names no other time. It must be below the time after
   * which the server closes it: by default 4000, since Node's servers take 5000, and hardly any takes less.
   */
  readonly idleTimeout?: number
  /** Milliseconds that disposing waits for exchanges in flight before it breaks them off. By default 30,000. */
  readonly drainTimeout?: number
  readonly tls?: TlsOptions
}

/**
 * Asks a subgraph over HTTP/1.1 with nothing between requests and sockets: no streams, no promises, and no buffer for each
 * answer. It costs about half of what undici does. It speaks no HTTP/2, sends no two requests at once on a connection, and
 * takes nothing for an answer that two readers could understand in two ways.
 *
 * @throws Error when the address is none, or a certificate cannot be read.
 */
export function openLeanExchanges(url: string, options: LeanOptions): Exchanges {
  const { waiting = 10_000, idleTimeout = 4000, drainTimeout = 30_000, compression, tls } = options
  const address = readAddress(url)
  const { host, pathname, search } = new URL(address.path, address.origin)
  const write = createRequestWriter({ host, path: pathname + search, compression })
  const pool = new ConnectionPool({
    ...options,
    waiting,
    idleTimeout,
    dialer: createDialer(address, tls),
    readHead: createHeadCache(HEADS),
  })

  let unsettled = 0
  let onQuiet: (() => void) | undefined
  let closed: Promise<void> | undefined
  const onSettled = () => {
    if (--unsettled === 0) onQuiet?.()
  }

  return {
    send(request, receive) {
      const text = textOf(request)
      if (text instanceof UpstreamFailure) return failLater(text, receive)
      return start(text, request, receive)
    },
    [Symbol.asyncDispose]: () => (closed ??= close()),
  }

  async function close(): Promise<void> {
    pool.drain()
    if (unsettled > 0) await quiet()
    await pool.close()
  }

  function textOf(request: SubgraphRequest): string | UpstreamFailure {
    try {
      return write(request)
    } catch (error) {
      if (error instanceof UpstreamFailure) return error
      throw error
    }
  }

  function start(text: string, { isMutation }: SubgraphRequest, receive: Receive): Exchange {
    const pending = new PendingRequest(text, isMutation, receive, onSettled)
    unsettled++
    const failure = pool.send(pending)
    if (failure) queueMicrotask(() => pending.fail(failure))
    return pending
  }

  /** Resolves when nothing is in flight, or when that takes too long. */
  function quiet(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, drainTimeout)
      onQuiet = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
