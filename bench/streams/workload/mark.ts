/** What an event carries for those who measure: which it is, whose, and when it was published. */
export interface Mark {
  readonly wave: number
  readonly key: number
  /** Microseconds since 1970, comparable between the processes of one machine. */
  readonly at: number
}

const TILDE = 0x7e
const ZERO = 0x30
const OPENING = Buffer.from(':"~')

export const microseconds = (): number => Math.round((performance.timeOrigin + performance.now()) * 1000)

export const writeMark = ({ wave, key, at }: Mark): string => `~${wave}~${key}~${at}~`

/**
 * Reads the mark of a frame without reading the rest: whoever counts frames has to cost less than who sends them. A
 * reader remembers where the last mark stood, which is where most of them stand.
 */
export function createMarkReader(): (frame: Buffer) => Mark | null {
  let last = 0
  let at = 0
  const number = (frame: Buffer): number => {
    let value = 0
    let digit = frame[++at] ?? TILDE
    while (digit !== TILDE) {
      value = value * 10 + digit - ZERO
      digit = frame[++at] ?? TILDE
    }
    return value
  }
  return (frame) => {
    const stands = frame[last + 2] === TILDE && frame[last + 1] === OPENING[1] && frame[last] === OPENING[0]
    const found = stands ? last : frame.indexOf(OPENING)
    if (found < 0) return null
    last = found
    at = found + OPENING.length - 1
    return { wave: number(frame), key: number(frame), at: number(frame) }
  }
}
