import { SignJWT, errors, jwtVerify } from 'jose'
import { ClientError } from '../errors.ts'

/** Tells these tokens from those that the gateway signs for people: neither passes for the other. */
const ISSUER = 'service'

/** How long a signed request may be on its way: it is made anew for each. */
const SECONDS = 30

/** Signs a request of one service of this system to another. `audience` names what is asked of it, for example `relations`. */
export function signServiceToken(audience: string, secret: string, now = new Date()): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + SECONDS)
    .sign(new TextEncoder().encode(secret))
}

/**
 * Lets a request of another service in.
 *
 * @param authorization the request's header, `Bearer …`.
 * @throws ClientError UNAUTHENTICATED when the token is missing, expired, altered, or meant for something else.
 */
export async function verifyServiceToken(
  authorization: string | undefined,
  audience: string,
  secret: string,
  now = new Date(),
): Promise<void> {
  const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? []
  if (!token) throw new ClientError('UNAUTHENTICATED', 'This answers services of this system only.')
  try {
    await jwtVerify(token, new TextEncoder().encode(secret), {
      issuer: ISSUER,
      audience,
      algorithms: ['HS256'],
      currentDate: now,
    })
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new ClientError('UNAUTHENTICATED', 'The service token is not valid.')
    throw error
  }
}
