import type { IncomingMessage, ServerResponse } from 'node:http'

/** How long a browser may remember the answer to a preflight, in seconds. */
const MAX_AGE = '600'

const ALLOWED_METHODS = 'GET, POST, PUT, DELETE'
const ALLOWED_HEADERS =
  'accept-language, apollo-require-preflight, authorization, content-type, gateway-explain, last-event-id, traceparent, tracestate, x-graphql-event-stream-token, x-request-id'

const NONE: readonly string[] = []
const VARY = ['vary', 'origin']

/**
 * The headers that let pages of the origins named in `origins` read an answer, and tell browsers nothing about any other.
 * Names and values in turn.
 */
export function corsHeaders({ headers: { origin } }: IncomingMessage, origins: readonly string[]): readonly string[] {
  if (origins.length === 0) return NONE
  if (origin === undefined || !origins.includes(origin)) return VARY
  return [...VARY, 'access-control-allow-origin', origin, 'access-control-expose-headers', 'x-request-id']
}

/**
 * Answers the question whether a page may call.
 *
 * @returns false when the request is none.
 */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): boolean {
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false
  const headers = [...corsHeaders(request, origins)]
  if (headers.includes('access-control-allow-origin')) {
    headers.push('access-control-allow-methods', ALLOWED_METHODS, 'access-control-allow-headers', ALLOWED_HEADERS)
    headers.push('access-control-max-age', MAX_AGE)
  }
  response.writeHead(204, headers).end()
  return true
}

/** Whether a WebSocket, or a stream that nobody is asked about, may be opened: from no page at all, from a page of ours, or from one of `origins`. */
export function mayConnect({ headers: { origin, host } }: IncomingMessage, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
