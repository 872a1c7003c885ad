import type { IncomingMessage } from 'node:http'
import { RequestRefused } from '../request/refuse.ts'
import { mayConnect } from './cors.ts'

/** What a page of another site can send without asking first. */
const SIMPLE_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])

/** A browser asks first before it sends one of these on behalf of another site. Apollo's clients send the second. */
const ASKING_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'] as const

/** What browsers say of where a request comes from when it is not from a page of another origin. */
const OWN_SITES = new Set<unknown>([undefined, 'same-origin', 'none'])

/**
 * Refuses what a browser would send on behalf of a page of another site without asking whether it may: it would come with
 * the person's own cookies or from inside of a closed network, and how long its answer takes may tell the page something.
 *
 * @param isStream whether a stream is asked for: a browser's EventSource cannot send headers that would be asked about.
 *   It says where its page is from, though, as every browser of today does.
 * @throws RequestRefused
 */
export function preventForgery(request: IncomingMessage, origins: readonly string[], isStream: boolean): void {
  const { headers } = request
  const type = headers['content-type']
  if (type !== undefined && !SIMPLE_TYPES.has(essenceOf(type))) return
  if (ASKING_HEADERS.some((name) => headers[name])) return
  const isAllowed = headers.origin !== undefined && origins.includes(headers.origin)
  if (isStream && (isAllowed || (OWN_SITES.has(headers['sec-fetch-site']) && mayConnect(request, origins)))) return
  throw new RequestRefused(
    400,
    'A page of another site could have sent this. Send a content-type of application/json, or a header ' +
      `${ASKING_HEADERS.join(' or ')}.`,
  )
}

/** The type of a header `content-type`, without its parameters. */
export function essenceOf(type: string): string {
  const at = type.indexOf(';')
  return (at < 0 ? type : type.slice(0, at)).trim().toLowerCase()
}
