import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type Clinic, callers, openClinic } from '../clinic.fixture.ts'

const { chen, li, okafor, wang, lei, garcia } = callers

interface Team {
  readonly attending: { readonly id: string } | null
  readonly members: readonly {
    readonly id: string
    readonly role: string
    readonly participant: { readonly id: string }
  }[]
}

interface Answer {
  readonly careTeam: Team | null
  readonly errors: readonly { readonly code: string; readonly field: readonly string[] | null }[]
}

const team =
  '{ attending { id } members { id role participant { ... on Practitioner { id } ... on Caregiver { id } } } }'

describe('a care team', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const add = async (who: Identity, input: object): Promise<Answer> => {
    const mutation = `mutation ($input: AddCareTeamMemberInput!) {
      addCareTeamMember(input: $input) { careTeam ${team} errors { code field } }
    }`
    const { data } = await clinic.ask<{ addCareTeamMember: Answer }>(who, mutation, { input })
    return data.addCareTeamMember
  }
  const end = async (who: Identity, memberId: string, reason = 'moved'): Promise<Answer> => {
    const mutation = `mutation ($input: EndCareTeamMembershipInput!) {
      endCareTeamMembership(input: $input) { careTeam ${team} errors { code field } }
    }`
    const { data } = await clinic.ask<{ endCareTeamMembership: Answer }>(who, mutation, { input: { memberId, reason } })
    return data.endCareTeamMembership
  }
  const teamOf = async (who: Identity, id: string, includePast = false): Promise<Team | null> => {
    const query = `query ($id: ID!) { patient(id: $id) { careTeam ${team.replace('members', `members(includePast: ${includePast})`)} } }`
    const { data } = await clinic.ask<{ patient: { careTeam: Team } | null }>(who, query, { id })
    return data.patient?.careTeam ?? null
  }
  const memberOf = async (patientId: string, who: Identity, participant: string) =>
    (await teamOf(who, patientId))?.members.find((member) => member.participant.id === participant)?.id ?? ''

  it('lists who belongs to it now, the attending first, and the past when asked', async () => {
    const [first, ...others] = names(await teamOf(wang, 'wang')) ?? []
    assert.deepEqual([first, others.toSorted()], ['chen', ['lei', 'li']])
    assert.equal((await teamOf(wang, 'wang'))?.attending?.id, 'chen')
    assert.deepEqual(names(await teamOf(wang, 'wang', true))?.includes('okafor'), true)
  })

  it('lets the attending add a colleague, who sees the patient from then on, and once', async () => {
    assert.equal(await teamOf(okafor, 'wang'), null)
    const asked = { patientId: 'wang', participantId: 'okafor', role: 'SPECIALIST' }
    const added = await add(chen, asked)
    assert.deepEqual(reasons(added), [])
    assert.ok(names(added.careTeam)?.includes('okafor'))
    assert.deepEqual(names((await add(chen, asked)).careTeam), names(added.careTeam))
    assert.ok(await teamOf(okafor, 'wang'))
  })

  it('is changed by nobody else', async () => {
    const asked = { patientId: 'wang', participantId: 'weiss', role: 'SPECIALIST' }
    assert.deepEqual(reasons(await add(li, asked)), [['FORBIDDEN', 'patientId']])
    assert.deepEqual(reasons(await add(chen, { ...asked, patientId: 'garcia' })), [['NOT_FOUND', 'patientId']])
    assert.deepEqual(reasons(await end(li, await memberOf('wang', chen, 'chen'))), [['FORBIDDEN', 'memberId']])
    assert.deepEqual(reasons(await end(chen, await memberOf('garcia', garcia, 'okafor'))), [['NOT_FOUND', 'memberId']])
  })

  it('takes only people who are known, in roles that fit them', async () => {
    const mistakes: [own: object, code: string, field: string][] = [
      [{ participantId: 'weiss' }, 'NOT_FOUND', 'participantId'],
      [{ participantId: 'nobody' }, 'NOT_FOUND', 'participantId'],
      [{ role: 'CAREGIVER' }, 'BAD_USER_INPUT', 'role'],
      [{ participantId: 'ana' }, 'BAD_USER_INPUT', 'role'],
      [{ until: '2026-01-01T00:00:00Z' }, 'BAD_USER_INPUT', 'until'],
    ]
    const asked = { patientId: 'wang', participantId: 'okafor', role: 'PHARMACIST' }
    for (const [own, code, field] of mistakes)
      assert.deepEqual(reasons(await add(chen, { ...asked, ...own })), [[code, field]])
  })

  it('lets a caregiver in with the patient’s consent alone', async () => {
    const asked = { participantId: 'lei', role: 'CAREGIVER' }
    const without = await add(okafor, { patientId: 'garcia', ...asked })
    assert.deepEqual(reasons(without), [['CONSENT_REQUIRED', 'participantId']])
    assert.deepEqual(reasons(await add(chen, { patientId: 'wang', participantId: 'ana', role: 'CAREGIVER' })), [])
    assert.ok(await teamOf(callers.ana, 'wang'))
  })

  it('ends a membership at once, and again without effect', async () => {
    const memberId = await memberOf('wang', chen, 'okafor')
    assert.deepEqual(reasons(await end(chen, memberId, ' ')), [['BAD_USER_INPUT', 'reason']])
    const ended = await end(chen, memberId)
    assert.deepEqual(reasons(ended), [])
    assert.equal(names(ended.careTeam)?.includes('okafor'), false)
    assert.equal(await teamOf(okafor, 'wang'), null)
    assert.deepEqual(reasons(await end(chen, memberId)), [])
  })

  it('can be left by each member, who then sees it no more', async () => {
    const memberId = await memberOf('wang', li, 'li')
    assert.deepEqual(await end(li, memberId), { careTeam: null, errors: [] })
    assert.equal(await teamOf(li, 'wang'), null)
    assert.deepEqual(await end(li, memberId), { careTeam: null, errors: [] })
  })

  it('lets any practitioner of it add the next attending when nobody attends', async () => {
    await add(chen, { patientId: 'wang', participantId: 'li', role: 'NURSE' })
    await end(chen, await memberOf('wang', chen, 'chen'))
    assert.equal((await teamOf(li, 'wang'))?.attending, null)
    assert.deepEqual(reasons(await add(li, { patientId: 'wang', participantId: 'okafor', role: 'ATTENDING' })), [])
    assert.equal((await teamOf(lei, 'wang'))?.attending?.id, 'okafor')
  })
})

const names = (shown: Team | null) => shown?.members.map(({ participant }) => participant.id)

const reasons = ({ errors }: Answer) =>
  errors.map(({ code, field }) => {
    assert.equal(field?.[0] ?? 'input', 'input', 'the path begins at the argument')
    return [code, field?.[1]]
  })
