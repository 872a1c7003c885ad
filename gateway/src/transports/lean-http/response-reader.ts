import { ByteCollector } from './byte-collector.ts'
import { ChunkedDecoder } from './chunked-decoder.ts'
import { HeadCollector, MOST_HEAD_BYTES } from './head-collector.ts'
import { malformed, tooLarge } from './malformed.ts'
import type { ResponseHead } from './response-head.ts'

export interface Response {
  readonly head: ResponseHead
  /** As it came, still compressed. Often a view into the chunk that was read last. */
  readonly body: Buffer
  /** Whether the server said more than was asked for. */
  readonly isFollowed: boolean
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const NO_BODY = Buffer.alloc(0)

/** Reads the responses of one connection, one after the other, out of whatever pieces they come in. */
export class ResponseReader {
  readonly #readHead: (text: string) => ResponseHead
  readonly #mostBytes: number
  readonly #splitHead = new HeadCollector()
  readonly #body: ByteCollector
  #head: ResponseHead | undefined
  #headBytes = 0
  #chunks: ChunkedDecoder | undefined
  /** Whether anything of the response has come. */
  hasBegun = false

  /** @param mostBytes of a body, as it comes. */
  constructor(readHead: (text: string) => ResponseHead, mostBytes: number) {
    this.#readHead = readHead
    this.#mostBytes = mostBytes
    this.#body = new ByteCollector(mostBytes)
  }

  /**
   * Takes what has come: the bytes of `chunk` before `to`, which it may move within. What lies behind them may be anything.
   *
   * @returns the response when it is whole.
   * @throws UpstreamFailure when it cannot be read: nothing that follows has a meaning then.
   */
  read(chunk: Buffer, to: number): Response | undefined {
    this.hasBegun = true
    let from = 0
    while (this.#head === undefined) {
      from = this.#takeHead(chunk, from, to)
      if (from < 0) return undefined
    }
    return this.#takeBody(this.#head, chunk, from, to)
  }

  /**
   * The connection has ended in good order.
   *
   * @returns the response when it is whole by that.
   */
  end(): Response | undefined {
    return this.#head?.framing === 'close' ? this.#finish(this.#head, this.#body.take(), false) : undefined
  }

  /** @returns where the head ends, or -1 while it does not. */
  #takeHead(chunk: Buffer, from: number, to: number): number {
    let text: string
    let end: number
    const at = this.#splitHead.isEmpty ? chunk.indexOf(END_OF_HEAD, from) : -1
    if (at >= 0 && at + END_OF_HEAD.length <= to) {
      text = chunk.toString('latin1', from, at)
      end = at + END_OF_HEAD.length
    } else {
      end = this.#splitHead.append(chunk, from, to)
      if (end < 0) return -1
      text = this.#splitHead.take()
    }
    this.#headBytes += text.length
    if (this.#headBytes > MOST_HEAD_BYTES) throw malformed('its head is too long.')
    const head = this.#readHead(text)
    if (head.length > this.#mostBytes) throw tooLarge(this.#mostBytes)
    if (!head.isInterim) this.#head = head
    return end
  }

  #takeBody(head: ResponseHead, chunk: Buffer, from: number, to: number): Response | undefined {
    switch (head.framing) {
      case 'none':
        return this.#finish(head, NO_BODY, from < to)
      case 'length': {
        const end = from + head.length - this.#body.length
        if (end > to) return this.#wait(chunk, from, to)
        return this.#finish(head, this.#lastOf(chunk, from, end), end < to)
      }
      case 'chunked': {
        this.#chunks ??= new ChunkedDecoder(this.#mostBytes)
        const end = this.#chunks.decode(chunk, from, to)
        if (!this.#chunks.isDone) return this.#wait(chunk, from, this.#chunks.decodedTo)
        const body = this.#lastOf(chunk, from, this.#chunks.decodedTo)
        if (body.length > this.#mostBytes) throw tooLarge(this.#mostBytes)
        return this.#finish(head, body, end < to)
      }
      case 'close':
        return this.#wait(chunk, from, to)
    }
  }

  #wait(chunk: Buffer, from: number, to: number): undefined {
    if (from < to) this.#body.append(chunk, from, to, this.#head?.length)
  }

  /** The body with its last piece, which is not copied when it is the only one. */
  #lastOf(chunk: Buffer, from: number, to: number): Buffer {
    if (this.#body.length === 0) return chunk.subarray(from, to)
    this.#body.append(chunk, from, to)
    return this.#body.take()
  }

  #finish(head: ResponseHead, body: Buffer, isFollowed: boolean): Response {
    this.#head = undefined
    this.#headBytes = 0
    this.#chunks = undefined
    this.hasBegun = false
    return { head, body, isFollowed }
  }
}
