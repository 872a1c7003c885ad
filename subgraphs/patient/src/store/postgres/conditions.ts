import type { Database } from '@care/service/postgres'
import { asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { PatientStore } from '../store.ts'
import { conditions, patients } from '../tables.ts'
import type { Change } from './change.ts'
import { forget, remember } from './once.ts'

type Diagnoses = Pick<PatientStore, 'conditionsOf' | 'condition' | 'recordCondition' | 'updateCondition'>

/** Diagnoses. */
export const diagnoses = (database: Database, change: Change): Diagnoses => ({
  async conditionsOf(patientIds) {
    return database
      .select()
      .from(conditions)
      .where(inArray(conditions.patientId, [...patientIds]))
      .orderBy(sql`${conditions.onsetDate} desc nulls last`, desc(conditions.recordedAt), asc(conditions.id))
  },

  async condition(id) {
    const [row] = await database.select().from(conditions).where(eq(conditions.id, id))
    return row ?? null
  },

  recordCondition: (once, condition, most) =>
    change(async (transaction, touch) => {
      const earlier = await remember(transaction, once, condition.id)
      if (earlier) return earlier
      await transaction
        .select({ id: patients.id })
        .from(patients)
        .where(eq(patients.id, condition.patientId))
        .for('update')
      const [known] = await transaction
        .select({ count: count() })
        .from(conditions)
        .where(eq(conditions.patientId, condition.patientId))
      if (known && known.count >= most) {
        await forget(transaction, once)
        return 'full'
      }
      await transaction.insert(conditions).values(condition)
      touch(condition.patientId)
      return { id: condition.id }
    }),

  updateCondition: (id, status, abatementDate) =>
    change(async (transaction, touch) => {
      const [present] = await transaction.select().from(conditions).where(eq(conditions.id, id)).for('update')
      if (!present || (present.status === status && present.abatementDate === abatementDate)) return
      await transaction.update(conditions).set({ status, abatementDate }).where(eq(conditions.id, id))
      touch(present.patientId)
    }),
})
