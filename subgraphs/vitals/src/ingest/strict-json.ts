/** The most bytes that a message may have. */
export const MOST_BYTES = 16 * 1024
/** How deep objects and arrays may lie in each other: a message's own format needs five. */
const MOST_DEPTH = 8

/**
 * JSON out of bytes that anybody may have sent. Numbers come back as the text that stood there: `5.60` keeps its
 * digits. Undefined for what is too big, too deep, not UTF-8 or not JSON.
 */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > MOST_BYTES || isTooDeep(bytes)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return JSON.parse(text, keepDigits)
  } catch {
    return undefined // Whatever is wrong with it, it is one thing to the sender: malformed.
  }
}

function keepDigits(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Counted before parsing, so that a million brackets cost one pass over the bytes. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (inString) {
      if (byte === BACKSLASH) i += 1
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (OPENING.has(byte)) {
      depth += 1
      if (depth > MOST_DEPTH) return true
    } else if (CLOSING.has(byte)) depth -= 1
  }
  return false
}
