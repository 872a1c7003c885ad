import type { Dispatcher } from 'undici'
import { type EventQueue, createEventQueue } from './event-queue.ts'
import { UpstreamFailure, UpstreamRefusal, refusalIn } from './failures.ts'
import { readResult } from './graphql-result.ts'
import { type Silence, watchSilence } from './silence.ts'
import { type Told, createEventReader } from './sse-events.ts'
import { CANCELLED, failureFrom } from './undici-errors.ts'

export interface SseSubscriptionOptions {
  /** Milliseconds until the head of the event stream must have come, or the whole of another answer. */
  readonly timeout: number
  /** Milliseconds between signs of life; see watchSilence. */
  readonly heartbeat: number
  /** Events that may wait to be taken. */
  readonly queue: number
  /** Bytes of one event, and of an answer that is no event stream. */
  readonly mostBytes: number
}

/** An end that is told by anything but the event stream itself. */
type Ending = { readonly ending: Error | undefined }

/** One subscription, and the answer to it as undici hands it in. */
export class SseSubscription implements Dispatcher.DispatchHandler {
  readonly events: EventQueue
  readonly #mostBytes: number
  readonly #silence: Silence
  readonly #deadline: NodeJS.Timeout
  /** Known while there is a connection to it. */
  #controller: Dispatcher.DispatchController | null = null
  /** Takes the bytes of an event stream. Null where the answer is something else. */
  #read: ((chunk: Buffer) => void) | null = null
  #status = 0
  #body: Buffer[] = []
  #length = 0
  /** What was told and is not handed out. */
  #told: (Told | Ending)[] = []
  #isHandingOut = false
  #isOver = false

  constructor({ timeout, heartbeat, queue, mostBytes }: SseSubscriptionOptions, onOpen?: () => void) {
    this.#mostBytes = mostBytes
    this.events = createEventQueue(queue, () => this.#leave(), onOpen)
    this.#silence = watchSilence({ heartbeat, onSilent: () => this.#lose('It has fallen silent.') })
    this.#deadline = setTimeout(() => {
      const reason = `It took more than ${timeout} ms to begin.`
      const beforeConnection = this.#controller === null
      this.#tell({ ending: new UpstreamFailure('SUBGRAPH_TIMEOUT', reason, { beforeConnection }) })
    }, timeout)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#isOver) controller.abort(CANCELLED)
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, unknown>): void {
    this.#status = status
    if (status !== 200 || !/^text\/event-stream\s*(?:;|$)/i.test(String(headers['content-type']))) return
    clearTimeout(this.#deadline)
    this.#read = createEventReader({
      mostBytes: this.#mostBytes,
      tell: (told) => this.#told.push(told),
      onSign: () => this.#silence.heardSign(),
    })
    this.#silence.heard()
    this.events.open()
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return
    if (this.#read) {
      this.#read(chunk)
      this.#silence.heard()
      if (this.#told.length > 0) void this.#handOut()
      return
    }
    this.#length += chunk.length
    if (this.#length <= this.#mostBytes) this.#body.push(chunk)
    else this.#lose(`Its answer has more than ${this.#mostBytes} bytes.`)
  }

  onResponseEnd(): void {
    this.#controller = null
    if (this.#read) this.#lose('Its event stream ended without saying that it is complete.')
    else this.#tell({ ending: this.#whyNoStream() })
  }

  onResponseError(_: unknown, error: Error): void {
    const beforeConnection = this.#controller === null
    this.#controller = null
    this.#tell({ ending: failureFrom(error, beforeConnection) })
  }

  /** GraphQL errors are a refusal, whatever the status: the subgraph has understood, and says no. */
  #whyNoStream(): Error {
    try {
      const { errors } = readResult(Buffer.concat(this.#body), this.#status)
      if (errors) return new UpstreamRefusal(errors)
    } catch (error) {
      return error as UpstreamFailure
    }
    return new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${this.#status} without an event stream.`)
  }

  #lose(reason: string): void {
    this.#tell({ ending: new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reason) })
  }

  #tell(ending: Ending): void {
    this.#told.push(ending)
    void this.#handOut()
  }

  /** One event after the other, each when the one before was taken: the subgraph is read no faster than that. */
  async #handOut(): Promise<void> {
    if (this.#isHandingOut) return
    this.#isHandingOut = true
    this.#controller?.pause()
    this.#silence.rest()
    // What a connection still holds is read to its end when the subgraph closes it, so that the list may grow meanwhile.
    for (const told of this.#told) {
      const ending = 'ending' in told ? told : asEnding(refusalIn(told.result))
      if (ending) this.#end(ending)
      else if ('result' in told) {
        this.events.push(told.result)
        await this.events.drained()
      }
    }
    this.#told = []
    this.#isHandingOut = false
    if (this.#isOver) return
    this.#silence.heard()
    this.#controller?.resume()
  }

  #end({ ending }: Ending): void {
    this.events.end(ending)
    this.#leave()
  }

  #leave(): void {
    this.#isOver = true
    clearTimeout(this.#deadline)
    this.#silence.rest()
    // On HTTP/1.1 this closes the connection, which carries nothing else; on HTTP/2 it resets the stream.
    this.#controller?.abort(CANCELLED)
  }
}

const asEnding = (error: Error | undefined): Ending | undefined => error && { ending: error }
