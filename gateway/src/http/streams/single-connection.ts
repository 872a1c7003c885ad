import type { ServerResponse } from 'node:http'
import type { JsonText } from '../../execution/execution.ts'
import { toByteString } from '../../execution/byte-string.ts'
import { resultText } from '../../request/json-text.ts'
import type { Present } from '../../request/present.ts'
import { RequestRefused } from '../../request/refuse.ts'
import type { Cut, Sink } from '../../subscriptions/sink.ts'
import { singleEventStream } from '../media/event-stream.ts'
import { OpenResponse, type OpenResponseOptions } from './open-response.ts'

export interface SingleConnectionOptions {
  readonly present: Present
  /** Operations that may run on it. */
  readonly operations: number
  /** Called once, when it has ended in whatever way. */
  onOver(): void
}

/** One connection that carries what many operations say. They may begin before it is there. */
export class SingleConnection {
  readonly #options: SingleConnectionOptions
  readonly #operations = new Map<string, SingleOperation>()
  #response: OpenResponse | undefined
  #waiting: (() => void)[] = []
  #isOver = false

  constructor(options: SingleConnectionOptions) {
    this.#options = options
  }

  get isConnected(): boolean {
    return this.#response !== undefined
  }

  /** Sends all that its operations say there. When it is closed, they end. */
  connect(response: ServerResponse, options: Pick<OpenResponseOptions, 'headers' | 'pace'>): void {
    const media = singleEventStream
    this.#response = new OpenResponse({ ...options, response, media, onStalled: () => this.cut('slow') })
    response.once('close', () => this.end())
    this.#response.begin()
    for (const act of this.#waiting.splice(0)) act()
  }

  /** @throws RequestRefused when the id is taken, or as many as may run do. */
  open(id: string, requestId: string): SingleOperation {
    const { operations, present } = this.#options
    if (this.#operations.has(id)) {
      throw new RequestRefused(409, 'An operation with this id runs already.', [], 'CONFLICT')
    }
    if (this.#operations.size >= operations) {
      const most = `At most ${operations} operations may run on one connection: end one first.`
      throw new RequestRefused(429, most, [], 'RATE_LIMITED')
    }
    const onOver = () => void this.#operations.delete(id)
    const operation = new SingleOperation({ id, requestId, connection: this, present, onOver })
    this.#operations.set(id, operation)
    return operation
  }

  /** The client is not interested in an operation any more. */
  leave(id: string): void {
    this.#operations.get(id)?.leave()
  }

  isFull(): boolean {
    return !this.#response || this.#response.isFull()
  }

  whenRoom(act: () => void): void {
    if (this.#response) this.#response.whenRoom(act)
    else this.#waiting.push(act)
  }

  /** @param text one character a byte. */
  write(text: string): void {
    if (this.#response) this.#response.write(text)
    else this.#waiting.push(() => this.write(text))
  }

  /** Ends it in a way on which its client comes back. */
  cut(_why: Cut): void {
    this.end()
    this.#response?.end()
  }

  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#waiting = []
    for (const operation of this.#operations.values()) operation.leave()
    this.#options.onOver()
  }
}

interface SingleOperationOptions {
  /** The client's own. */
  readonly id: string
  readonly requestId: string
  readonly connection: SingleConnection
  readonly present: Present
  /** Called once, when it has ended in whatever way. */
  onOver(): void
}

/** An operation that shares its connection. */
export class SingleOperation implements Sink {
  readonly transport = 'sse-single'
  readonly #options: SingleOperationOptions
  readonly #connection: SingleConnection
  /** As JSON. */
  readonly #id: string
  #onLeft: (() => void) | undefined
  #isOver = false

  constructor(options: SingleOperationOptions) {
    this.#options = options
    this.#connection = options.connection
    this.#id = toByteString(JSON.stringify(options.id))
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** @param act called when it ends, and at once when it has. */
  onLeft(act: () => void): void {
    this.#onLeft = act
    if (this.#isOver) act()
  }

  /** Ends it: its client is told nothing more. */
  leave(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#options.onOver()
    this.#onLeft?.()
  }

  isFull(): boolean {
    return this.#connection.isFull()
  }

  whenRoom(act: () => void): void {
    this.#connection.whenRoom(act)
  }

  send(result: string): void {
    if (!this.#isOver) this.#connection.write(singleEventStream.nextOf(this.#id, result))
  }

  complete(): void {
    if (this.#isOver) return
    this.#connection.write(singleEventStream.completionOf(this.#id))
    this.leave()
  }

  fail(error: unknown): void {
    const { errors } = this.#options.present.refusal(error, this.#options.requestId)
    this.send(resultText(undefined, errors).text)
    this.complete()
  }

  /** Sends the only result, as soon as there is room: until then the operation counts as one that runs. */
  answer({ text, encoding }: JsonText): void {
    if (this.isFull()) return this.whenRoom(() => this.answer({ text, encoding }))
    this.send(encoding === 'latin1' ? text : toByteString(text))
    this.complete()
  }

  cut(why: Cut): void {
    this.#connection.cut(why)
  }
}
