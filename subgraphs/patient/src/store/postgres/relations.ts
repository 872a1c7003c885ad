import type { RelatedConsent, RelatedMember } from '@care/service/relations'
import type { Database } from '@care/service/postgres'
import { type SQL, and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { PatientStore } from '../store.ts'
import { conditions, consents, memberships, patients } from '../tables.ts'
import { presentStatuses } from '../words.ts'

type RelationsFeed = Pick<PatientStore, 'relationsOf' | 'relationsAfter'>

/** What other services must know of each patient, read in one statement: a place in the feed and its state belong together. */
export const relationsFeed = (database: Database): RelationsFeed => ({
  async relationsOf(patientIds) {
    return relations(database).where(inArray(patients.id, [...patientIds]))
  },

  async relationsAfter(version, limit) {
    return relations(database)
      .where(gt(patients.relationsVersion, version))
      .orderBy(asc(patients.relationsVersion))
      .limit(limit)
  },
})

const instant = (column: PgColumn): SQL => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

function relations(database: Database) {
  const active = database
    .select({ kinds: sql`json_agg(distinct ${conditions.kind})` })
    .from(conditions)
    .where(and(eq(conditions.patientId, patients.id), inArray(conditions.status, [...presentStatuses])))
  const members = database
    .select({
      all: sql`json_agg(json_build_object(
        'participantId', coalesce(${memberships.practitionerId}, ${memberships.caregiverId}),
        'participantType', case when ${memberships.practitionerId} is null then 'Caregiver' else 'Practitioner' end,
        'role', ${memberships.role},
        'start', ${instant(memberships.start)},
        'end', ${instant(memberships.end)}) order by ${memberships.start}, ${memberships.id})`,
    })
    .from(memberships)
    .where(eq(memberships.patientId, patients.id))
  const given = database
    .select({
      all: sql`json_agg(json_build_object(
        'scope', ${consents.scope},
        'granteeId', ${consents.granteeId},
        'start', ${instant(consents.start)},
        'end', ${instant(consents.end)}) order by ${consents.start}, ${consents.id})`,
    })
    .from(consents)
    .where(eq(consents.patientId, patients.id))
  return database
    .select({
      patientId: patients.id,
      version: sql<number>`${patients.relationsVersion}`.mapWith(Number),
      organizationId: patients.organizationId,
      timeZone: patients.timeZone,
      language: patients.preferredLanguage,
      enrollmentStatus: sql<string>`${patients.enrollmentStatus}`,
      conditions: sql<string[]>`coalesce((${active}), '[]')`,
      members: sql<RelatedMember[]>`coalesce((${members}), '[]')`,
      consents: sql<RelatedConsent[]>`coalesce((${given}), '[]')`,
    })
    .from(patients)
    .$dynamic()
}
