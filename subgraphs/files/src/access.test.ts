import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import type { Relations } from '@care/service/relations'
import { mayComplete, mayDelete, mayListFilesOf, maySeeFile, uploaderOf } from './access.ts'
import { administrator, chen, okafor, openRelations, somebody, verifier, wang } from './people.example.ts'
import type { StoredFile } from './store/store.ts'

const now = new Date('2026-03-01T12:00:00Z')
const report = { kind: 'LAB_REPORT', account: 'dr.chen', patientId: 'wang', status: 'AVAILABLE' } as const

describe('access to files', () => {
  let relations: Relations
  before(async () => {
    relations = await openRelations()
  })
  after(() => relations[Symbol.asyncDispose]())

  const sees = (identity: Identity | null, file: Parameters<typeof maySeeFile>[1]) =>
    maySeeFile(identity, file, relations, now)

  it('is for the patient and the care team, and for nobody else', () => {
    assert.deepEqual(
      [chen, wang, okafor, administrator, null].map((identity) => sees(identity, report)),
      [true, true, false, false, false],
    )
    assert.equal(mayListFilesOf(chen, 'wang', relations, now), true)
    assert.equal(mayListFilesOf(okafor, 'wang', relations, now), false)
    assert.equal(mayListFilesOf(chen, 'nobody', relations, now), false)
  })

  it('is for the uploader, also of a file of no patient', () => {
    const licence = { ...report, patientId: null, account: 'dr.okafor' }
    assert.deepEqual(
      [okafor, chen].map((identity) => sees(identity, licence)),
      [true, false],
    )
  })

  it('needs the scope, whatever the relation', () => {
    const withoutScopes = somebody({ ...chen, scopes: [] })
    assert.equal(sees(withoutScopes, report), false)
    assert.equal(mayListFilesOf(withoutScopes, 'wang', relations, now), false)
    assert.equal(mayComplete(withoutScopes, report), false)
    assert.equal(mayDelete(withoutScopes, report, relations, now), false)
  })

  it('shows an upload that is not complete to its uploader only', () => {
    const uploading = { ...report, status: 'UPLOADING' } as const
    assert.deepEqual(
      [chen, wang].map((identity) => sees(identity, uploading)),
      [true, false],
    )
  })

  it('opens identity documents to administrators who verify identities, and not to the uploader', () => {
    const document = { ...report, kind: 'IDENTITY_DOCUMENT', account: 'patient.wang' } as const
    assert.deepEqual(
      [verifier, administrator, wang, chen].map((identity) => sees(identity, document)),
      [true, false, false, false],
    )
    const practitioner = somebody({ ...chen, scopes: ['files:read', 'identities:verify'] })
    assert.equal(sees(practitioner, document), false)
    assert.equal(sees(verifier, report), false)
  })

  it('lets the uploader complete, and the uploader and the care team’s practitioners delete', () => {
    const deletes = (identity: Identity, file: Partial<StoredFile> = {}) =>
      mayDelete(identity, { ...report, ...file }, relations, now)
    assert.equal(mayComplete(wang, report), false)
    assert.equal(deletes(wang), false)
    assert.equal(deletes(okafor), false)
    assert.equal(deletes(wang, { account: 'patient.wang' }), true)
    assert.equal(deletes(chen, { account: 'patient.wang' }), true)
    assert.equal(deletes(chen, { account: 'patient.wang', patientId: null }), false)
  })

  it('knows as whom somebody uploads', () => {
    const both = somebody({ patientId: 'wang', practitionerId: 'chen' })
    assert.deepEqual(uploaderOf(both, 'wang'), { type: 'Patient', id: 'wang' })
    assert.deepEqual(uploaderOf(both, 'garcia'), { type: 'Practitioner', id: 'chen' })
    assert.equal(uploaderOf(administrator, null), null)
  })
})
