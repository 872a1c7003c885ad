import { type Dispatcher, Pool } from 'undici'
import { readAddress } from './address.ts'
import { decompress } from './decompress.ts'
import type { Exchange, Exchanges, Receive } from './exchange.ts'
import { SENT_ONCE, throwOutside } from './exchange-outcome.ts'
import { UpstreamFailure } from './failures.ts'
import { ACCEPT, type HttpClientOptions } from './http-client.ts'
import { CANCELLED, failureFrom } from './undici-errors.ts'

/**
 * Asks a subgraph through a pool of undici's: HTTP/1.1, or HTTP/2 where a server with TLS offers it. `dispatch` is undici's
 * own lowest layer; `request` and `fetch` cost more than twice as much.
 *
 * @throws Error when the address is none.
 */
export function openUndiciExchanges(url: string, options: HttpClientOptions): Exchanges {
  const { origin, path, socketPath } = readAddress(url)
  const { connections, connectTimeout: timeout, mostBytes, compression } = options
  const pool = new Pool(origin, {
    connections,
    allowH2: true,
    // How long an answer may take is decided by whoever cancels.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout, ...(socketPath !== undefined && { socketPath }) },
  })
  const constant = ['content-type', 'application/json', 'accept', ACCEPT]
  if (compression) constant.push('accept-encoding', 'gzip')

  return {
    send(request, receive) {
      const flight = new Flight(receive, mostBytes)
      const headers = constant.concat(request.headers)
      pool.dispatch({ path, method: 'POST', headers, body: Buffer.from(request.body, 'latin1') }, flight)
      flight.hasReturned = true
      return flight
    },
    [Symbol.asyncDispose]: () => pool.close(),
  }
}

/** One exchange, as undici knows it. */
class Flight implements Exchange, Dispatcher.DispatchHandler {
  /** Whether `send` has returned. */
  hasReturned = false
  /** Null once it has been called, or must not be. */
  #receive: Receive | null
  readonly #mostBytes: number
  /** Known from when the request is written to a connection. */
  #controller: Dispatcher.DispatchController | null = null
  #status = 0
  #encoding: string | undefined
  #first: Buffer | null = null
  #further: Buffer[] | null = null
  #length = 0

  constructor(receive: Receive, mostBytes: number) {
    this.#receive = receive
    this.#mostBytes = mostBytes
  }

  cancel(): void {
    this.#receive = null
    // On HTTP/1.1 this closes the connection, which carries nothing else; on HTTP/2 it resets the stream.
    this.#controller?.abort(CANCELLED)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (!this.#receive) controller.abort(CANCELLED)
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, unknown>): void {
    this.#status = status
    const encoding = headers['content-encoding']
    // Two such headers come as a list: then they were applied one after the other, as if they were one.
    this.#encoding = encoding === undefined ? undefined : String(encoding)
    if (Number(headers['content-length']) > this.#mostBytes) this.#refuse()
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length
    if (this.#length > this.#mostBytes) return this.#refuse()
    if (!this.#first) this.#first = chunk
    else (this.#further ??= [this.#first]).push(chunk)
  }

  onResponseEnd(): void {
    this.#controller = null
    const bytes = this.#further ? Buffer.concat(this.#further, this.#length) : (this.#first ?? Buffer.alloc(0))
    this.#first = this.#further = null
    if (this.#encoding === undefined || bytes.length === 0) return this.#deliver(bytes)
    decompress(this.#encoding, bytes, this.#mostBytes, (cause, plain) => {
      if (cause)
        this.#fail(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It was not readable: ${cause.message}`, { cause }))
      else this.#deliver(plain)
    })
  }

  onResponseError(_: unknown, error: Error): void {
    this.#fail(failureFrom(error, this.#controller === null))
  }

  #refuse(): void {
    const controller = this.#controller
    this.#fail(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `Its answer has more than ${this.#mostBytes} bytes.`))
    controller?.abort(CANCELLED)
  }

  #deliver(bytes: Buffer): void {
    const receive = this.#receive
    this.#receive = null
    try {
      receive?.(null, { kind: 'bytes', status: this.#status, bytes, note: SENT_ONCE })
    } catch (error) {
      throwOutside(error)
    }
  }

  #fail(failure: UpstreamFailure): void {
    // undici tells at once of a pool that is closed, and of a header that cannot be sent.
    if (!this.hasReturned) return queueMicrotask(() => this.#fail(failure))
    this.#controller = null
    const receive = this.#receive
    this.#receive = null
    try {
      receive?.(failure, null)
    } catch (error) {
      throwOutside(error)
    }
  }
}
