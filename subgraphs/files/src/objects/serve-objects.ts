import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '@care/service/log'
import type { Places } from './folder.ts'
import { receiveObject } from './receive-object.ts'
import { sendObject } from './send-object.ts'
import { OBJECTS_PATH, readAddress } from './signed-address.ts'

/** How many objects may come in or go out at once. */
const MOST_AT_ONCE = 256

/** Addresses carry their own permission and no cookie is read, so that any page may use one that it was given. */
const FOR_BROWSERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, PUT',
  'access-control-allow-headers': 'content-type, x-amz-checksum-sha256, if-none-match, range',
  'access-control-expose-headers': 'content-disposition, content-length, content-range, etag',
  'access-control-max-age': '600',
  // A stored file is data: it never runs, and its address is told to nobody.
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
}

/** Serves the objects of a folder to those who have a signed address. Takes requests below `/objects/` only. */
export function serveObjects(places: Places, secret: string, log: Log) {
  let running = 0
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = URL.parse(request.url ?? '/', 'http://objects')
    if (!url?.pathname.startsWith(OBJECTS_PATH)) return false
    for (const [name, value] of Object.entries(FOR_BROWSERS)) response.setHeader(name, value)
    if (running >= MOST_AT_ONCE) {
      refuse(response, 503, 'Too many transfers at once. Try again in a few seconds.')
      return true
    }
    running++
    answer(request, response, url)
      .catch((error: unknown) => {
        const { code } = error as NodeJS.ErrnoException
        // A client that hangs up is no fault of ours.
        if (code !== 'ERR_STREAM_PREMATURE_CLOSE') log.error({ error: String(error), code }, 'a transfer failed')
        if (response.headersSent) response.destroy()
        else refuse(response, 500, 'Something went wrong.')
      })
      .finally(() => running--)
    return true
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
    const permit = readAddress(method, url, secret, new Date())
    if (!permit) return refuse(response, 403, 'This address does not work, or does not work any more.')
    if (permit.method === 'GET') return sendObject(request, response, permit, places.object(permit.key))
    const { status, message } = await receiveObject(request, permit, places)
    if (status === 200) response.writeHead(200, { 'content-length': 0 }).end()
    else refuse(response, status, message)
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(message),
    // Bytes of a refused upload may still be on their way: the connection is not used again.
    connection: 'close',
  })
  response.end(message)
}
