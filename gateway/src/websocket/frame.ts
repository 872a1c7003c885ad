/** A final frame of text, by RFC 6455, 5.2. */
const TEXT = '\u0081'

/**
 * What stands before the payload of a text frame that a server sends, one character a byte.
 *
 * @param length bytes of the payload.
 */
export function textFrameHead(length: number): string {
  if (length < 126) return TEXT + String.fromCharCode(length)
  if (length < 65_536) return TEXT + String.fromCharCode(126, length >> 8, length & 255)
  const bytes = [0, 0, 0, 0, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255]
  return TEXT + String.fromCharCode(127, ...bytes)
}
