import type { Database } from '@care/service/postgres'
import { and, asc, count, eq, inArray, isNull, gt, or } from 'drizzle-orm'
import type { Membership, PatientStore } from '../store.ts'
import { memberships, patients } from '../tables.ts'
import type { Change } from './change.ts'
import { holdsAt } from './period.ts'

type CareTeams = Pick<PatientStore, 'membershipsOf' | 'membership' | 'addMember' | 'endMembership'>

/** A membership as a row. */
export const membershipRow = ({
  participantType,
  participantId,
  ...membership
}: Membership): typeof memberships.$inferInsert => ({
  ...membership,
  practitionerId: participantType === 'Practitioner' ? participantId : null,
  caregiverId: participantType === 'Caregiver' ? participantId : null,
})

function toMembership(row: typeof memberships.$inferSelect): Membership {
  const { practitionerId, caregiverId, endReason: _, ...membership } = row
  const participantId = practitionerId ?? caregiverId
  if (participantId === null) throw new Error(`The membership ${row.id} is nobody's.`)
  return { ...membership, participantType: practitionerId === null ? 'Caregiver' : 'Practitioner', participantId }
}

/** Who cares for whom, from when until when. */
export const careTeams = (database: Database, change: Change): CareTeams => ({
  async membershipsOf(patientIds) {
    const rows = await database
      .select()
      .from(memberships)
      .where(inArray(memberships.patientId, [...patientIds]))
      .orderBy(asc(memberships.start), asc(memberships.id))
    return rows.map(toMembership)
  },

  async membership(id) {
    const [row] = await database.select().from(memberships).where(eq(memberships.id, id))
    return row ? toMembership(row) : null
  },

  addMember: (member, most) =>
    change(async (transaction, touch) => {
      // Two requests for one patient queue up here, so that neither misses what the other adds.
      const [patient] = await transaction
        .select({ id: patients.id })
        .from(patients)
        .where(eq(patients.id, member.patientId))
        .for('update')
      if (!patient) return 'no-such-patient'
      const isCurrent = and(eq(memberships.patientId, member.patientId), holdsAt(memberships, member.start))
      const [same] = await transaction
        .select({ id: memberships.id })
        .from(memberships)
        .where(
          and(
            isCurrent,
            eq(memberships.role, member.role),
            or(eq(memberships.practitionerId, member.participantId), eq(memberships.caregiverId, member.participantId)),
          ),
        )
      if (same) return 'already-member'
      const [team] = await transaction.select({ size: count() }).from(memberships).where(isCurrent)
      if (team && team.size >= most) return 'full'
      await transaction.insert(memberships).values(membershipRow(member))
      touch(member.patientId)
      return 'added'
    }),

  endMembership: (id, at, reason) =>
    change(async (transaction, touch) => {
      const [ended] = await transaction
        .update(memberships)
        .set({ end: at, endReason: reason })
        .where(and(eq(memberships.id, id), or(isNull(memberships.end), gt(memberships.end, at))))
        .returning({ patientId: memberships.patientId })
      if (ended) touch(ended.patientId)
    }),
})
