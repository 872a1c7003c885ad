import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A place in an inbox. */
export interface Position {
  readonly epoch: number
  readonly seq: number
}

/** Writes and reads the cursors of `vitalAlerts`. */
export interface Cursors {
  write(recipientId: string, position: Position): string
  /** Null for a cursor that is altered, damaged or somebody else's. */
  read(recipientId: string, cursor: string): Position | null
}

const VERSION = 'v1'
/** Bytes of the signature that travel: a guess hits once in 2^128. */
const SIGNATURE_BYTES = 16

/** Cursors signed with `secret`: nobody makes one up, and a foreign one is known as such. */
export function createCursors(secret: string): Cursors {
  const sign = (text: string): string =>
    createHmac('sha256', secret).update(text).digest().subarray(0, SIGNATURE_BYTES).toString('base64url')
  const signed = (recipientId: string, { epoch, seq }: Position): string => {
    const text = [VERSION, hashOf(recipientId), epoch, seq].join('|')
    return `${text}|${sign(text)}`
  }
  return {
    write: (recipientId, position) => Buffer.from(signed(recipientId, position)).toString('base64url'),
    read(recipientId, cursor) {
      const text = Buffer.from(cursor, 'base64url').toString()
      const [, epoch, seq] = /^v1\|[\w-]+\|(\d{1,9})\|(\d{1,15})\|[\w-]+$/.exec(text) ?? []
      if (epoch === undefined || seq === undefined) return null
      const position = { epoch: Number(epoch), seq: Number(seq) }
      return isSame(text, signed(recipientId, position)) ? position : null
    },
  }
}

/** A recipient's id does not travel in the open: a cursor ends up in logs and in the storage of browsers. */
const hashOf = (recipientId: string): string =>
  createHash('sha256').update(recipientId).digest().subarray(0, SIGNATURE_BYTES).toString('base64url')

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
