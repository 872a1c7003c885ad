import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { patientListsContract } from './lists.contract.ts'
import {
  anHourAfter,
  condition,
  consent,
  member,
  newPatient,
  newPractitioner,
  noon,
  once,
} from './newcomers.fixture.ts'
import type { NewPatient, PatientStore } from './store.ts'

/**
 * What every patient store keeps to, whatever database stands behind it. The examples share one database, as users
 * do: each has people of its own.
 */
export function patientStoreContract(database: string, open: () => Promise<PatientStore>): void {
  describe(`the patient store on ${database}`, () => {
    let store: PatientStore
    before(async () => {
      store = await open()
      await store.addOrganizations([{ id: 'org', name: 'Riverside', region: 'CN' }])
    })
    after(() => store[Symbol.asyncDispose]())

    patientListsContract(() => store)

    const aPractitioner = () => newPractitioner(store)
    const aPatient = (own: Partial<NewPatient> = {}) => newPatient(store, own)

    it('adds a member once, however many ask at the same time, and never more than the team may have', async () => {
      const { id } = await aPatient()
      const doctor = await aPractitioner()
      const asked = await Promise.all(Array.from({ length: 8 }, () => store.addMember(member(id, doctor), 2)))
      assert.equal(asked.filter((outcome) => outcome === 'added').length, 1)
      const others = await Promise.all(Array.from({ length: 4 }, aPractitioner))
      const more = await Promise.all(others.map((other) => store.addMember(member(id, other), 2)))
      assert.deepEqual(more.toSorted(), ['added', 'full', 'full', 'full'])
      assert.equal((await store.membershipsOf([id])).length, 2)
    })

    it('ends a membership once: the first end stays', async () => {
      const { id } = await aPatient()
      const membership = member(id, await aPractitioner())
      await store.addMember(membership, 50)
      await store.endMembership(membership.id, anHourAfter, 'moved')
      await store.endMembership(membership.id, new Date('2026-04-01T00:00:00Z'), 'again')
      assert.deepEqual((await store.membership(membership.id))?.end, anHourAfter)
    })

    it('changes a patient under the version that the caller saw, and takes a repeat for a success', async () => {
      const { id } = await aPatient({ phone: '+8613800000000' })
      const tries = await Promise.all(
        ['+8613800000001', '+8613800000002'].map((phone) => store.updatePatient(id, 1, { phone }, anHourAfter)),
      )
      assert.equal(tries.filter((outcome) => outcome === 'conflict').length, 1)
      const [present] = await store.patientsByIds([id])
      assert.equal(present?.version, 2)
      const repeat = await store.updatePatient(id, 1, { phone: present?.phone ?? null }, anHourAfter)
      assert.deepEqual(repeat, present)
      assert.equal(await store.updatePatient('nobody', 1, { phone: null }, noon), 'no-such-patient')
    })

    it('does a write once for each key, also when tries run at the same time', async () => {
      const { id } = await aPatient()
      const wish = once()
      const tries = await Promise.all(
        Array.from({ length: 5 }, () => store.recordCondition(wish, { ...condition(id), id: randomUUID() }, 100)),
      )
      assert.equal(new Set(tries.map((outcome) => JSON.stringify(outcome))).size, 1)
      assert.equal((await store.conditionsOf([id])).length, 1)
      assert.equal(await store.recordCondition(once('that', wish.key), condition(id), 100), 'key-reused')
    })

    it('remembers a key for the 30 days that are promised, and not for ever', async () => {
      const { id } = await aPatient()
      const wish = once()
      const days = (count: number) => ({ ...wish, at: new Date(noon.getTime() + count * 24 * 3_600_000) })
      const first = await store.recordCondition(wish, condition(id), 9)
      assert.deepEqual(await store.recordCondition(days(30), condition(id), 9), first)
      assert.notDeepEqual(await store.recordCondition(days(32), condition(id), 9), first)
    })

    it('remembers no key of a write that did not happen', async () => {
      const { id } = await aPatient()
      const wish = once()
      assert.equal(await store.recordCondition(wish, condition(id), 0), 'full')
      assert.notEqual(await store.recordCondition(wish, condition(id), 1), 'full')
    })

    it('gives a consent in place of the earlier one, so that withdrawing it leaves none', async () => {
      const { id } = await aPatient()
      const [first, second] = [consent(id), { ...consent(id), id: randomUUID(), start: anHourAfter }]
      await store.grantConsent(once(), first, [], 9)
      await store.grantConsent(once(), second, [], 9)
      const at = new Date('2026-03-02T00:00:00Z')
      await store.revokeConsent(second.id, at, null)
      assert.deepEqual(
        (await store.consentsOf([id])).map(({ end, revokedAt }) => [end, revokedAt]),
        [
          [at, at],
          [anHourAfter, null],
        ],
      )
    })

    it('keeps no more consents than a record may hold', async () => {
      const { id } = await aPatient()
      await store.grantConsent(once(), consent(id), [], 1)
      assert.equal(await store.grantConsent(once(), { ...consent(id), start: anHourAfter }, [], 1), 'full')
      assert.deepEqual(
        (await store.consentsOf([id])).map(({ end }) => end),
        [null],
      )
    })

    it('lets a pending patient take part with the last consent that it needs', async () => {
      const { id } = await aPatient({ enrollmentStatus: 'PENDING' })
      const needed = ['CARE', 'DEVICE_DATA'] as const
      const status = async () => (await store.patientsByIds([id]))[0]?.enrollmentStatus
      await store.grantConsent(once(), { ...consent(id), scope: 'CARE' }, needed, 9)
      assert.equal(await status(), 'PENDING')
      await store.grantConsent(once(), { ...consent(id), scope: 'DEVICE_DATA' }, needed, 9)
      assert.equal(await status(), 'ACTIVE')
    })

    it('moves a patient to the end of the feed with each change, and with nothing else', async () => {
      const { id } = await aPatient()
      const place = async () => (await store.relationsOf([id]))[0]?.version ?? 0
      const membership = member(id, await aPractitioner())
      const [illness, agreement] = [condition(id), consent(id)]
      const [recording, granting] = [once(), once()]
      const changes: Readonly<Record<string, () => Promise<unknown>>> = {
        'a member joins': () => store.addMember(membership, 50),
        'a diagnosis is recorded': () => store.recordCondition(recording, illness, 100),
        'a diagnosis changes': () => store.updateCondition(illness.id, 'RESOLVED', null),
        'a consent is given': () => store.grantConsent(granting, agreement, [], 9),
        'a consent is withdrawn': () => store.revokeConsent(agreement.id, anHourAfter, null),
        'the record changes': () => store.updatePatient(id, 1, { timeZone: 'Asia/Tokyo' }, anHourAfter),
        'a member leaves': () => store.endMembership(membership.id, anHourAfter, 'moved'),
      }
      for (const [what, change] of Object.entries(changes)) {
        const start = await place()
        await change()
        const end = await place()
        assert.ok(end > start, what)
        await change()
        assert.equal(await place(), end, `again: ${what}`)
      }
    })

    it('tells in the feed who cares, what is active and what is allowed', async () => {
      const doctor = await aPractitioner()
      const patient = await aPatient()
      await store.addMember(member(patient.id, doctor, { role: 'ATTENDING', end: anHourAfter }), 50)
      await store.recordCondition(once(), condition(patient.id), 100)
      await store.recordCondition(once(), { ...condition(patient.id), kind: 'HYPERTENSION', status: 'RESOLVED' }, 100)
      await store.grantConsent(once(), consent(patient.id), [], 9)
      const [relations] = await store.relationsOf([patient.id])
      assert.ok(relations)
      const { version, ...told } = relations
      assert.deepEqual((await store.relationsAfter(version - 1, 1))[0], relations)
      assert.deepEqual(told, {
        patientId: patient.id,
        organizationId: 'org',
        timeZone: 'Asia/Shanghai',
        language: 'zh-CN',
        enrollmentStatus: 'ACTIVE',
        conditions: ['COPD'],
        members: [
          {
            participantId: doctor,
            participantType: 'Practitioner',
            role: 'ATTENDING',
            start: '2026-03-01T12:00:00.000Z',
            end: '2026-03-01T13:00:00.000Z',
          },
        ],
        consents: [{ scope: 'CARE', granteeId: null, start: '2026-03-01T12:00:00.000Z', end: null }],
      })
    })

    it('answers for the ids that exist and leaves the others out', async () => {
      const { id } = await aPatient()
      assert.deepEqual(
        (await store.patientsByIds([id, 'nobody'])).map((found) => found.id),
        [id],
      )
      assert.deepEqual(await store.patientsByIds([]), [])
      assert.deepEqual(await store.relationsOf([]), [])
      assert.deepEqual(await store.organizationsByIds(['nowhere']), [])
    })

    it('leaves what exists as it is when it is provisioned again', async () => {
      const patient = await aPatient()
      const agreement = consent(patient.id)
      const belongings = { memberships: [], conditions: [], consents: [agreement] }
      await store.addPatient(patient, belongings, noon)
      await store.revokeConsent(agreement.id, anHourAfter, null)
      const present = await store.relationsOf([patient.id])
      await store.addPatient({ ...patient, phone: null }, belongings, noon)
      assert.deepEqual(await store.relationsOf([patient.id]), present)
      assert.equal((await store.patientsByIds([patient.id]))[0]?.phone, patient.phone)
    })

    const anAccount = async () => {
      const id = randomUUID()
      const account = {
        id,
        username: id,
        passwordHash: 'x',
        roles: ['ADMINISTRATOR'] as const,
        patientId: null,
        practitionerId: null,
        caregiverId: null,
        organizationId: 'org',
      }
      await store.addAccount(account)
      return account
    }

    it('renews a session with each token once, and ends it when a spent one comes back', async () => {
      const account = await anAccount()
      const [first, second, third] = [token(), token(), token()]
      await store.openSession({ id: randomUUID(), accountId: account.id }, first, noon, 9)
      assert.deepEqual(await store.renewSession(first.hash, second, noon), account)
      assert.equal(await store.renewSession(first.hash, third, noon), 'reused')
      assert.equal(await store.renewSession(second.hash, third, noon), 'unknown')
    })

    it('lets one through of many that spend the same token at the same time', async () => {
      const account = await anAccount()
      for (let round = 0; round < 5; round++) {
        const first = token()
        await store.openSession({ id: randomUUID(), accountId: account.id }, first, noon, 9)
        const next = Array.from({ length: 8 }, token)
        const all = await Promise.all(next.map((each) => store.renewSession(first.hash, each, noon)))
        assert.equal(all.filter((outcome) => typeof outcome !== 'string').length, 1)
        assert.ok(all.includes('reused'))
      }
    })

    it('ends the oldest session when an account has too many', async () => {
      const account = await anAccount()
      const tokens = [token(), token(), token()]
      for (const [i, first] of tokens.entries())
        await store.openSession({ id: randomUUID(), accountId: account.id }, first, new Date(noon.getTime() + i), 2)
      const renewed = await Promise.all(tokens.map(({ hash }) => store.renewSession(hash, token(), noon)))
      assert.deepEqual(renewed, ['unknown', account, account])
    })

    it('renews no session after its time', async () => {
      const account = await anAccount()
      const first = token()
      await store.openSession({ id: randomUUID(), accountId: account.id }, first, noon, 9)
      assert.equal(await store.renewSession(first.hash, token(), first.expiresAt), 'expired')
      assert.equal(await store.renewSession('never given out', token(), noon), 'unknown')
    })

    it('counts failures together until their time is over', async () => {
      const keys = [randomUUID(), randomUUID()]
      await Promise.all(Array.from({ length: 6 }, () => store.countFailure(keys, noon, anHourAfter)))
      assert.deepEqual(
        (await store.failures(keys, noon)).map(({ count }) => count),
        [6, 6],
      )
      assert.deepEqual(await store.failures(keys, anHourAfter), [])
      await store.countFailure(keys, anHourAfter, new Date('2026-03-01T14:00:00Z'))
      assert.deepEqual(
        (await store.failures(keys, anHourAfter)).map(({ count }) => count),
        [1, 1],
      )
      await store.forgetFailures(keys)
      assert.deepEqual(await store.failures(keys, anHourAfter), [])
    })
  })
}

const token = () => ({ hash: randomUUID(), expiresAt: new Date('2026-03-31T12:00:00Z') })
