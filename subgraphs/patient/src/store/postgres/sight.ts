import type { Database } from '@care/service/postgres'
import { type SQL, and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Sight } from '../store.ts'
import { consents, memberships, patients } from '../tables.ts'
import type { ConsentScope } from '../words.ts'
import { holdsAt } from './period.ts'

/**
 * The patients whom the sight shows, as a condition: `maySeePatient` in the words of the database, for lists that
 * are too long to be asked one by one. A test holds the two against each other.
 */
export function isSeenBy(
  database: Database,
  { patientId, practitionerId, caregiverId, partnerOrganizationId, at }: Sight,
): SQL {
  const caredForBy = (participant: SQL) =>
    inArray(
      patients.id,
      database
        .select({ id: memberships.patientId })
        .from(memberships)
        .where(and(participant, holdsAt(memberships, at))),
    )
  const consenting = (scope: ConsentScope, grantee?: SQL) =>
    inArray(
      patients.id,
      database
        .select({ id: consents.patientId })
        .from(consents)
        .where(and(eq(consents.scope, scope), grantee, holdsAt(consents, at))),
    )
  return (
    or(
      patientId === null ? undefined : eq(patients.id, patientId),
      practitionerId === null ? undefined : caredForBy(eq(memberships.practitionerId, practitionerId)),
      caregiverId === null
        ? undefined
        : and(caredForBy(eq(memberships.caregiverId, caregiverId)), consenting('CAREGIVER_ACCESS')),
      partnerOrganizationId === null
        ? undefined
        : consenting('PARTNER_SHARING', eq(consents.granteeId, partnerOrganizationId)),
    ) ?? sql`false`
  )
}
