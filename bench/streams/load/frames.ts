/** Opcodes of RFC 6455. */
export const TEXT = 1
export const CLOSE = 8
export const PING = 9
export const PONG = 10

const FINAL = 0x80
const MASKED = 0x80
/** Lengths from here on stand in two bytes, and in eight. */
const TWO_BYTES = 126
const EIGHT_BYTES = 127

export type Take = (opcode: number, payload: Buffer) => void

/**
 * As little of WebSocket as reads what servers send without extensions: whole frames, never masked.
 *
 * @throws Error from what it gives back, for a frame in parts.
 */
export function createFrameReader(take: Take): (data: Buffer) => void {
  let held: Buffer | null = null
  return (data) => {
    let all = data
    if (held) {
      all = Buffer.concat([held, data])
      held = null
    }
    let from = 0
    while (from + 2 <= all.length) {
      const first = all[from] ?? 0
      let length = all[from + 1] ?? 0
      let start = from + 2
      if ((first & FINAL) === 0 || (first & 0xf) === 0) throw new Error('A frame comes in parts.')
      if (length === TWO_BYTES) {
        if (all.length < start + 2) break
        length = all.readUInt16BE(start)
        start += 2
      } else if (length === EIGHT_BYTES) {
        if (all.length < start + 8) break
        length = Number(all.readBigUInt64BE(start))
        start += 8
      }
      if (all.length < start + length) break
      take(first & 0xf, all.subarray(start, start + length))
      from = start + length
    }
    if (from < all.length) held = all.subarray(from)
  }
}

/** A frame of a client: masked, as the protocol wants it, with zeros, which leave the payload as it is. */
export function clientFrame(opcode: number, payload: string | Buffer): Buffer {
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload
  const isShort = bytes.length < TWO_BYTES
  const head = Buffer.alloc(isShort ? 6 : 8)
  head[0] = FINAL | opcode
  head[1] = MASKED | (isShort ? bytes.length : TWO_BYTES)
  if (!isShort) head.writeUInt16BE(bytes.length, 2)
  return Buffer.concat([head, bytes])
}
