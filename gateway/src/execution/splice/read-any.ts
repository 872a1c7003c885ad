import { type Reader, readBoolean, readString } from './leaf-readers.ts'

/** Levels of brackets; deeper ones are left to the checked path. */
const DEEPEST = 64

const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

/** Reads over any JSON value: what it says does not matter, only that it is one and where it ends. */
export const readAny: Reader = (bytes, at, text) => readValue(bytes, at, text, 0)

function readValue(bytes: Uint8Array, at: number, text: string, depth: number): number {
  if (depth > DEEPEST) return -1
  const start = skipSpace(bytes, at)
  const byte = bytes[start]
  if (byte === 123) return readItems(bytes, start + 1, text, { end: 125, depth, hasKeys: true })
  if (byte === 91) return readItems(bytes, start + 1, text, { end: 93, depth, hasKeys: false })
  if (byte === 110) {
    return bytes[start + 1] === 117 && bytes[start + 2] === 108 && bytes[start + 3] === 108 ? start + 4 : -1
  }
  if (byte === 34) return readString(bytes, start, text)
  return byte === 116 || byte === 102 ? readBoolean(bytes, start, text) : readNumber(bytes, start, text)
}

/** A number in any form that JSON has: sticky, so that it is looked for here only. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

const readNumber: Reader = (_, at, text) => {
  NUMBER.lastIndex = at
  return NUMBER.test(text) ? NUMBER.lastIndex : -1
}

interface Brackets {
  readonly end: number
  readonly depth: number
  readonly hasKeys: boolean
}

function readItems(bytes: Uint8Array, at: number, text: string, { end, depth, hasKeys }: Brackets): number {
  let next = skipSpace(bytes, at)
  if (bytes[next] === end) return next + 1
  for (;;) {
    if (hasKeys) {
      next = readString(bytes, skipSpace(bytes, next), text)
      if (next < 0) return -1
      next = skipSpace(bytes, next)
      if (bytes[next++] !== 58) return -1
    }
    next = readValue(bytes, next, text, depth + 1)
    if (next < 0) return -1
    next = skipSpace(bytes, next)
    const byte = bytes[next++]
    if (byte === end) return next
    if (byte !== 44) return -1
  }
}

function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at
  while (isSpace(bytes[next])) next += 1
  return next
}
