import { createHash, randomBytes } from 'node:crypto'
import { type Identity, claimsOf } from '@care/service/identity'
import { SignJWT } from 'jose'
import type { PatientConfig } from '../config.ts'
import { scopesOf } from '../scopes.ts'
import type { Account, RefreshToken } from '../store/store.ts'

export interface TokenSettings {
  readonly key: Uint8Array
  readonly issuer: string
  readonly audience: string
  readonly accessMinutes: number
  readonly refreshDays: number
}

export const tokenSettings = (config: PatientConfig): TokenSettings => ({
  key: new TextEncoder().encode(config.JWT_SECRET),
  issuer: config.JWT_ISSUER,
  audience: config.JWT_AUDIENCE,
  accessMinutes: config.PATIENT_ACCESS_TOKEN_MINUTES,
  refreshDays: config.PATIENT_REFRESH_TOKEN_DAYS,
})

/** Who an account is from now on, until the access token ends. */
export function identityOf(account: Account, { accessMinutes }: TokenSettings, now: Date): Identity {
  // A token's end is a whole second.
  const expiresAt = (Math.floor(now.getTime() / 1000) + Math.round(accessMinutes * 60)) * 1000
  return {
    subject: account.id,
    roles: account.roles,
    scopes: scopesOf(account.roles),
    patientId: account.patientId,
    practitionerId: account.practitionerId,
    caregiverId: account.caregiverId,
    organizationId: account.organizationId,
    sessionExpiresAt: new Date(expiresAt),
  }
}

/** An access token (RFC 9068) for an identity. */
export const signAccessToken = (
  identity: Identity,
  { key, issuer, audience }: TokenSettings,
  now: Date,
): Promise<string> =>
  new SignJWT(claimsOf(identity))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(identity.subject)
    .setIssuedAt(now)
    .setExpirationTime(identity.sessionExpiresAt)
    .sign(key)

const REFRESH_TOKEN_BYTES = 32
const DAY = 24 * 3600 * 1000

/** A new refresh token for the client, and what the store keeps of it. */
export function newRefreshToken({ refreshDays }: TokenSettings, now: Date): { token: string; kept: RefreshToken } {
  const token = randomBytes(REFRESH_TOKEN_BYTES).toString('base64url')
  return { token, kept: { hash: hashOf(token), expiresAt: new Date(now.getTime() + refreshDays * DAY) } }
}

/** A token of 256 random bits cannot be guessed from its plain SHA-256: no slow hash is needed. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
