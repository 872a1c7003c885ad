import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type Clinic, callers, openClinic } from '../clinic.fixture.ts'

const { ana, chen, garcia, lei, okafor, otherPartner, wang } = callers

interface Answer {
  readonly consent: Record<string, unknown> | null
  readonly errors: readonly { readonly code: string; readonly field: readonly string[] | null }[]
}

const fields = 'consent { id scope status grantor grantee { id } revokedAt period { end } } errors { code field }'

const research = { idempotencyKey: 'research', patientId: 'wang', scope: 'RESEARCH', documentVersion: '2026-10' }

describe('a consent', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const grant = async (who: Identity, own: object = {}): Promise<Answer> => {
    const mutation = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { ${fields} } }`
    const { data } = await clinic.ask<{ grantConsent: Answer }>(who, mutation, { input: { ...research, ...own } })
    return data.grantConsent
  }
  const revoke = async (who: Identity, consentId: unknown): Promise<Answer> => {
    const mutation = `mutation ($input: RevokeConsentInput!) { revokeConsent(input: $input) { ${fields} } }`
    const { data } = await clinic.ask<{ revokeConsent: Answer }>(who, mutation, { input: { consentId } })
    return data.revokeConsent
  }
  const statuses = async (patientId: string, scope: string): Promise<string[]> => {
    const query = `query ($id: ID!, $scope: ConsentScope!) { patient(id: $id) { consents(scopes: [$scope]) { status } } }`
    type Found = { patient: { consents: { status: string }[] } }
    const who = patientId === 'wang' ? wang : garcia
    const { data } = await clinic.ask<Found>(who, query, { id: patientId, scope })
    return data.patient.consents.map(({ status }) => status)
  }

  const enrollment = async (): Promise<string> => {
    type Found = { patient: { enrollmentStatus: string } }
    const { data } = await clinic.ask<Found>(okafor, '{ patient(id: "garcia") { enrollmentStatus } }')
    return data.patient.enrollmentStatus
  }

  it('is given by the patient, once for each key', async () => {
    const given = await grant(wang)
    assert.deepEqual(given.errors, [])
    assert.deepEqual([given.consent?.['status'], given.consent?.['grantor']], ['ACTIVE', 'PATIENT'])
    assert.equal((await grant(wang)).consent?.['id'], given.consent?.['id'])
    assert.deepEqual(reasons(await grant(wang, { scope: 'CARE' })), [['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']])
  })

  it('takes the place of an earlier one for the same use', async () => {
    await grant(wang, { idempotencyKey: 'newer text', documentVersion: '2026-11' })
    assert.deepEqual(await statuses('wang', 'RESEARCH'), ['ACTIVE', 'EXPIRED'])
  })

  it('is given by nobody else but a guardian, who may give even the one that lets a guardian in', async () => {
    for (const who of [chen, lei]) assert.deepEqual(reasons(await grant(writing(who))), [['FORBIDDEN', 'patientId']])
    assert.deepEqual(reasons(await grant(writing(okafor))), [['NOT_FOUND', 'patientId']])
    const sees = async () =>
      (await clinic.ask<{ patient: object | null }>(ana, '{ patient(id: "garcia") { id } }')).data
    assert.equal((await sees()).patient, null)
    const given = await grant(ana, { patientId: 'garcia', scope: 'CAREGIVER_ACCESS' })
    assert.equal(given.consent?.['grantor'], 'GUARDIAN')
    assert.notEqual((await sees()).patient, null)
  })

  it('names the one whom it lets in exactly when it lets one in', async () => {
    const mistakes: [own: object, code: string, field: string][] = [
      [{ scope: 'PARTNER_SHARING' }, 'BAD_USER_INPUT', 'granteeId'],
      [{ scope: 'PARTNER_SHARING', granteeId: 'nowhere' }, 'NOT_FOUND', 'granteeId'],
      [{ scope: 'CARE', granteeId: 'insight' }, 'BAD_USER_INPUT', 'granteeId'],
      [{ expiresAt: '2026-01-01T00:00:00Z' }, 'BAD_USER_INPUT', 'expiresAt'],
      [{ documentVersion: ' ' }, 'BAD_USER_INPUT', 'documentVersion'],
    ]
    for (const [own, code, field] of mistakes)
      assert.deepEqual(reasons(await grant(wang, { idempotencyKey: 'mistake', ...own })), [[code, field]])
    const given = await grant(wang, { idempotencyKey: 'share', scope: 'PARTNER_SHARING', granteeId: 'hillside' })
    assert.deepEqual(given.consent?.['grantee'], { id: 'hillside' })
    const seen = await clinic.ask<{ patient: object | null }>(otherPartner, '{ patient(id: "wang") { id } }')
    assert.deepEqual(seen.data.patient, { id: 'wang' })
  })

  it('brings a pending patient in with the last one that is needed', async () => {
    await grant(garcia, { patientId: 'garcia', idempotencyKey: '1', scope: 'CARE' })
    assert.equal(await enrollment(), 'PENDING')
    await grant(garcia, { patientId: 'garcia', idempotencyKey: '2', scope: 'DEVICE_DATA' })
    assert.equal(await enrollment(), 'ACTIVE')
  })

  it('is withdrawn by whoever may give it, and by nobody else', async () => {
    const consentId = (await grant(wang, { idempotencyKey: 'newer text', documentVersion: '2026-11' })).consent?.['id']
    assert.deepEqual(reasons(await revoke(writing(chen), consentId)), [['FORBIDDEN', 'consentId']])
    assert.deepEqual(reasons(await revoke(writing(okafor), consentId)), [['NOT_FOUND', 'consentId']])
    assert.deepEqual(reasons(await revoke(writing(otherPartner), consentId)), [['NOT_FOUND', 'consentId']])
    const first = await revoke(wang, consentId)
    assert.equal(first.consent?.['status'], 'REVOKED')
    assert.deepEqual(await revoke(wang, consentId), first)
    assert.deepEqual(await statuses('wang', 'RESEARCH'), ['REVOKED', 'EXPIRED'])
  })
})

const reasons = ({ errors }: Answer) =>
  errors.map(({ code, field }) => {
    assert.equal(field?.[0] ?? 'input', 'input', 'the path begins at the argument')
    return [code, field?.[1]]
  })

/** The same person with the scope: what refuses must be the relation. */
const writing = (who: Identity): Identity => ({ ...who, scopes: [...who.scopes, 'consents:write'] })
