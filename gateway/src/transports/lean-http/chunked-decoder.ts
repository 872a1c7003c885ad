import { matchFieldLine } from './field-line.ts'
import { malformed, tooLarge } from './malformed.ts'

/** Bytes of extensions and trailers of one body: nobody reads them. */
const MOST_EXTRA_BYTES = 16 * 1024
/** Digits of a chunk's size. With leading zeros there could be any number. */
const MOST_DIGITS = 16

/** What may stand behind the size of a chunk: names, each with a value that is a token or quoted. */
const EXTENSIONS =
  /^(?:;[!#$%&'*+\-.^_`|~0-9A-Za-z]+(?:=(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+|"(?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*"))?)+$/

const CR = 13
const LF = 10
const TAB = 9
const SPACE = 32
const SEMICOLON = 59

type State =
  | 'size'
  | 'extension'
  | 'size end'
  | 'data'
  | 'data end'
  | 'data end 2'
  | 'trailers'
  | 'trailer'
  | 'trailer end'
  | 'end'
  | 'done'

/** Decodes one body in chunks (RFC 9112 §7.1), strictly. Extensions and trailers are checked and dropped. */
export class ChunkedDecoder {
  readonly #mostBytes: number
  #state: State = 'size'
  #digits = 0
  /** The size of a chunk while it is read, then what is left of the chunk. */
  #left = 0
  #extra = 0
  /** The extensions or the trailer that is being read. */
  #line = ''
  /** Where the bytes that were decoded last end. */
  decodedTo = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get isDone(): boolean {
    return this.#state === 'done'
  }

  /**
   * Decodes in place: what belongs to the body is moved together, to between `from` and `decodedTo`.
   *
   * @returns where it stopped: behind `to`, or after the end of the body.
   * @throws UpstreamFailure when it is not in chunks.
   */
  decode(chunk: Buffer, from: number, to: number): number {
    let decoded = from
    let at = from
    while (at < to && this.#state !== 'done') {
      if (this.#state !== 'data') {
        this.#takeByte(chunk[at++] as number)
        continue
      }
      const count = Math.min(this.#left, to - at)
      if (at !== decoded) chunk.copyWithin(decoded, at, at + count)
      at += count
      decoded += count
      this.#left -= count
      if (this.#left === 0) this.#state = 'data end'
    }
    this.decodedTo = decoded
    return at
  }

  #takeByte(byte: number): void {
    switch (this.#state) {
      case 'size':
        return this.#takeSize(byte)
      case 'extension':
        if (byte === CR) this.#endExtensions()
        else this.#lengthen(byte)
        return
      case 'size end':
        expect(byte, LF)
        this.#digits = 0
        this.#state = this.#left === 0 ? 'trailers' : 'data'
        return
      case 'data end':
        expect(byte, CR)
        this.#state = 'data end 2'
        return
      case 'data end 2':
        expect(byte, LF)
        this.#state = 'size'
        return
      case 'trailers':
        if (byte === CR) this.#state = 'end'
        else this.#lengthen(byte, 'trailer')
        return
      case 'trailer':
        if (byte === CR) this.#state = 'trailer end'
        else this.#lengthen(byte, 'trailer')
        return
      case 'trailer end':
        expect(byte, LF)
        matchFieldLine(this.#line)
        this.#line = ''
        this.#state = 'trailers'
        return
      case 'end':
        expect(byte, LF)
        this.#state = 'done'
    }
  }

  #takeSize(byte: number): void {
    const digit = digitOf(byte)
    if (digit >= 0) {
      if (++this.#digits > MOST_DIGITS) throw malformed('the size of a chunk is too long.')
      this.#left = this.#left * 16 + digit
      if (this.#left > this.#mostBytes) throw tooLarge(this.#mostBytes)
    } else if (this.#digits > 0 && byte === CR) this.#state = 'size end'
    else if (this.#digits > 0 && byte === SEMICOLON) this.#lengthen(byte, 'extension')
    else throw malformed('the size of a chunk is no number.')
  }

  #endExtensions(): void {
    if (!EXTENSIONS.test(this.#line)) throw malformed('the extension of a chunk is none.')
    this.#line = ''
    this.#state = 'size end'
  }

  #lengthen(byte: number, state = this.#state): void {
    // A line that does not end as it must would otherwise be waited for.
    if (byte < SPACE && byte !== TAB) throw malformed('there is a control character beside a chunk.')
    if (++this.#extra > MOST_EXTRA_BYTES) throw malformed('there is too much beside its chunks.')
    this.#line += String.fromCharCode(byte)
    this.#state = state
  }
}

function expect(byte: number, wanted: number): void {
  if (byte !== wanted) throw malformed('a chunk does not end where it says.')
}

/** The value of a hexadecimal digit, or -1. */
function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}
