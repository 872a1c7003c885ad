import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** The place of an event in a stream. */
export interface Position {
  /** Hash of the stream's key: 16 hex digits. */
  readonly key: string
  /** Which log of that stream: 16 hex digits. */
  readonly epoch: string
  readonly sequence: number
  /** The cursor that the schema's own field gave, where it gives any. */
  readonly own: string | undefined
}

/** Whose cursor: one that was written for another field or person is not read. */
export interface Bearer {
  readonly field: string
  /** The `sub` of who asks; empty for a stream that is the same for everybody. */
  readonly owner: string
}

/**
 * Cursors are opaque to clients: version, key, epoch, sequence and own cursor, closed by a MAC. They are good on every
 * transport, and on every replica that has the same secret.
 */
export interface Cursors {
  write(position: Position, bearer: Bearer): string
  /** Undefined for one that was altered, or written for somebody else. */
  read(cursor: string, bearer: Bearer): Position | undefined
}

const VERSION = 1
/** Bytes: version, key, epoch, and a sequence that counts for longer than anybody will. */
const HEAD = 1 + 8 + 8 + 6
/** Bytes of the MAC. Whoever guesses one in 2^96 gains a place in a stream that is theirs anyway. */
const MAC = 12
/** Longest cursor that is read, in characters. */
const LONGEST = 8192

/** A cursor as it can be told back to whoever sent it; null for what has not even the form of one, and could be any text. */
export const toldBack = (cursor: string): string | null =>
  cursor.length <= LONGEST && /^[\w-]+$/.test(cursor) ? cursor : null

/** @param secret shared by replicas; without one, cursors are good in this process only. */
export function createCursors(secret: string | undefined): Cursors {
  const key = Buffer.from(
    hkdfSync('sha256', secret ?? randomBytes(32), '', 'cursors of subscriptions', 32) as ArrayBuffer,
  )
  const macOf = (bytes: Buffer, { field, owner }: Bearer) =>
    createHmac('sha256', key).update(`${field}\0${owner}\0`).update(bytes).digest().subarray(0, MAC)

  return {
    write(position, bearer) {
      const own = position.own ?? ''
      const bytes = Buffer.allocUnsafe(HEAD + Buffer.byteLength(own))
      bytes[0] = VERSION
      bytes.write(position.key, 1, 'hex')
      bytes.write(position.epoch, 9, 'hex')
      bytes.writeUIntBE(position.sequence, 17, 6)
      bytes.write(own, HEAD, 'utf8')
      return Buffer.concat([bytes, macOf(bytes, bearer)]).toString('base64url')
    },
    read(cursor, bearer) {
      if (cursor.length > LONGEST) return undefined
      const all = Buffer.from(cursor, 'base64url')
      if (all.length < HEAD + MAC || all[0] !== VERSION) return undefined
      const bytes = all.subarray(0, -MAC)
      if (!timingSafeEqual(macOf(bytes, bearer), all.subarray(-MAC))) return undefined
      const own = bytes.toString('utf8', HEAD)
      return {
        key: bytes.toString('hex', 1, 9),
        epoch: bytes.toString('hex', 9, 17),
        sequence: bytes.readUIntBE(17, 6),
        own: own === '' ? undefined : own,
      }
    },
  }
}
