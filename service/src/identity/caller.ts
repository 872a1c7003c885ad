import { randomUUID } from 'node:crypto'
import { IDENTITY_HEADER, type Identity, verifyIdentity } from './identity.ts'

/** The languages in which messages to people are written. */
export type Language = 'zh-CN' | 'en'

/** The header in which the gateway tells from which network address a request came to it. */
export const CLIENT_ADDRESS_HEADER = 'client-address'

/** Who sent one request, and how to answer. */
export interface Caller {
  /** Null for somebody who is not signed in: most things are refused, `signIn` is not. */
  readonly identity: Identity | null
  /** Stands in logs and in masked errors. */
  readonly requestId: string
  readonly language: Language
  /** Where the request came to the gateway from. Absent when the gateway does not tell. */
  readonly address?: string
}

/**
 * The caller of a request to the subgraph `audience`.
 *
 * @param headers with lower-case names.
 * @throws ClientError UNAUTHENTICATED without a valid internal identity.
 */
export async function callerOf(
  headers: Readonly<Record<string, string | undefined>>,
  audience: string,
  secret: string,
): Promise<Caller> {
  const address = headers[CLIENT_ADDRESS_HEADER]
  return {
    identity: await verifyIdentity(headers[IDENTITY_HEADER], audience, secret),
    requestId: headers['x-request-id'] ?? randomUUID(),
    language: languageOf(headers['accept-language']),
    ...(address !== undefined && { address }),
  }
}

/** Chinese where the client asks for it first, English otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const [preferred] = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((it) => /^\s*q=([\d.]+)$/.exec(it)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => quality > 0 && (tag.startsWith('zh') || tag.startsWith('en')))
    .toSorted((a, b) => b.quality - a.quality)
  return preferred?.tag.startsWith('zh') ? 'zh-CN' : 'en'
}
