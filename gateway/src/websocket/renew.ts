import { ClientError } from '@care/service/errors'
import type { Authenticate } from '../request/authenticate.ts'
import type { Session } from '../subscriptions/session.ts'

/** What a client is told of the token that it sent: until when it is good, or why it was not taken. */
export type Renewal =
  | { readonly expiresAt: string }
  | { readonly error: { readonly code: string; readonly message: string } }

/** Takes a fresh token for a connection that is open. One that is not good changes nothing. */
export async function renew(session: Session | undefined, token: string, authenticate: Authenticate): Promise<Renewal> {
  try {
    const claims = await authenticate(token)
    if (!claims || claims.sub !== session?.claims?.sub) {
      throw new ClientError('FORBIDDEN', 'The token is not for who opened this connection: open another one.')
    }
    session.renew(claims)
    return { expiresAt: new Date(claims.exp * 1000).toISOString() }
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    return { error: { code: String(error.extensions['code']), message: error.message } }
  }
}
