import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import type { PatientRelations, Relations } from '@care/service/relations'
import { mayComplete, mayDelete, mayListFilesOf, maySeeFile, uploaderOf } from './access.ts'

const now = new Date('2026-03-01T12:00:00Z')
const wang: PatientRelations = {
  patientId: 'wang',
  version: 1,
  organizationId: 'clinic',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  enrollmentStatus: 'ACTIVE',
  conditions: [],
  members: [
    {
      participantId: 'chen',
      participantType: 'Practitioner',
      role: 'ATTENDING_DOCTOR',
      start: '2026-01-01T00:00:00Z',
      end: null,
    },
  ],
  consents: [],
}
const relations: Pick<Relations, 'of'> = { of: (id) => (id === 'wang' ? wang : undefined) }

const somebody = (given: Partial<Identity>): Identity => ({
  subject: 'somebody',
  roles: ['PRACTITIONER'],
  scopes: ['files:read', 'files:write'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date('2026-03-02T00:00:00Z'),
  ...given,
})
const chen = somebody({ subject: 'dr.chen', practitionerId: 'chen' })
const okafor = somebody({ subject: 'dr.okafor', practitionerId: 'okafor' })
const wangHerself = somebody({ subject: 'patient.wang', roles: ['PATIENT'], patientId: 'wang' })
const administrator = somebody({ subject: 'admin', roles: ['ADMINISTRATOR'] })
const verifier = somebody({ ...administrator, scopes: ['files:read', 'identities:verify'] })

const report = { kind: 'LAB_REPORT', account: 'dr.chen', patientId: 'wang', status: 'AVAILABLE' } as const

const sees = (identity: Identity | null, file: Parameters<typeof maySeeFile>[1]) =>
  maySeeFile(identity, file, relations, now)

describe('access to files', () => {
  it('is for the patient and the care team, and for nobody else', () => {
    assert.deepEqual(
      [chen, wangHerself, okafor, administrator, null].map((it) => sees(it, report)),
      [true, true, false, false, false],
    )
    assert.equal(mayListFilesOf(chen, 'wang', relations, now), true)
    assert.equal(mayListFilesOf(okafor, 'wang', relations, now), false)
    assert.equal(mayListFilesOf(chen, 'nobody', relations, now), false)
  })

  it('is for the uploader, also of a file of no patient', () => {
    const licence = { ...report, patientId: null, account: 'dr.okafor' }
    assert.deepEqual(
      [okafor, chen].map((it) => sees(it, licence)),
      [true, false],
    )
  })

  it('needs the scope, whatever the relation', () => {
    const withoutScopes = somebody({ ...chen, scopes: [] })
    assert.equal(sees(withoutScopes, report), false)
    assert.equal(mayListFilesOf(withoutScopes, 'wang', relations, now), false)
    assert.equal(mayComplete(withoutScopes, report), false)
    assert.equal(mayDelete(withoutScopes, report), false)
  })

  it('shows an upload that is not complete to its uploader only', () => {
    const uploading = { ...report, status: 'UPLOADING' } as const
    assert.deepEqual(
      [chen, wangHerself].map((it) => sees(it, uploading)),
      [true, false],
    )
  })

  it('opens identity documents to administrators who verify identities, and not to the uploader', () => {
    const document = { ...report, kind: 'IDENTITY_DOCUMENT', account: 'patient.wang' } as const
    assert.deepEqual(
      [verifier, administrator, wangHerself, chen].map((it) => sees(it, document)),
      [true, false, false, false],
    )
    const practitioner = somebody({ ...chen, scopes: ['files:read', 'identities:verify'] })
    assert.equal(sees(practitioner, document), false)
    assert.equal(sees(verifier, report), false)
  })

  it('lets the uploader complete, and the uploader and practitioners delete', () => {
    assert.equal(mayComplete(wangHerself, report), false)
    assert.equal(mayDelete(wangHerself, report), false)
    assert.equal(mayDelete(wangHerself, { account: 'patient.wang' }), true)
    assert.equal(mayDelete(chen, { account: 'patient.wang' }), true)
  })

  it('knows as whom somebody uploads', () => {
    const both = somebody({ patientId: 'wang', practitionerId: 'chen' })
    assert.deepEqual(uploaderOf(both, 'wang'), { type: 'Patient', id: 'wang' })
    assert.deepEqual(uploaderOf(both, 'garcia'), { type: 'Practitioner', id: 'chen' })
    assert.equal(uploaderOf(administrator, null), null)
  })
})
