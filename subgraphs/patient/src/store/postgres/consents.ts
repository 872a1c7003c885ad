import type { Database } from '@care/service/postgres'
import { and, count, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { NewConsent, PatientStore } from '../store.ts'
import { consents, patients } from '../tables.ts'
import type { ConsentScope } from '../words.ts'
import type { Change } from './change.ts'
import { forget, remember } from './once.ts'
import { holdsAt } from './period.ts'

type Agreements = Pick<PatientStore, 'consentsOf' | 'consent' | 'grantConsent' | 'revokeConsent'>

const columns = {
  id: consents.id,
  patientId: consents.patientId,
  scope: consents.scope,
  documentVersion: consents.documentVersion,
  grantor: consents.grantor,
  granteeId: consents.granteeId,
  start: consents.start,
  end: consents.end,
  revokedAt: consents.revokedAt,
}

/** What patients agreed to. */
export const agreements = (database: Database, change: Change): Agreements => ({
  async consentsOf(patientIds) {
    return database
      .select(columns)
      .from(consents)
      .where(inArray(consents.patientId, [...patientIds]))
      .orderBy(desc(consents.start), desc(consents.id))
  },

  async consent(id) {
    const [row] = await database.select(columns).from(consents).where(eq(consents.id, id))
    return row ?? null
  },

  grantConsent: (once, consent, toTakePart, most) =>
    change(async (transaction, touch) => {
      const earlier = await remember(transaction, once, consent.id)
      if (earlier) return earlier
      const [patient] = await transaction
        .select({ status: patients.enrollmentStatus })
        .from(patients)
        .where(eq(patients.id, consent.patientId))
        .for('update')
      const [known] = await transaction
        .select({ count: count() })
        .from(consents)
        .where(eq(consents.patientId, consent.patientId))
      if (known && known.count >= most) {
        await forget(transaction, once)
        return 'full'
      }
      await transaction
        .update(consents)
        .set({ end: consent.start })
        .where(and(isForTheSame(consent), holdsAt(consents, consent.start)))
      await transaction.insert(consents).values(consent)
      if (patient?.status === 'PENDING' && (await allGiven(transaction, consent, toTakePart))) {
        await transaction
          .update(patients)
          .set({ enrollmentStatus: 'ACTIVE', updatedAt: once.at, version: sql`${patients.version} + 1` })
          .where(eq(patients.id, consent.patientId))
      }
      touch(consent.patientId)
      return { id: consent.id }
    }),

  revokeConsent: (id, at, reason) =>
    change(async (transaction, touch) => {
      const [revoked] = await transaction
        .update(consents)
        .set({ end: at, revokedAt: at, revokeReason: reason })
        .where(and(eq(consents.id, id), isNull(consents.revokedAt), or(isNull(consents.end), gt(consents.end, at))))
        .returning({ patientId: consents.patientId })
      if (revoked) touch(revoked.patientId)
    }),
})

const isForTheSame = ({ patientId, scope, granteeId }: NewConsent) =>
  and(
    eq(consents.patientId, patientId),
    eq(consents.scope, scope),
    granteeId === null ? isNull(consents.granteeId) : eq(consents.granteeId, granteeId),
  )

async function allGiven(
  transaction: Database,
  { patientId, start }: NewConsent,
  scopes: readonly ConsentScope[],
): Promise<boolean> {
  const given = await transaction
    .selectDistinct({ scope: consents.scope })
    .from(consents)
    .where(and(eq(consents.patientId, patientId), inArray(consents.scope, [...scopes]), holdsAt(consents, start)))
  return given.length === scopes.length
}
