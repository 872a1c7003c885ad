import type { Database } from '@care/service/postgres'
import { eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { nameKey } from '../name-key.ts'
import type { NewPatient, Patient, PatientChanges, PatientStore } from '../store.ts'
import { memberships, patients } from '../tables.ts'
import { riskLevels } from '../words.ts'
import type { Change } from './change.ts'
import { membershipRow } from './care-teams.ts'
import { remember } from './once.ts'

const { nameKey: _, relationsVersion: __, ...columns } = getTableColumns(patients)

/** The columns of which `toPatient` makes a patient. */
export const patientColumns = columns

type PatientRow = Omit<typeof patients.$inferSelect, 'nameKey' | 'relationsVersion'>

/** A row as the domain has it. */
export const toPatient = ({ riskRank, ...row }: PatientRow): Patient => ({
  ...row,
  riskLevel: riskRank === null ? null : (riskLevels[riskRank] ?? null),
})

const rankOf = (level: Patient['riskLevel']) => (level === null ? null : riskLevels.indexOf(level))

/** A patient as a new row. */
export const patientRow = ({ riskLevel, ...patient }: NewPatient, at: Date): typeof patients.$inferInsert => ({
  ...patient,
  nameKey: nameKey(patient.name.text),
  riskRank: rankOf(riskLevel),
  createdAt: at,
  updatedAt: at,
})

type Patients = Pick<PatientStore, 'patientsByIds' | 'enrollPatient' | 'updatePatient'>

/** The patients' own records. */
export const patientRecords = (database: Database, change: Change): Patients => ({
  async patientsByIds(ids) {
    const rows = await database
      .select(patientColumns)
      .from(patients)
      .where(inArray(patients.id, [...ids]))
    return rows.map(toPatient)
  },

  enrollPatient: (once, patient, first) =>
    change(async (transaction, touch) => {
      const earlier = await remember(transaction, once, patient.id)
      if (earlier) return earlier
      await transaction.insert(patients).values(patientRow(patient, once.at))
      await transaction.insert(memberships).values(membershipRow(first))
      touch(patient.id)
      return { id: patient.id }
    }),

  updatePatient: (id, expectedVersion, changes, at) =>
    change(async (transaction, touch) => {
      const [row] = await transaction.select(patientColumns).from(patients).where(eq(patients.id, id)).for('update')
      if (!row) return 'no-such-patient'
      const present = toPatient(row)
      if (!differs(present, changes)) return present
      if (present.version !== expectedVersion) return 'conflict'
      const { riskLevel, ...others } = changes
      const [updated] = await transaction
        .update(patients)
        .set({
          ...others,
          ...(riskLevel !== undefined && { riskRank: rankOf(riskLevel) }),
          updatedAt: at,
          version: sql`${patients.version} + 1`,
        })
        .where(eq(patients.id, id))
        .returning(patientColumns)
      touch(id)
      return updated ? toPatient(updated) : 'no-such-patient'
    }),
})

const differs = (patient: Patient, changes: PatientChanges): boolean =>
  (Object.keys(changes) as (keyof PatientChanges)[]).some((field) => changes[field] !== patient[field])
