import type { ServerResponse } from 'node:http'
import { resultText } from '../../request/json-text.ts'
import type { Present } from '../../request/present.ts'
import type { ClientStream } from '../../subscriptions/client-stream.ts'
import type { Cut, Sink, Transport } from '../../subscriptions/sink.ts'
import type { StreamMedia } from '../media/stream.ts'
import { OpenResponse, type OpenResponseOptions } from './open-response.ts'

export interface ResponseStreamOptions extends Omit<OpenResponseOptions, 'onStalled'> {
  readonly present: Present
  readonly requestId: string
}

/** A subscription that has a response for itself. */
export class ResponseStream implements Sink {
  readonly transport: Transport
  readonly #media: StreamMedia
  readonly #present: Present
  readonly #requestId: string
  readonly #raw: ServerResponse
  readonly #response: OpenResponse
  #stream: ClientStream | undefined

  constructor(options: ResponseStreamOptions) {
    this.transport = options.media.transport
    this.#media = options.media
    this.#present = options.present
    this.#requestId = options.requestId
    this.#raw = options.response
    this.#response = new OpenResponse({ ...options, onStalled: () => this.cut('slow') })
  }

  /**
   * Begins it, and tells the client so.
   *
   * @throws what `begin` does, before anything went out.
   */
  run(begin: (sink: Sink) => ClientStream): void {
    const stream = begin(this)
    this.#stream = stream
    this.#raw.once('close', () => stream.leave())
    this.#response.begin()
  }

  isFull(): boolean {
    return this.#response.isFull()
  }

  whenRoom(act: () => void): void {
    this.#response.whenRoom(act)
  }

  send(result: string, cursor: string): void {
    this.#response.write(this.#media.next(result, cursor))
  }

  complete(): void {
    this.#response.end(this.#media.completion)
  }

  fail(error: unknown): void {
    const { errors } = this.#present.refusal(error, this.#requestId)
    this.#response.end(this.#media.failure(resultText(undefined, errors).text))
  }

  cut(why: Cut): void {
    this.#stream?.leave()
    this.#response.end(this.#media.explainCut?.(why))
  }
}
