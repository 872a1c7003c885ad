import { createHmac } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { ClientError } from '../errors.ts'

/** What a signed-in account may be: `Role` in the schema, and devices, which never ask the graph. */
export const roles = ['PATIENT', 'CAREGIVER', 'PRACTITIONER', 'ADMINISTRATOR', 'PARTNER'] as const
export type Role = (typeof roles)[number]

/** Who is asking. Made by the gateway from a verified token; subgraphs accept nothing else. */
export interface Identity {
  /** The account's id: not that of the patient or practitioner. */
  readonly subject: string
  readonly roles: readonly Role[]
  readonly scopes: readonly string[]
  readonly patientId: string | null
  readonly practitionerId: string | null
  readonly caregiverId: string | null
  readonly organizationId: string | null
  /** When the access token behind it ends. */
  readonly sessionExpiresAt: Date
}

/** The header (and, on a WebSocket, the key in `extensions.headers`) that carries the signed identity to a subgraph. */
export const IDENTITY_HEADER = 'gateway-identity'

/** How long a signed identity opens a request: long enough for a slow hop, too short to be worth stealing. */
const IDENTITY_SECONDS = 30

const ISSUER = 'gateway'

/** The claims of an access token, and of the internal token that the gateway makes out of it. */
const claims = z.object({
  sub: z.string(),
  roles: z.array(z.enum(roles)),
  scopes: z.array(z.string()),
  patient_id: z.string().nullable().default(null),
  practitioner_id: z.string().nullable().default(null),
  caregiver_id: z.string().nullable().default(null),
  organization_id: z.string().nullable().default(null),
  session_exp: z.number(),
})

/** The claims of an access token for `identity`, as sign-in puts them into it. */
export const claimsOf = (identity: Omit<Identity, 'sessionExpiresAt'>) => ({
  roles: identity.roles,
  scopes: identity.scopes,
  patient_id: identity.patientId,
  practitioner_id: identity.practitionerId,
  caregiver_id: identity.caregiverId,
  organization_id: identity.organizationId,
})

const PROTECTED_HEADER = Buffer.from(JSON.stringify({ alg: 'HS256' })).toString('base64url')

/**
 * Signs what the gateway verified about the caller, for one subgraph and half a minute. Without waiting: it stands in
 * the way of every request.
 *
 * @param verified the claims of the caller's access token; null for a caller without one.
 */
export function signIdentity(
  verified: Readonly<Record<string, unknown>> | null,
  audience: string,
  secret: string,
  now = new Date(),
): string {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const payload = {
    ...(verified ? { ...verified, session_exp: verified['exp'] } : { anonymous: true }),
    iss: ISSUER,
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + IDENTITY_SECONDS,
  }
  const signed = `${PROTECTED_HEADER}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/**
 * Who stands behind a request to the subgraph `audience`. Null for a caller that the gateway let through without a token.
 *
 * @throws ClientError UNAUTHENTICATED when the token is missing, expired, altered, or meant for another subgraph.
 */
export async function verifyIdentity(
  token: string | undefined,
  audience: string,
  secret: string,
  now = new Date(),
): Promise<Identity | null> {
  if (!token) throw new ClientError('UNAUTHENTICATED', 'This service answers the gateway only.')
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      issuer: ISSUER,
      audience,
      algorithms: ['HS256'],
      currentDate: now,
    })
    return payload['anonymous'] === true ? null : identityFrom(payload)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
      throw new ClientError('UNAUTHENTICATED', 'The internal identity is not valid.')
    }
    throw error
  }
}

function identityFrom(payload: unknown): Identity {
  const it = claims.parse(payload)
  return {
    subject: it.sub,
    roles: it.roles,
    scopes: it.scopes,
    patientId: it.patient_id,
    practitionerId: it.practitioner_id,
    caregiverId: it.caregiver_id,
    organizationId: it.organization_id,
    sessionExpiresAt: new Date(it.session_exp * 1000),
  }
}
