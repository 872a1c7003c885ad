import type { UserError } from '@care/service/errors'
import type { Context } from '../context.ts'
import { refuse } from '../refusals.ts'
import type { SignedIn } from './sign-in.ts'
import { hashOf, identityOf, newRefreshToken, signAccessToken } from './tokens.ts'

/** Gives a new pair of tokens for a refresh token, with the rights that the account has by now. */
export async function refreshSession(context: Context, refreshToken: string): Promise<SignedIn | UserError> {
  const { store, tokens, now } = context
  const next = newRefreshToken(tokens, now)
  const account = await store.renewSession(hashOf(refreshToken), next.kept, now)
  if (typeof account === 'string') return refuse(context, 'sessionOver', 'refreshToken')
  const viewer = identityOf(account, tokens, now)
  return { accessToken: await signAccessToken(viewer, tokens, now), refreshToken: next.token, viewer }
}
