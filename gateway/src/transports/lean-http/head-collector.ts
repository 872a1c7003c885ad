import { malformed } from './malformed.ts'

/** Bytes of the heads of one response, interim ones too. */
export const MOST_HEAD_BYTES = 64 * 1024

const CR = 13
const LF = 10
const BEGINNING = Buffer.from('HTTP/1.')

/**
 * Puts together a head that came in pieces, byte by byte. It is refused as soon as it cannot become one any more: whoever
 * speaks another protocol, or ends lines in another way, would otherwise be waited for until somebody loses patience.
 */
export class HeadCollector {
  #bytes = Buffer.alloc(0)
  #length = 0
  /** Bytes of the empty line that ends the head that have been seen: CR LF CR LF. */
  #ending = 0

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /**
   * @returns where the head ends in `chunk`, after its empty line, or -1 while it does not.
   * @throws UpstreamFailure when it is none, or too long.
   */
  append(chunk: Buffer, from: number, to: number): number {
    this.#reserve(to - from)
    for (let at = from; at < to; at++) {
      const byte = chunk[at] as number
      if (this.#length < BEGINNING.length && byte !== BEGINNING[this.#length])
        throw malformed('there is no status line.')
      if (this.#length === MOST_HEAD_BYTES) throw malformed('its head is too long.')
      this.#bytes[this.#length++] = byte
      this.#follow(byte)
      if (this.#ending === 4) return at + 1
    }
    return -1
  }

  /** The text of the head, without the empty line, which the collector forgets. */
  take(): string {
    const text = this.#bytes.toString('latin1', 0, this.#length - 4)
    this.reset()
    return text
  }

  reset(): void {
    this.#length = 0
    this.#ending = 0
  }

  #follow(byte: number): void {
    const isAfterCr = this.#ending % 2 === 1
    if (isAfterCr !== (byte === LF)) throw malformed('a line does not end in CR LF.')
    if (byte === CR || byte === LF) this.#ending++
    else this.#ending = 0
  }

  #reserve(count: number): void {
    const needed = Math.min(this.#length + count, MOST_HEAD_BYTES)
    if (needed <= this.#bytes.length) return
    const bytes = Buffer.allocUnsafeSlow(Math.min(Math.max(needed, this.#bytes.length * 2, 1024), MOST_HEAD_BYTES))
    this.#bytes.copy(bytes, 0, 0, this.#length)
    this.#bytes = bytes
  }
}
