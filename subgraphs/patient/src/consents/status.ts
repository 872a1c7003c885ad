import type { Consent } from '../store/store.ts'

/** Whether a consent holds at an instant. */
export function statusOf({ revokedAt, end }: Consent, at: Date): 'ACTIVE' | 'REVOKED' | 'EXPIRED' {
  if (revokedAt !== null) return 'REVOKED'
  return end !== null && end <= at ? 'EXPIRED' : 'ACTIVE'
}
