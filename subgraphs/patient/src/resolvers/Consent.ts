import type { Complete } from '@care/service/complete'
import { statusOf } from '../consents/status.ts'
import type { ConsentResolvers } from '../generated/resolvers.ts'

export const Consent: Complete<ConsentResolvers, 'id' | 'scope' | 'documentVersion' | 'grantor' | 'revokedAt'> = {
  status: (consent, _, { now }) => statusOf(consent, now),
  grantee: ({ granteeId }, _, { load }) => (granteeId === null ? null : load.of.organization.load(granteeId)),
  period: ({ start, end }) => ({ start, end }),
}
