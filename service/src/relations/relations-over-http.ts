import { z } from 'zod'
import type { RelationsSource } from './relations.ts'
import { signServiceToken } from '../identity/service-token.ts'

/** The audience of a service token that opens the feed. */
export const RELATIONS_AUDIENCE = 'relations'

/** How long one page of the feed may take, in milliseconds. */
const PATIENCE = 10_000

const instant = z.string()
const period = { start: instant, end: instant.nullable() }

const page = z.array(
  z.object({
    patientId: z.string(),
    version: z.number().int(),
    organizationId: z.string(),
    timeZone: z.string(),
    language: z.string(),
    enrollmentStatus: z.string(),
    conditions: z.array(z.string()),
    members: z.array(
      z.object({
        participantId: z.string(),
        participantType: z.enum(['Practitioner', 'Caregiver']),
        role: z.string(),
        ...period,
      }),
    ),
    consents: z.array(z.object({ scope: z.string(), granteeId: z.string().nullable(), ...period })),
  }),
)

/**
 * The relations feed of the patient service, over HTTP.
 *
 * @param url the service's origin, or the feed's own address: `http://patient:4001/relations`.
 * @param secret the key that all services share.
 */
export const relationsOverHttp = (url: string, secret: string): RelationsSource => ({
  async after(version, limit) {
    const address = new URL(url)
    if (address.pathname === '/') address.pathname = '/relations'
    address.search = new URLSearchParams({ after: String(version), limit: String(limit) }).toString()
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${await signServiceToken(RELATIONS_AUDIENCE, secret)}` },
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw new Error(`The relations feed at ${address.origin} answered with ${response.status}.`)
    }
    return page.parse(await response.json())
  },
})
