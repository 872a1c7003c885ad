import { randomUUID } from 'node:crypto'
import { CLIENT_ADDRESS_HEADER } from '@care/service/caller'
import { IDENTITY_HEADER, signIdentity } from '@care/service/identity'
import type { Claims } from './authenticate.ts'
import { continueTrace } from './trace.ts'

/** What one request, or one event of a subscription, carries on its way to the subgraphs. */
export interface RequestContext {
  readonly requestId: string
  readonly claims: Claims | null
  /** Whatever a subgraph's answer may depend on beside the operation: who asks, from where, in which language. */
  readonly sharing: string
  /** The headers of a request to a subgraph. The identity in them is short-lived. */
  headersFor(subgraph: string): Readonly<Record<string, string>>
  /** The same: names (lower-case) and values in turn. */
  headerListFor(subgraph: string): readonly string[]
}

/** Header names are lower-case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a subgraph may answer by. The address is of our own making. Everything else stops here, an identity of the client's making first of all. */
export const FORWARDED = ['accept-language', CLIENT_ADDRESS_HEADER] as const

/** Longest value of these that is handed on, in characters. */
const LONGEST = 256

/** Stands for the claims of somebody who has none. */
const ANONYMOUS = {}

export interface ContextOptions {
  /** Signs the identity; without one, subgraphs are not told who asks. */
  readonly secret: string | undefined
  /** Further headers of clients that subgraphs get, in lower case. */
  readonly forward: readonly string[]
}

export type CreateContext = (headers: Headers, claims: Claims | null) => RequestContext

export function createContexts({ secret, forward }: ContextOptions): CreateContext {
  const identityFor = secret === undefined ? undefined : createSigner(secret)

  return (headers, claims) => {
    const requestId = requestIdFrom(headers)
    const { traceparent, tracestate } = continueTrace(headers['traceparent'], headers['tracestate'])
    const list = ['x-request-id', requestId, 'traceparent', traceparent]
    if (tracestate !== undefined) list.push('tracestate', tracestate)
    let sharing = claims ? JSON.stringify(claims) : ''
    // Neither a header's value nor JSON has a line break in it, so that no two callers look alike.
    const add = (name: string, longest: number) => {
      const value = headers[name]
      sharing += '\n'
      if (typeof value !== 'string' || value.length > longest) return
      sharing += `+${value}`
      list.push(name, value)
    }
    for (const name of FORWARDED) add(name, LONGEST)
    for (const name of forward) add(name, Infinity)

    return new ForwardedContext({ requestId, claims, sharing, list, identityFor })
  }
}

interface ForwardedOptions extends Pick<RequestContext, 'requestId' | 'claims' | 'sharing'> {
  /** What every subgraph gets: names and values in turn. */
  readonly list: readonly string[]
  readonly identityFor: Sign | undefined
}

/** A class for the sake of memory: every request has one (docs/adr/0014). */
class ForwardedContext implements RequestContext {
  readonly requestId: string
  readonly claims: Claims | null
  readonly sharing: string
  readonly #list: readonly string[]
  readonly #identityFor: Sign | undefined

  constructor({ requestId, claims, sharing, list, identityFor }: ForwardedOptions) {
    this.requestId = requestId
    this.claims = claims
    this.sharing = sharing
    this.#list = list
    this.#identityFor = identityFor
  }

  headerListFor(subgraph: string): readonly string[] {
    const identity = this.#identityFor?.(this.claims, subgraph)
    return identity === undefined ? this.#list : [...this.#list, IDENTITY_HEADER, identity]
  }

  headersFor(subgraph: string): Readonly<Record<string, string>> {
    return recordOf(this.headerListFor(subgraph))
  }
}

type Sign = (claims: Claims | null, subgraph: string) => string

/** Signs for each caller and subgraph once a second: identities are dated in seconds, so that a new one would be the same. */
function createSigner(secret: string): Sign {
  const signed = new WeakMap<object, Map<string, { readonly identity: string; readonly second: number }>>()
  return (claims, subgraph) => {
    let bySubgraph = signed.get(claims ?? ANONYMOUS)
    if (!bySubgraph) signed.set(claims ?? ANONYMOUS, (bySubgraph = new Map()))
    const now = new Date()
    const second = Math.floor(now.getTime() / 1000)
    const found = bySubgraph.get(subgraph)
    if (found?.second === second) return found.identity
    const identity = signIdentity(claims, subgraph, secret, now)
    bySubgraph.set(subgraph, { identity, second })
    return identity
  }
}

function recordOf(list: readonly string[]): Readonly<Record<string, string>> {
  const record: Record<string, string> = {}
  for (let at = 0; at < list.length; at += 2) record[list[at] as string] = list[at + 1] as string
  return record
}

/** The client's own id for the request where it is harmless in a log, else a new one. */
export function requestIdFrom(headers: Headers): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}
