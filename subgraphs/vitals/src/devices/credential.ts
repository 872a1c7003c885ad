import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Random bits enough that nobody guesses one, and that a fast hash keeps them. */
const BYTES = 32

export const newCredential = (): string => randomBytes(BYTES).toString('base64url')

export const hashOf = (credential: string | Uint8Array): string => createHash('sha256').update(credential).digest('hex')

/** Whether a credential is the one behind the hash; in constant time. */
export function matches(credential: Uint8Array, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(credential), 'hex'), Buffer.from(hash, 'hex')]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
