import { tooLarge } from './malformed.ts'

const NOTHING = Buffer.alloc(0)
/** Bytes that are taken at first: an answer that came in pieces is seldom smaller. */
const FIRST = 64 * 1024
/** Bytes that are taken at once because a server says that they will come. */
const MOST_EXPECTED = 1024 * 1024

/** Puts together what comes in pieces, by doubling: each byte is copied about twice, however small the pieces are. */
export class ByteCollector {
  readonly #mostBytes: number
  #bytes = NOTHING
  #length = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get length(): number {
    return this.#length
  }

  /**
   * @param expected how many there will be in the end, if that is known.
   * @throws UpstreamFailure when there are too many.
   */
  append(source: Buffer, from: number, to: number, expected = 0): void {
    const length = this.#length + to - from
    if (length > this.#mostBytes) throw tooLarge(this.#mostBytes)
    if (length > this.#bytes.length) this.#grow(Math.max(length, Math.min(expected, MOST_EXPECTED)))
    source.copy(this.#bytes, this.#length, from, to)
    this.#length = length
  }

  /** All that was collected, which the collector forgets. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#bytes = NOTHING
    this.#length = 0
    return taken
  }

  #grow(length: number): void {
    const capacity = Math.min(Math.max(length, this.#bytes.length * 2, FIRST), this.#mostBytes)
    const bytes = Buffer.allocUnsafeSlow(capacity)
    this.#bytes.copy(bytes, 0, 0, this.#length)
    this.#bytes = bytes
  }
}
