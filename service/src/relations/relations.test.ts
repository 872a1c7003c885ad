import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openInProcessHints } from '../hints/in-process.ts'
import type { Identity } from '../identity/identity.ts'
import { createLog } from '../log.ts'
import { type PatientRelations, RELATIONS_CHANNEL, followRelations, maySeePatient } from './relations.ts'

const log = createLog('test', 'silent')
const noon = new Date('2026-03-01T12:00:00Z')
const before = '2026-03-01T11:00:00Z'
const later = '2026-03-01T13:00:00Z'

const nobody: Identity = {
  subject: 'account',
  roles: [],
  scopes: [],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: noon,
}
const chen = {
  participantId: 'chen',
  participantType: 'Practitioner',
  role: 'ATTENDING',
  start: before,
  end: null,
} as const

const wang = (changes: Partial<PatientRelations> = {}): PatientRelations => ({
  patientId: 'wang',
  version: 1,
  organizationId: 'clinic',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  enrollmentStatus: 'ACTIVE',
  conditions: [],
  members: [chen],
  consents: [],
  ...changes,
})

describe('who may see a patient', () => {
  const doctor = { ...nobody, practitionerId: 'chen' }

  it('is the patient and whoever belongs to the care team at that instant', () => {
    assert.ok(maySeePatient({ ...nobody, patientId: 'wang' }, wang(), noon))
    assert.ok(maySeePatient(doctor, wang(), noon))
    assert.ok(!maySeePatient(doctor, wang({ members: [{ ...chen, end: noon.toISOString() }] }), noon))
    assert.ok(!maySeePatient(doctor, wang({ members: [{ ...chen, start: later }] }), noon))
  })

  it('is no stranger, whatever the rank, and nobody where the patient is unknown', () => {
    assert.ok(!maySeePatient({ ...nobody, practitionerId: 'okafor', organizationId: 'clinic' }, wang(), noon))
    assert.ok(!maySeePatient({ ...nobody, roles: ['ADMINISTRATOR'], organizationId: 'clinic' }, wang(), noon))
    assert.ok(!maySeePatient(null, wang(), noon))
    assert.ok(!maySeePatient(doctor, undefined, noon))
  })

  it('is a caregiver with consent, until it is withdrawn', () => {
    const daughter = { ...nobody, caregiverId: 'daughter' }
    const members = [{ ...chen, participantId: 'daughter', participantType: 'Caregiver', role: 'CAREGIVER' } as const]
    const consent = { scope: 'CAREGIVER_ACCESS', granteeId: null, start: before, end: null }
    assert.ok(!maySeePatient(daughter, wang({ members }), noon))
    assert.ok(maySeePatient(daughter, wang({ members, consents: [consent] }), noon))
    assert.ok(!maySeePatient(daughter, wang({ members, consents: [{ ...consent, end: noon.toISOString() }] }), noon))
  })

  it('is a partner that the patient let in, and no other partner', () => {
    const partner: Identity = { ...nobody, roles: ['PARTNER'], organizationId: 'cloud' }
    const consents = [{ scope: 'PARTNER_SHARING', granteeId: 'cloud', start: before, end: null }]
    assert.ok(maySeePatient(partner, wang({ consents }), noon))
    assert.ok(!maySeePatient({ ...partner, organizationId: 'other' }, wang({ consents }), noon))
  })
})

describe('the copy of the relations', () => {
  it('is whole before it is used, and follows each change that is hinted', async () => {
    await using hints = openInProcessHints()
    const feed = Array.from({ length: 1200 }, (_, i) => wang({ patientId: `patient-${i}`, version: i + 1 }))
    const source = {
      after: async (version: number, limit: number) => feed.filter((row) => row.version > version).slice(0, limit),
    }
    await using relations = await followRelations(source, hints, log)
    assert.equal(relations.caredForBy('chen', noon).length, 1200)

    const changed = new Promise<PatientRelations>((resolve) => {
      relations.onChange(resolve)
    })
    feed.push(wang({ patientId: 'patient-7', version: 1201, members: [] }))
    await hints.publish(RELATIONS_CHANNEL, '1201')
    assert.equal((await changed).patientId, 'patient-7')
    assert.equal(relations.caredForBy('chen', noon).length, 1199)
    await relations.check()
  })

  it('knows which patients let a partner in, as long as they do', async () => {
    await using hints = openInProcessHints()
    const sharing = { scope: 'PARTNER_SHARING', granteeId: 'cloud', start: before, end: null }
    const feed = [
      wang({ consents: [sharing] }),
      wang({ patientId: 'garcia', version: 2, consents: [{ ...sharing, end: noon.toISOString() }] }),
      wang({ patientId: 'zhou', version: 3, consents: [{ ...sharing, scope: 'RESEARCH' }] }),
    ]
    await using relations = await followRelations({ after: async (version) => feed.slice(version) }, hints, log)
    assert.deepEqual(relations.sharedWith('cloud', noon), ['wang'])
    assert.deepEqual(relations.sharedWith('other', noon), [])
  })

  it('goes on with what it knows while the feed is away', async () => {
    await using hints = openInProcessHints()
    let away = false
    const asked = Promise.withResolvers<void>()
    const source = {
      async after(version: number) {
        if (!away) return version === 0 ? [wang()] : []
        asked.resolve()
        throw new Error('away')
      },
    }
    await using relations = await followRelations(source, hints, log)
    away = true
    await hints.publish(RELATIONS_CHANNEL, '2')
    await asked.promise
    assert.deepEqual(relations.of('wang'), wang())
  })
})
