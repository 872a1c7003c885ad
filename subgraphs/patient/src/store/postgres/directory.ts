import type { Database } from '@care/service/postgres'
import { and, inArray } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { PatientStore } from '../store.ts'
import { caregivers, memberships, organizations, patients, practitioners } from '../tables.ts'
import { isSeenBy } from './sight.ts'

type Directory = Pick<
  PatientStore,
  | 'organizationsByIds'
  | 'practitionersByIds'
  | 'caregiversByIds'
  | 'teammatesOf'
  | 'addOrganizations'
  | 'addPractitioners'
  | 'addCaregivers'
>

/** Organisations, practitioners and caregivers. */
export const directory = (database: Database): Directory => ({
  async organizationsByIds(ids) {
    return database
      .select()
      .from(organizations)
      .where(inArray(organizations.id, [...ids]))
  },

  async practitionersByIds(ids) {
    return database
      .select()
      .from(practitioners)
      .where(inArray(practitioners.id, [...ids]))
  },

  async caregiversByIds(ids) {
    return database
      .select()
      .from(caregivers)
      .where(inArray(caregivers.id, [...ids]))
  },

  async teammatesOf(sight, ids) {
    const seen = database.select({ id: patients.id }).from(patients).where(isSeenBy(database, sight))
    const among = (participant: typeof memberships.practitionerId | typeof memberships.caregiverId) =>
      database
        .selectDistinct({ id: participant })
        .from(memberships)
        .where(and(inArray(participant, [...ids]), inArray(memberships.patientId, seen)))
    const rows = await unionAll(among(memberships.practitionerId), among(memberships.caregiverId))
    return rows.flatMap(({ id }) => id ?? [])
  },

  async addOrganizations(rows) {
    if (rows.length > 0)
      await database
        .insert(organizations)
        .values([...rows])
        .onConflictDoNothing()
  },

  async addPractitioners(rows) {
    if (rows.length > 0)
      await database
        .insert(practitioners)
        .values([...rows])
        .onConflictDoNothing()
  },

  async addCaregivers(rows) {
    if (rows.length > 0)
      await database
        .insert(caregivers)
        .values([...rows])
        .onConflictDoNothing()
  },
})
