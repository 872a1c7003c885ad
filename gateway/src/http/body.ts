import type { IncomingMessage } from 'node:http'

/** A body that is not taken. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused'
  readonly status: 400 | 413 | 415
  readonly extensions = { code: 'BAD_USER_INPUT' }

  constructor(status: BodyRefused['status'], message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Reads a body of JSON.
 *
 * @throws BodyRefused when it is of another type, longer than `bytes`, or not JSON.
 */
export async function readJsonBody(request: IncomingMessage, bytes: number): Promise<unknown> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .split(';')
    .map((it) => it.trim().toLowerCase())
  const charset = parameters.find((it) => it.startsWith('charset='))
  if (type !== 'application/json' || (charset && !/^charset="?utf-?8"?$/.test(charset))) {
    throw new BodyRefused(415, 'The content type must be application/json, in UTF-8.')
  }
  const tooLong = () => new BodyRefused(413, `The body must not be longer than ${bytes} bytes.`)
  if (Number(request.headers['content-length'] ?? 0) > bytes) throw tooLong()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bytes) throw tooLong()
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new BodyRefused(400, 'The body is not JSON.')
  }
}
