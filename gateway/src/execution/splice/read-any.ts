import { type Reader, readPlainValue, readString } from './leaf-readers.ts'

/** Levels of brackets; deeper ones are left to the checked path. */
const DEEPEST = 64

const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

/** Reads over any JSON value: what it says does not matter, only that it is one and where it ends. */
export const readAny: Reader = (bytes, at) => readValue(bytes, at, 0)

function readValue(bytes: Uint8Array, at: number, depth: number): number {
  if (depth > DEEPEST) return -1
  const start = skipSpace(bytes, at)
  const byte = bytes[start]
  if (byte === 123) return readItems(bytes, start + 1, 125, depth, true)
  if (byte === 91) return readItems(bytes, start + 1, 93, depth, false)
  if (byte === 110) {
    return bytes[start + 1] === 117 && bytes[start + 2] === 108 && bytes[start + 3] === 108 ? start + 4 : -1
  }
  return readPlainValue(bytes, start)
}

function readItems(bytes: Uint8Array, at: number, end: number, depth: number, hasKeys: boolean): number {
  let next = skipSpace(bytes, at)
  if (bytes[next] === end) return next + 1
  for (;;) {
    if (hasKeys) {
      next = readString(bytes, skipSpace(bytes, next))
      if (next < 0) return -1
      next = skipSpace(bytes, next)
      if (bytes[next++] !== 58) return -1
    }
    next = readValue(bytes, next, depth + 1)
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
