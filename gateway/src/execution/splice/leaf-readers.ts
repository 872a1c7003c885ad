/**
 * Reads one value out of JSON bytes: from its first byte to the one after it, or -1 where it is not what was expected.
 * `text` is the same as a byte string.
 */
export type Reader = (bytes: Uint8Array, at: number, text: string) => number

const QUOTE = 34
const BACKSLASH = 92
const MINUS = 45
const DOT = 46
const ZERO = 48
const NINE = 57
const LAST_CONTROL = 31

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE

const isHex = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte > 47 && byte < 58) || (byte > 64 && byte < 71) || (byte > 96 && byte < 103))

/** A string with legal escapes. */
export const readString: Reader = (bytes, at) => {
  if (bytes[at] !== QUOTE) return -1
  let next = at + 1
  for (;;) {
    const byte = bytes[next++]
    if (byte === QUOTE) return next
    if (!(byte !== undefined && byte > LAST_CONTROL)) return -1
    if (byte === BACKSLASH && (next = readEscape(bytes, next)) < 0) return -1
  }
}

function readEscape(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 117: // \u
      for (let index = 1; index <= 4; index++) if (!isHex(bytes[at + index])) return -1
      return at + 5
    case QUOTE:
    case BACKSLASH:
    case 47: // /
    case 98: // b
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
      return at + 1
    default:
      return -1
  }
}

/** A string without escapes: equal text is then equal value. */
export const readPlainString: Reader = (bytes, at) => {
  if (bytes[at] !== QUOTE) return -1
  let next = at + 1
  for (;;) {
    const byte = bytes[next++]
    if (byte === QUOTE) return next
    if (!(byte !== undefined && byte > LAST_CONTROL) || byte === BACKSLASH) return -1
  }
}

/** An Int in its only form: 32 bits, no `-0`, no leading zeros, no fraction, no exponent. */
export const readInt: Reader = (bytes, at) => {
  let next = at
  const isNegative = bytes[next] === MINUS
  if (isNegative) next += 1
  if (bytes[next] === ZERO) return isNegative ? -1 : next + 1
  const first = next
  let value = 0
  for (let byte = bytes[next]; byte !== undefined && isDigit(byte) && next - first < 10; byte = bytes[++next]) {
    value = value * 10 + byte - ZERO
  }
  // A digit, a point or an exponent after it is not what comes next, and is found out there.
  return next === first || value > (isNegative ? 2_147_483_648 : 2_147_483_647) ? -1 : next
}

/** Characters of a number that every reader keeps: no more digits than a double holds, whatever they are. */
const MOST_CHARACTERS = 15

/**
 * A number without exponent that passes through every reader unchanged: it is short, or as JavaScript writes it. `-0` is
 * not.
 */
export const readNumber: Reader = (bytes, at, text) => {
  const next = readDigits(bytes, at)
  return next - at <= MOST_CHARACTERS || isCanonical(text.slice(at, next)) ? next : -1
}

/** A number whose text is the one that JavaScript writes for it: equal text is then equal value. */
export const readCanonicalNumber: Reader = (bytes, at, text) => {
  const next = readDigits(bytes, at)
  return next > 0 && isCanonical(text.slice(at, next)) ? next : -1
}

const isCanonical = (text: string): boolean => String(Number(text)) === text

function readDigits(bytes: Uint8Array, at: number): number {
  let next = at
  const isNegative = bytes[next] === MINUS
  if (isNegative) next += 1
  if (bytes[next] === ZERO) {
    next += 1
    if (isNegative && bytes[next] !== DOT) return -1
  } else {
    if (!isDigit(bytes[next])) return -1
    while (isDigit(bytes[next])) next += 1
  }
  if (bytes[next] === DOT) {
    const fraction = ++next
    while (isDigit(bytes[next])) next += 1
    if (next === fraction || (isNegative && isZero(bytes, at + 1, next))) return -1
  }
  return next
}

function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== ZERO && bytes[at] !== DOT) return false
  return true
}

export const readBoolean: Reader = (bytes, at) => {
  if (bytes[at] === 116) return bytes[at + 1] === 114 && bytes[at + 2] === 117 && bytes[at + 3] === 101 ? at + 4 : -1
  const isFalse = bytes[at] === 102 && bytes[at + 1] === 97 && bytes[at + 2] === 108 && bytes[at + 3] === 115
  return isFalse && bytes[at + 4] === 101 ? at + 5 : -1
}

/** A custom scalar's value, as long as it is plain: objects and lists are left to the checked path. */
export const readPlainValue: Reader = (bytes, at, text) => {
  const byte = bytes[at]
  if (byte === QUOTE) return readString(bytes, at, text)
  return byte === 116 || byte === 102 ? readBoolean(bytes, at, text) : readNumber(bytes, at, text)
}

/** An enum's value. */
export function readEnum(bytes: Uint8Array, at: number, text: string, values: ReadonlySet<string>): number {
  const next = readPlainString(bytes, at, text)
  return next > 0 && values.has(text.slice(at + 1, next - 1)) ? next : -1
}
