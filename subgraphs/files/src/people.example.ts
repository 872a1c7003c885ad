import { openHints } from '@care/service/open-hints'
import type { Identity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { type PatientRelations, type Relations, followRelations } from '@care/service/relations'

/** People for tests: Chen cares for Wang and for `ward`, Okafor for Garcia. */

export const log = createLog('files', 'silent')

export const somebody = (given: Partial<Identity>): Identity => ({
  subject: 'somebody',
  roles: ['PRACTITIONER'],
  scopes: ['files:read', 'files:write'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date('2100-01-01T00:00:00Z'),
  ...given,
})

export const chen = somebody({ subject: 'dr.chen', practitionerId: 'chen' })
export const okafor = somebody({ subject: 'dr.okafor', practitionerId: 'okafor' })
export const wang = somebody({ subject: 'patient.wang', roles: ['PATIENT'], patientId: 'wang' })
export const administrator = somebody({ subject: 'admin', roles: ['ADMINISTRATOR'] })
export const verifier = somebody({ ...administrator, scopes: ['files:read', 'identities:verify'] })

/** Patients in Chen's care, for lists. */
export const ward = Array.from({ length: 25 }, (_, i) => `ward-${i}`)

const caredForBy = (patientId: string, practitionerId: string, version: number): PatientRelations => ({
  patientId,
  version,
  organizationId: 'clinic',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  enrollmentStatus: 'ACTIVE',
  conditions: [],
  members: [
    {
      participantId: practitionerId,
      participantType: 'Practitioner',
      role: 'ATTENDING_DOCTOR',
      start: '2020-01-01T00:00:00.000Z',
      end: null,
    },
  ],
  consents: [],
})

/** Who cares for whom, followed as in production, from a feed that lies in memory. */
export function openRelations(): Promise<Relations> {
  const all = [['garcia', 'okafor'] as const, ...['wang', ...ward].map((id) => [id, 'chen'] as const)].map(
    ([patientId, practitionerId], i) => caredForBy(patientId, practitionerId, i + 1),
  )
  const source = {
    after: async (version: number, limit: number) => all.filter((it) => it.version > version).slice(0, limit),
  }
  return followRelations(source, openHints(undefined, log), log)
}
