import { ClientError } from '../errors.ts'
import type { Identity } from './identity.ts'

/**
 * Who is signed in.
 *
 * @throws ClientError UNAUTHENTICATED for a stranger.
 */
export function signedIn(identity: Identity | null): Identity {
  if (identity) return identity
  throw new ClientError('UNAUTHENTICATED', 'Sign in, then send the request again.')
}

/**
 * Who is signed in, with a scope: what a token must allow beside the relation to the patient.
 *
 * @throws ClientError UNAUTHENTICATED for a stranger, FORBIDDEN without the scope.
 */
export function withScope(identity: Identity | null, scope: string): Identity {
  const caller = signedIn(identity)
  if (caller.scopes.includes(scope)) return caller
  throw new ClientError('FORBIDDEN', `This needs the scope \`${scope}\`.`)
}
