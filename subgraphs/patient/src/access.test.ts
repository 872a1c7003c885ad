import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type Clinic, callers, openClinic } from './clinic.fixture.ts'

const { chen, okafor, li, weiss, wang, garcia, lei, admin, insight, otherPartner } = callers

describe('access to a patient', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const sees = async (who: Identity | null, id: string): Promise<boolean> => {
    type Found = { id: string } | null
    const { data } = await clinic.ask<{ patient: Found; reference: Found[] }>(who, waysTo(id))
    assert.deepEqual(data.reference, [data.patient], 'a reference opens what the root field opens, and no more')
    return data.patient !== null
  }
  const seesListed = async (who: Identity): Promise<string[]> => {
    const query = '{ patients(filter: { enrollmentStatuses: [ACTIVE, PENDING] }) { edges { node { id } } } }'
    const { data } = await clinic.ask<{ patients: { edges: { node: { id: string } }[] } }>(who, query)
    return data.patients.edges.map(({ node }) => node.id)
  }

  const known = async (who: Identity | null): Promise<string[]> => {
    const { data } = await clinic.ask<{ people: ({ id: string } | null)[] }>(who, directory)
    return data.people.flatMap((person) => person?.id ?? [])
  }

  it('is had by the care team, the patient, a caregiver and a partner with consent, and by nobody else', async () => {
    const table: [who: Identity | null, seesWang: boolean, seesGarcia: boolean][] = [
      [chen, true, false],
      [li, true, false],
      [wang, true, false],
      [lei, true, false],
      [insight, true, false],
      [okafor, false, true],
      [garcia, false, true],
      [weiss, false, false],
      [admin, false, false],
      [otherPartner, false, false],
      [null, false, false],
    ]
    for (const [who, seesWang, seesGarcia] of table) {
      assert.equal(await sees(who, 'wang'), seesWang, `${who?.subject} and Wang`)
      assert.equal(await sees(who, 'garcia'), seesGarcia, `${who?.subject} and García`)
    }
    assert.equal(await sees(chen, 'nobody'), false)
  })

  it('is the same in the list', async () => {
    assert.deepEqual(await seesListed(chen), ['wang'])
    assert.deepEqual(await seesListed(okafor), ['garcia'])
    assert.deepEqual(await seesListed(lei), ['wang'])
    assert.deepEqual(await seesListed(insight), ['wang'])
    assert.deepEqual(await seesListed(weiss), [])
  })

  it('is asked of strangers with a reason, and of an administrator without one', async () => {
    const stranger = await clinic.ask(null, '{ patient(id: "wang") { id } viewer { id } }')
    assert.deepEqual(stranger.codes, ['UNAUTHENTICATED'])
    const rank = await clinic.ask(admin, '{ patients { edges { cursor } } }')
    assert.deepEqual(rank.codes, ['FORBIDDEN'])
  })

  it('does not tell a stranger whether a patient exists', async () => {
    const add = `mutation ($patientId: ID!) {
      addCareTeamMember(input: { patientId: $patientId, participantId: "weiss", role: NURSE }) {
        careTeam { id } errors { code message field }
      }
    }`
    const toSomebody = await clinic.ask(weiss, add, { patientId: 'wang' })
    assert.deepEqual(toSomebody, await clinic.ask(weiss, add, { patientId: 'nobody' }))
    assert.match(JSON.stringify(toSomebody), /NOT_FOUND/)
  })

  it('shows a partner the consent that lets it in and no other', async () => {
    const query = '{ patient(id: "wang") { consents { scope grantee { name } } } }'
    const { data } = await clinic.ask(insight, query)
    const consents = [{ scope: 'PARTNER_SHARING', grantee: { name: 'Insight' } }]
    assert.deepEqual(data, { patient: { consents } })
    const all = await clinic.ask<{ patient: { consents: object[] } }>(chen, query)
    assert.equal(all.data.patient.consents.length, 4)
  })

  it('without the scope for records opens neither name nor birthday nor diagnoses', async () => {
    const program = { ...insight, scopes: ['readings:read'] }
    const query = '{ patient(id: "wang") { id gender name { text } birthDate conditions { kind } } }'
    const result = await clinic.ask(program, query)
    const patient = { id: 'wang', gender: 'FEMALE', name: null, birthDate: null, conditions: null }
    assert.deepEqual(result.data, { patient })
    assert.deepEqual(result.codes, ['FORBIDDEN'])
  })

  it('to the directory is had by colleagues and by whoever shares a patient with the person', async () => {
    assert.deepEqual(await known(chen), ['chen', 'okafor', 'lei', 'hillside'])
    assert.deepEqual(await known(admin), ['chen', 'okafor', 'hillside'])
    // Okafor was in Wang's team: who wrote the old messages may still be known.
    assert.deepEqual(await known(wang), ['chen', 'okafor', 'lei', 'hillside'])
    assert.deepEqual(await known(garcia), ['okafor', 'ana', 'hillside'])
    assert.deepEqual(await known(weiss), ['weiss', 'hillside'])
    assert.deepEqual(await known(null), [])
  })

  it('tells nobody who somebody else is', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Viewer", id: "${chen.subject}" }, { __typename: "Viewer", id: "${wang.subject}" }
    ]) { ... on Viewer { id practitioner { id } } } }`
    const { data } = await clinic.ask(chen, query)
    assert.deepEqual(data, { _entities: [{ id: chen.subject, practitioner: { id: 'chen' } }, null] })
  })

  it('ends for a caregiver and a partner at the moment when the consent is withdrawn', async () => {
    const query = '{ patient(id: "wang") { consents(scopes: [CAREGIVER_ACCESS, PARTNER_SHARING]) { id } } }'
    const { data } = await clinic.ask<{ patient: { consents: { id: string }[] } }>(wang, query)
    for (const { id } of data.patient.consents) {
      const revoke =
        'mutation ($id: ID!) { revokeConsent(input: { consentId: $id }) { consent { status } errors { code } } }'
      const revoked = { revokeConsent: { consent: { status: 'REVOKED' }, errors: [] } }
      assert.deepEqual((await clinic.ask(wang, revoke, { id })).data, revoked)
      assert.deepEqual((await clinic.ask(wang, revoke, { id })).data, revoked)
    }
    assert.equal(await sees(lei, 'wang'), false)
    assert.equal(await sees(insight, 'wang'), false)
    assert.deepEqual(await seesListed(lei), [])
    assert.deepEqual(await seesListed(insight), [])
    assert.equal(await sees(chen, 'wang'), true)
  })
})

const waysTo = (id: string) => `{
  patient(id: "${id}") { id }
  reference: _entities(representations: [{ __typename: "Patient", id: "${id}" }]) { ... on Patient { id } }
}`

const directory = `{
  people: _entities(representations: [
    { __typename: "Practitioner", id: "chen" }, { __typename: "Practitioner", id: "okafor" },
    { __typename: "Practitioner", id: "weiss" },
    { __typename: "Caregiver", id: "lei" }, { __typename: "Caregiver", id: "ana" },
    { __typename: "Organization", id: "hillside" }
  ]) { ... on Practitioner { id } ... on Caregiver { id } ... on Organization { id } }
}`
