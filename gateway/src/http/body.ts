import type { IncomingMessage } from 'node:http'
import { RequestRefused } from '../request/refuse.ts'
import { essenceOf } from './csrf.ts'

/** What most clients send, and what need not be looked at any closer. */
const PLAIN_TYPE = 'application/json'
const UTF8 = /;\s*charset\s*=(?!\s*"?utf-?8"?\s*(?:;|$))/i

/** The rest of a body that is not wanted would be read as the next request. */
const CLOSE = ['connection', 'close']

/**
 * Reads a body of JSON.
 *
 * @throws RequestRefused, or rejects with it, when it is of another type, longer than `bytes`, or not JSON.
 */
export function readJsonBody(request: IncomingMessage, bytes: number): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  checkType(request)
  if (Number(request.headers['content-length'] ?? 0) > bytes) throw tooLong(bytes)
  // Nearly every body comes in one piece.
  let first: Buffer | undefined
  let more: Buffer[] | undefined
  let length = 0
  const onData = (chunk: Buffer) => {
    length += chunk.length
    if (length > bytes) {
      request.off('data', onData).off('end', onEnd)
      return reject(tooLong(bytes))
    }
    if (!first) first = chunk
    else if (more) more.push(chunk)
    else more = [first, chunk]
  }
  const onEnd = () => {
    const body = more ? Buffer.concat(more, length) : first
    try {
      resolve(JSON.parse(body ? body.toString('utf8') : ''))
    } catch {
      reject(new RequestRefused(400, 'The body is not JSON.'))
    }
  }
  request.on('data', onData).on('end', onEnd)
  // Whoever sent half of a body and left gets no answer, but what waits for the rest must not wait for ever.
  request.once('error', () => reject(new RequestRefused(400, 'The body did not come to its end.', CLOSE)))
  return promise
}

function checkType({ headers }: IncomingMessage): void {
  const type = headers['content-type'] ?? ''
  if (type !== PLAIN_TYPE && (essenceOf(type) !== PLAIN_TYPE || UTF8.test(type))) {
    throw new RequestRefused(415, 'The content type must be application/json, in UTF-8.', CLOSE)
  }
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    throw new RequestRefused(415, 'The body must not be compressed.', [...CLOSE, 'accept-encoding', 'identity'])
  }
}

const tooLong = (bytes: number) => new RequestRefused(413, `The body must not be longer than ${bytes} bytes.`, CLOSE)
