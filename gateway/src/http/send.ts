import type { ServerResponse } from 'node:http'
import { toByteString } from '../execution/byte-string.ts'
import type { JsonText } from '../execution/execution.ts'
import { type Accepted, JSON_TYPE, RESPONSE_TYPE } from './accept.ts'
import type { ContentEncoding } from './content-encoding.ts'
import type { StreamMedia } from './media/stream.ts'

/** What every answer has: it is one caller's own, and nobody keeps it. */
const ALWAYS = ['cache-control', 'no-store', 'x-content-type-options', 'nosniff']

const HEADS = {
  [JSON_TYPE]: ['content-type', `${JSON_TYPE}; charset=utf-8`, ...ALWAYS],
  [RESPONSE_TYPE]: ['content-type', `${RESPONSE_TYPE}; charset=utf-8`, ...ALWAYS],
} as const

/** The head of an answer. Header names (lower-case) and values in turn. */
export interface Head {
  readonly status: number
  readonly headers: readonly string[]
}

/** Sends an answer in one piece: head and body in one write, and as bytes where the text is a byte string. */
export function sendText(
  response: ServerResponse,
  { status, headers }: Head,
  type: NonNullable<Accepted['whole']>,
  { text, encoding }: JsonText,
): void {
  const length = encoding === 'latin1' ? text.length : Buffer.byteLength(text)
  response.writeHead(status, [...HEADS[type], ...headers, 'content-length', String(length)])
  response.end(text, encoding)
}

/** Sends an answer in one piece, compressed. The client may leave meanwhile. */
export async function sendCompressed(
  response: ServerResponse,
  { status, headers }: Head,
  type: NonNullable<Accepted['whole']>,
  { text, encoding }: JsonText,
  by: ContentEncoding,
): Promise<void> {
  const bytes = await by.compress(Buffer.from(text, encoding))
  if (response.destroyed) return
  const ending = ['content-encoding', by.name, 'vary', 'accept-encoding', 'content-length', String(bytes.length)]
  response.writeHead(status, [...HEADS[type], ...headers, ...ending])
  response.end(bytes)
}

/** Sends an answer in one piece as a stream that ends with it. */
export function sendInStream(
  response: ServerResponse,
  { status, headers }: Head,
  { contentType, opening, next, completion }: StreamMedia,
  { text, encoding }: JsonText,
): void {
  const bytes = opening + next(encoding === 'latin1' ? text : toByteString(text), '') + completion
  const length = ['content-length', String(bytes.length)]
  response.writeHead(status, ['content-type', contentType, ...ALWAYS, ...headers, ...length])
  response.end(bytes, 'latin1')
}

/** Begins an answer in parts. Each part is on its way at once. */
export function beginParts(response: ServerResponse, { status, headers }: Head, contentType: string): Parts {
  response.writeHead(status, ['content-type', contentType, ...ALWAYS, ...headers])
  let isFirst = true
  return {
    write({ text, encoding }, isLast) {
      // A client cannot tell that a part has ended before it has seen the next boundary.
      const opening = isFirst ? '\r\n---\r\n' : ''
      isFirst = false
      const part = `${opening}${PART_HEAD}${text}\r\n---${isLast ? '--' : ''}\r\n`
      if (isLast) response.end(part, encoding)
      else response.write(part, encoding)
    },
  }
}

const PART_HEAD = 'content-type: application/json; charset=utf-8\r\n\r\n'

export interface Parts {
  write(part: JsonText, isLast: boolean): void
}
