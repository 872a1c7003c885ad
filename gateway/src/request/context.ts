import { randomUUID } from 'node:crypto'
import { CLIENT_ADDRESS_HEADER } from '@care/service/caller'
import { IDENTITY_HEADER, signIdentity } from '@care/service/identity'
import type { Claims } from './authenticate.ts'

/** What one request, or one event of a subscription, carries on its way to the subgraphs. */
export interface RequestContext {
  readonly requestId: string
  readonly claims: Claims | null
  /** The headers of a request to a subgraph. The identity in them is freshly signed and short-lived. */
  headersFor(subgraph: string): Promise<Readonly<Record<string, string>>>
}

/** Header names are lower-case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** The only headers of a request that subgraphs see, the last one of our own making. Everything else stops here, an identity of the client's making first of all. */
const FORWARDED = ['accept-language', 'traceparent', CLIENT_ADDRESS_HEADER] as const

/** Longest header value that is handed on, in characters. */
const LONGEST = 256

/** @param secret signs the identity; without one, subgraphs are not told who asks. */
export function createRequestContext(
  headers: Headers,
  claims: Claims | null,
  secret: string | undefined,
): RequestContext {
  const requestId = requestIdFrom(headers)
  const forwarded: Record<string, string> = { 'x-request-id': requestId }
  for (const name of FORWARDED) {
    const value = headers[name]
    if (typeof value === 'string' && value.length <= LONGEST) forwarded[name] = value
  }
  const signed = new Map<string, Promise<string>>()
  return {
    requestId,
    claims,
    async headersFor(subgraph) {
      if (secret === undefined) return forwarded
      let identity = signed.get(subgraph)
      if (!identity) {
        identity = signIdentity(claims, subgraph, secret)
        signed.set(subgraph, identity)
      }
      return { ...forwarded, [IDENTITY_HEADER]: await identity }
    },
  }
}

/** The client's own id for the request where it is harmless in a log, else a new one. */
export function requestIdFrom(headers: Headers): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}
