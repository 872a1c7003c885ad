import type { Complete } from '@care/service/complete'
import { attendingOf, membersOf } from '../care-team/care-team.ts'
import type { CareTeamResolvers } from '../generated/resolvers.ts'

export const CareTeam: Complete<CareTeamResolvers> = {
  id: ({ patientId }) => `care-team:${patientId}`,
  members: async ({ patientId }, { includePast }, { load, now }) =>
    membersOf(await load.of.team.load(patientId), now, includePast),
  attending: async ({ patientId }, _, { load, now }) => {
    const attending = attendingOf(await load.of.team.load(patientId), now)
    return attending ? load.of.practitioner.load(attending.participantId) : null
  },
}
