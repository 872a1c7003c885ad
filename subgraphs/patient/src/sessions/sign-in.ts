import { randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import type { Identity } from '@care/service/identity'
import type { Context } from '../context.ts'
import { isPlainText } from '../plain-text.ts'
import { refuse } from '../refusals.ts'
import { countFailure, forgetFailures, minutesToWait } from './throttle.ts'
import { identityOf, newRefreshToken, signAccessToken } from './tokens.ts'

/** Characters. Longer ones are nobody's, and not worth hashing. */
const LONGEST_NAME = 100
const LONGEST_PASSWORD = 200

/** Devices and browsers on which one account may be signed in. */
const MOST_SESSIONS = 50

export interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
  readonly viewer: Identity
}

/** Signs a person in. A wrong name, a wrong password and both take the same time and give the same answer. */
export async function signIn(
  context: Context,
  { username, password }: { username: string; password: string },
): Promise<SignedIn | UserError> {
  const { store, passwords, tokens, address, now } = context
  const attempt = { username: usernameOf(username), address }
  const minutes = await minutesToWait(store, attempt, now)
  if (minutes !== null) return refuse(context, 'tooManyTries', null, { minutes })

  const mayExist = isPlainText(attempt.username, LONGEST_NAME) && password.length <= LONGEST_PASSWORD
  const account = mayExist ? await store.accountByName(attempt.username) : null
  const right = await passwords.matches(password.slice(0, LONGEST_PASSWORD), account?.passwordHash ?? null)
  if (right === 'busy') return refuse(context, 'busy')
  if (!account || !right) {
    await countFailure(store, attempt, now)
    return refuse(context, 'wrongCredentials')
  }
  await forgetFailures(store, attempt)
  const viewer = identityOf(account, tokens, now)
  const refresh = newRefreshToken(tokens, now)
  await store.openSession({ id: randomUUID(), accountId: account.id }, refresh.kept, now, MOST_SESSIONS)
  return { accessToken: await signAccessToken(viewer, tokens, now), refreshToken: refresh.token, viewer }
}

/** An account's name as it is kept: case, width and outer blanks do not count. */
export const usernameOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
