import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type Clinic, callers, openClinic } from '../clinic.fixture.ts'

const { chen, li, okafor, wang, garcia, lei, admin, insight } = callers

interface Refused {
  readonly code: string
  readonly field: readonly string[] | null
}

const wish = {
  idempotencyKey: 'enroll-1',
  familyName: '赵',
  givenName: '敏',
  gender: 'FEMALE',
  birthDate: '1994-08-19',
  phone: '+8615012349876',
  timeZone: 'Asia/Shanghai',
  preferredLanguage: 'zh-CN',
}

describe('a patient', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const enroll = async (who: Identity, own: object = {}) => {
    const mutation = `mutation ($input: EnrollPatientInput!) {
      enrollPatient(input: $input) {
        patient {
          id name { text family given } age maskedPhone enrollmentStatus riskLevel version organization { id }
          careTeam { members { role participant { ... on Practitioner { id } } } }
        }
        errors { code field }
      }
    }`
    type Enrolled = { patient: { id: string; careTeam: { members: unknown[] } } | null; errors: Refused[] }
    const answer = await clinic.ask<{ enrollPatient: Enrolled }>(who, mutation, { input: { ...wish, ...own } })
    return { codes: answer.codes, ...answer.data.enrollPatient }
  }
  const update = async (who: Identity, input: object) => {
    const mutation = `mutation ($input: UpdatePatientInput!) {
      updatePatient(input: $input) {
        patient { version maskedPhone timeZone riskLevel enrollmentStatus }
        errors { code field }
      }
    }`
    type Updated = { patient: Record<string, unknown> | null; errors: Refused[] }
    const answer = await clinic.ask<{ updatePatient: Updated }>(who, mutation, { input })
    return answer.data.updatePatient
  }

  it('is taken into care by a practitioner, who is then the first of the team', async () => {
    const { patient, errors } = await enroll(chen)
    assert.deepEqual(errors, [])
    const { id, ...shown } = patient ?? {}
    assert.ok(id)
    assert.deepEqual(shown, {
      name: { text: '赵敏', family: '赵', given: ['敏'] },
      age: ageNow(1994, 8, 19),
      maskedPhone: '150****9876',
      enrollmentStatus: 'PENDING',
      riskLevel: null,
      version: 1,
      organization: { id: 'riverside' },
      careTeam: { members: [{ role: 'ATTENDING', participant: { id: 'chen' } }] },
    })
    const byNurse = await enroll(li, { idempotencyKey: 'enroll-2' })
    assert.deepEqual(byNurse.patient?.careTeam.members, [{ role: 'NURSE', participant: { id: 'li' } }])
  })

  it('is enrolled once, however often the request is sent', async () => {
    const first = await enroll(chen, { idempotencyKey: 'again' })
    const tries = await Promise.all([1, 2, 3].map(() => enroll(chen, { idempotencyKey: 'again' })))
    for (const { patient } of tries) assert.equal(patient?.id, first.patient?.id)
    const other = await enroll(chen, { idempotencyKey: 'again', givenName: '丽' })
    assert.deepEqual(reasons(other), [['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']])
    const another = await enroll(li, { idempotencyKey: 'again' })
    assert.notEqual(another.patient?.id, first.patient?.id, 'keys are each caller’s own')
  })

  it('is not enrolled by anybody else, nor with data that cannot be', async () => {
    for (const who of [wang, lei, admin, insight]) {
      const { codes, errors = [] } = await enroll(who)
      assert.deepEqual([...codes, ...errors.map(({ code }) => code)], ['FORBIDDEN'])
    }
    const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)
    const mistakes: [own: object, code: string, field: string][] = [
      [{ familyName: '  ' }, 'BAD_USER_INPUT', 'familyName'],
      [{ familyName: 'A\u0000' }, 'BAD_USER_INPUT', 'familyName'],
      [{ givenName: 'x'.repeat(101) }, 'BAD_USER_INPUT', 'givenName'],
      [{ phone: '138 1234 1234' }, 'BAD_USER_INPUT', 'phone'],
      [{ birthDate: tomorrow }, 'IMPLAUSIBLE_VALUE', 'birthDate'],
      [{ birthDate: '1850-01-01' }, 'IMPLAUSIBLE_VALUE', 'birthDate'],
      [{ idempotencyKey: '' }, 'BAD_USER_INPUT', 'idempotencyKey'],
    ]
    for (const [own, code, field] of mistakes)
      assert.deepEqual(reasons(await enroll(chen, { idempotencyKey: field, ...own })), [[code, field]])
  })

  it('changes own contact data, under the version that was seen', async () => {
    const asked = { patientId: 'wang', expectedVersion: 1, phone: '+8613900001111', timeZone: 'Asia/Urumqi' }
    const { patient, errors } = await update(wang, asked)
    assert.deepEqual(errors, [])
    assert.equal(patient?.['version'], 2)
    assert.equal(patient?.['maskedPhone'], '139****1111')
    assert.deepEqual(reasons(await update(wang, asked)), [], 'a repeat is a success')
    const stale = await update(chen, { ...asked, phone: null })
    assert.deepEqual(reasons(stale), [['CONFLICT', 'expectedVersion']])
    assert.equal(stale.patient?.['maskedPhone'], '139****1111', 'the present state comes with the conflict')
    const emptied = await update(chen, { patientId: 'wang', expectedVersion: 2, phone: null })
    assert.equal(emptied.patient?.['maskedPhone'], null)
    assert.equal(emptied.patient?.['timeZone'], 'Asia/Urumqi', 'what is left out stays')
  })

  it('is judged by practitioners alone', async () => {
    const judged = { patientId: 'wang', expectedVersion: 3, riskLevel: 'VERY_HIGH' }
    assert.deepEqual(reasons(await update(wang, judged)), [['FORBIDDEN', 'riskLevel']])
    assert.equal((await update(li, judged)).patient?.['riskLevel'], 'VERY_HIGH')
  })

  it('is not changed by caregivers, partners or strangers', async () => {
    const input = { patientId: 'wang', expectedVersion: 4, phone: null }
    for (const who of [lei, insight]) {
      const writing = { ...who, scopes: [...who.scopes, 'patients:write'] }
      assert.deepEqual(reasons(await update(writing, input)), [['FORBIDDEN', 'patientId']])
    }
    const stranger = await update(okafor, input)
    assert.deepEqual([stranger.patient, reasons(stranger)], [null, [['NOT_FOUND', 'patientId']]])
  })

  it('takes part only with the consents that this needs, and is never pending again', async () => {
    const asked = { patientId: 'garcia', expectedVersion: 1 }
    const early = await update(okafor, { ...asked, enrollmentStatus: 'ACTIVE' })
    assert.deepEqual(reasons(early), [['CONSENT_REQUIRED', 'enrollmentStatus']])
    const grant = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { errors { code } } }`
    for (const scope of ['CARE', 'DEVICE_DATA'])
      await clinic.ask(garcia, grant, {
        input: { idempotencyKey: scope, patientId: 'garcia', scope, documentVersion: '2026-01' },
      })
    const paused = await update(okafor, { patientId: 'garcia', expectedVersion: 2, enrollmentStatus: 'PAUSED' })
    assert.equal(paused.patient?.['enrollmentStatus'], 'PAUSED', JSON.stringify(paused.errors))
    const back = await update(okafor, { patientId: 'garcia', expectedVersion: 3, enrollmentStatus: 'PENDING' })
    assert.deepEqual(reasons(back), [['STATE_NOT_ALLOWED', 'enrollmentStatus']])
    const emptied = await update(okafor, { patientId: 'garcia', expectedVersion: 3, timeZone: null })
    assert.deepEqual(reasons(emptied), [['BAD_USER_INPUT', 'timeZone']])
  })

  it('is listed by pages whose cursors hold in their own order alone', async () => {
    type Page = { patients: { edges: { cursor: string; node: { id: string } }[]; pageInfo: { endCursor: string } } }
    const list = (rest: string) =>
      clinic.ask<Page>(
        chen,
        `{ patients(${rest}, filter: { enrollmentStatuses: [ACTIVE, PENDING] }) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor }
      } }`,
      )
    const byName = await list('first: 2')
    const { endCursor } = byName.data.patients.pageInfo
    const rest = await list(`first: 100, after: "${endCursor}"`)
    const ids = [...byName.data.patients.edges, ...rest.data.patients.edges].map(({ node }) => node.id)
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.includes('wang'))

    const otherOrder = `first: 2, after: "${endCursor}", orderBy: { field: UPDATED_AT, direction: ASC }`
    for (const mistake of ['first: 0', 'first: 101', 'first: 2, after: "WyJhIl0"', otherOrder])
      assert.deepEqual((await list(mistake)).codes, ['BAD_USER_INPUT'], mistake)
    for (const search of ['', ' ', 'x'.repeat(61)]) {
      const { codes } = await clinic.ask(chen, `{ patients(filter: { search: "${search}" }) { totalCount } }`)
      assert.deepEqual(codes, ['BAD_USER_INPUT'])
    }
  })
})

const reasons = ({ errors }: { errors: readonly Refused[] }) =>
  errors.map(({ code, field }) => {
    assert.equal(field?.[0] ?? 'input', 'input', 'the path begins at the argument')
    return [code, field?.[1]]
  })

function ageNow(year: number, month: number, day: number): number {
  const now = new Date(Date.now() + 8 * 3_600_000) // In Shanghai.
  const hadBirthday = now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= day)
  return now.getUTCFullYear() - year - (hadBirthday ? 0 : 1)
}
