import type { IncomingHttpHeaders } from 'node:http'
import { RequestRefused } from '../request/refuse.ts'

/** What a page of another site can send without asking first. */
const SIMPLE_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])

/** A browser asks first before it sends one of these on behalf of another site. Apollo's clients send the second. */
const ASKING_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'] as const

/**
 * Refuses what a browser would send on behalf of a page of another site without asking whether it may: it would come with
 * the person's own cookies or from inside of a closed network, and how long its answer takes may tell the page something.
 *
 * @throws RequestRefused
 */
export function preventForgery(headers: IncomingHttpHeaders): void {
  const type = headers['content-type']
  if (type !== undefined && !SIMPLE_TYPES.has(essenceOf(type))) return
  if (ASKING_HEADERS.some((name) => headers[name])) return
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
