import { ClientError } from '@care/service/errors'
import { type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose'
import type { GatewayConfig } from '../config.ts'
import { createBoundedCache } from '../planning/bounded-cache.ts'

/** What a verified access token says. Only subgraphs know what it means. */
export type Claims = Readonly<JWTPayload> & { readonly sub: string; readonly exp: number }

/**
 * Finds out who asks, from the value of an `authorization` header. Null for somebody without one.
 *
 * @throws ClientError UNAUTHENTICATED for a token that is not good.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Claims | null>

/** Tokens that are remembered when they have been verified: a client sends the same one with each request. */
const REMEMBERED = 10_000
/** Milliseconds after which one is verified again: as long as a key that was withdrawn may go on counting. */
const REMEMBERED_FOR = 60_000

type Keys = Pick<GatewayConfig, 'JWT_SECRET' | 'GATEWAY_JWKS_URL' | 'JWT_ISSUER' | 'JWT_AUDIENCE'>

/** The algorithms follow from the configuration, never from the token. Without a key everybody is anonymous. */
export function createAuthenticate(config: Keys): Authenticate {
  const { JWT_SECRET: secret, GATEWAY_JWKS_URL: keysUrl } = config
  const verify = secret
    ? verifyWith(async () => new TextEncoder().encode(secret), ['HS256'], config)
    : keysUrl
      ? verifyWith(createRemoteJWKSet(new URL(keysUrl)), ['RS256', 'ES256'], config)
      : undefined

  const remembered = createBoundedCache<{ readonly claims: Claims; readonly until: number }>({ entries: REMEMBERED })

  return async (authorization) => {
    if (!verify || authorization === undefined || authorization === '') return null
    const known = remembered.get(authorization)
    const now = Date.now()
    if (known && now < known.until) return known.claims
    const token = /^bearer +([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1]
    if (!token) throw new ClientError('UNAUTHENTICATED', 'The authorization must be `Bearer` and a token.')
    const claims = await verify(token)
    remembered.set(authorization, { claims, until: Math.min(claims.exp * 1000, now + REMEMBERED_FOR) })
    return claims
  }
}

function verifyWith(key: JWTVerifyGetKey | (() => Promise<Uint8Array>), algorithms: string[], config: Keys) {
  const { JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = config
  const options = {
    algorithms,
    requiredClaims: ['sub', 'exp'],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  }
  return async (token: string): Promise<Claims> => {
    try {
      const { payload } = await jwtVerify(token, key, options)
      return payload as Claims
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new ClientError('UNAUTHENTICATED', 'The access token has expired.')
      // Keys that cannot be fetched are our trouble, and not for the client to mend by signing in again.
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) throw error
      throw new ClientError('UNAUTHENTICATED', 'The access token is not valid.')
    }
  }
}
