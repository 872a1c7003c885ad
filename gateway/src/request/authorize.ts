import { ClientError } from '@care/service/errors'
import type { AccessRequirement } from '../planning/access-rules.ts'
import type { Claims } from './authenticate.ts'

/**
 * Refuses an operation that asks for something its caller may not have, before anything is fetched. The whole of it:
 * whoever asks for what is not theirs has made a mistake that an answer with holes would hide.
 *
 * @throws ClientError UNAUTHENTICATED for a caller who has not signed in, FORBIDDEN for one who lacks a scope, and
 *   wherever a policy would decide: nobody here knows policies.
 */
export function authorize(requirement: AccessRequirement | null, claims: Claims | null): void {
  if (!requirement) return
  if (!claims) throw new ClientError('UNAUTHENTICATED', 'Sign in to ask for this.')
  const held = scopesIn(claims)
  const isAllowed = requirement.scopes.every((alternatives) =>
    alternatives.some((all) => all.every((scope) => held.has(scope))),
  )
  if (!isAllowed || requirement.hasPolicy) {
    throw new ClientError('FORBIDDEN', 'You may not ask for all of this.')
  }
}

/** `scope` as OAuth has it, separated by spaces (RFC 8693, 4.2), or a list `scopes`. */
function scopesIn(claims: Claims): ReadonlySet<string> {
  const held = new Set<string>()
  const { scope, scopes } = claims as { readonly scope?: unknown; readonly scopes?: unknown }
  if (typeof scope === 'string') for (const it of scope.split(' ')) held.add(it)
  if (Array.isArray(scopes)) for (const it of scopes) if (typeof it === 'string') held.add(it)
  return held
}
