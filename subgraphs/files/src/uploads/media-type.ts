/** Bytes that are enough to tell every allowed type. */
export const TELLING_BYTES = 4096

type Test = (bytes: Uint8Array) => boolean

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

const begins =
  (...magic: number[]): Test =>
  (bytes) =>
    magic.every((byte, i) => bytes[i] === byte)

/** An ISO base media file (ISO/IEC 14496-12) that names one of `brands` as its own or as compatible. */
const isoMedia =
  (brands: readonly string[]): Test =>
  (bytes) => {
    if (ascii(bytes, 4, 8) !== 'ftyp') return false
    const boxSize = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
    const names = [ascii(bytes, 8, 12)]
    for (let at = 16; at + 4 <= Math.min(boxSize, bytes.length); at += 4) names.push(ascii(bytes, at, at + 4))
    return names.some((name) => brands.includes(name))
  }

/** An MPEG audio layer III frame (ISO/IEC 11172-3) whose bit rate and sampling rate exist, or an ID3 tag before one. */
const isMp3: Test = (bytes) => {
  if (ascii(bytes, 0, 3) === 'ID3') return true
  const [sync = 0, version = 0, rates = 0] = bytes
  return (
    sync === 0xff &&
    (version & 0xe0) === 0xe0 &&
    (version & 0x18) !== 0x08 &&
    (version & 0x06) === 0x02 &&
    (rates & 0xf0) !== 0xf0 &&
    (rates & 0xf0) !== 0 &&
    (rates & 0x0c) !== 0x0c
  )
}

/** A control character that no text has: all but tab, line feed, form feed, carriage return and escape. */
const isNotText = (byte: number): boolean => byte === 0x7f || (byte < 0x20 && ![9, 10, 12, 13, 27].includes(byte))

const binary: Readonly<Record<string, Test>> = {
  'application/pdf': (bytes) => ascii(bytes, 0, 5) === '%PDF-',
  'image/jpeg': begins(0xff, 0xd8, 0xff),
  'image/png': begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  'image/heic': isoMedia(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx']),
  'audio/mp4': isoMedia(['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2']),
  'audio/mpeg': isMp3,
}

const tests: Readonly<Record<string, Test>> = {
  ...binary,
  'text/plain': (bytes) => !bytes.some(isNotText) && !Object.values(binary).some((is) => is(bytes)),
}

/** Names that programs use for the same thing. */
const sameAs: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/mp3': 'audio/mpeg',
}

/** The allowed media type that a client names; null for any other. */
export function allowedMediaType(named: string): string | null {
  const type = named.trim().toLowerCase()
  const allowed = sameAs[type] ?? type
  return Object.hasOwn(tests, allowed) ? allowed : null
}

/** Whether a file that begins with `bytes` can be of an allowed media type. */
export const looksLike = (mediaType: string, bytes: Uint8Array): boolean => tests[mediaType]?.(bytes) ?? false
