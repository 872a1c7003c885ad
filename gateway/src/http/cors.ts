import type { IncomingMessage, ServerResponse } from 'node:http'

/** How long a browser may remember the answer to a preflight, in seconds. */
const MAX_AGE = 600

const ALLOWED_HEADERS =
  'accept-language, apollo-require-preflight, authorization, content-type, traceparent, x-request-id'

/**
 * Lets pages of the origins named in `origins` call, and tells browsers nothing about any other.
 *
 * @returns true when the request was a preflight and is answered.
 */
export function handleCors(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers
  if (origins.length > 0) response.setHeader('vary', 'origin')
  const isAllowed = origin !== undefined && origins.includes(origin)
  if (isAllowed) {
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('access-control-expose-headers', 'x-request-id')
  }
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', 'GET, POST')
    response.setHeader('access-control-allow-headers', ALLOWED_HEADERS)
    response.setHeader('access-control-max-age', MAX_AGE)
  }
  response.writeHead(204).end()
  return true
}

/** Whether a WebSocket may be opened: from no page at all, from a page of ours, or from one of `origins`. */
export function mayConnect({ headers: { origin, host } }: IncomingMessage, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
