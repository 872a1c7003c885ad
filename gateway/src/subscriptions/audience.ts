import { CLIENT_ADDRESS_HEADER } from '@care/service/caller'
import type { Claims } from '../request/authenticate.ts'
import type { Headers } from '../request/context.ts'

/**
 * How much subgraphs learn of who listens to a field: all that they learn of any caller, nothing, or some claims of the
 * token. What they do not learn, streams need not have in common to be shared.
 */
export type IdentityRule = 'whole' | 'none' | readonly string[]

/** Who listens, as far as subgraphs learn of it. */
export interface Audience {
  /** Those of the client's headers that are handed on. */
  readonly headers: Headers
  readonly claims: Claims | null
}

/** What tells of a person or a place, whatever else is forwarded. */
const PERSONAL = new Set<string>([CLIENT_ADDRESS_HEADER, 'authorization', 'cookie'])

/** @param forwarded names of the headers that are handed on at all. */
export function audienceOf({ headers, claims }: Audience, rule: IdentityRule, forwarded: readonly string[]): Audience {
  const kept: Record<string, Headers[string]> = {}
  for (const name of forwarded) {
    const value = headers[name]
    // Some clients say on one transport that any language will do, and nothing on another: it means the same.
    if (name === 'accept-language' && value === '*') continue
    if (value !== undefined && (rule === 'whole' || !PERSONAL.has(name))) kept[name] = value
  }
  return { headers: kept, claims: claims && rule !== 'whole' ? someOf(claims, rule) : claims }
}

/** Who is let in is decided by all claims; this is only what is handed on. */
function someOf(claims: Claims, rule: 'none' | readonly string[]): Claims | null {
  if (rule === 'none') return null
  return Object.fromEntries(rule.map((name) => [name, claims[name]])) as Claims
}
