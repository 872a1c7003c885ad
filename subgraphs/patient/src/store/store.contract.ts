import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Membership, NewPatient, Once, PatientFilter, PatientKey, PatientStore, Sight } from './store.ts'
import type { PatientOrder } from './words.ts'

const noon = new Date('2026-03-01T12:00:00Z')
const anHourBefore = new Date('2026-03-01T11:00:00Z')
const anHourAfter = new Date('2026-03-01T13:00:00Z')

const everybody: PatientFilter = {
  words: [],
  conditions: null,
  riskLevels: null,
  enrollmentStatuses: null,
  practitionerId: null,
}

const sightOf = (practitionerId: string, at = noon): Sight => ({
  patientId: null,
  practitionerId,
  caregiverId: null,
  partnerOrganizationId: null,
  at,
})

const once = (content = 'this', key: string = randomUUID()): Once => ({ accountId: 'somebody', key, content, at: noon })

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

    const aPractitioner = async (): Promise<string> => {
      const id = randomUUID()
      const name = { text: 'Chen Wei', family: 'Chen', given: ['Wei'] }
      await store.addPractitioners([
        { id, organizationId: 'org', name, profession: 'PHYSICIAN', title: null, department: null },
      ])
      return id
    }
    const aPatient = async (own: Partial<NewPatient> & { text?: string } = {}): Promise<NewPatient> => {
      const { text = 'Wang Fang', ...others } = own
      const patient: NewPatient = {
        id: randomUUID(),
        organizationId: 'org',
        name: { text, family: null, given: [] },
        gender: 'FEMALE',
        birthDate: '1968-04-12',
        phone: '+8613812341234',
        preferredLanguage: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        riskLevel: null,
        enrollmentStatus: 'ACTIVE',
        ...others,
      }
      await store.addPatient(patient, { memberships: [], conditions: [], consents: [] }, noon)
      return patient
    }
    const member = (patientId: string, practitionerId: string, own: Partial<Membership> = {}): Membership => ({
      id: randomUUID(),
      patientId,
      participantType: 'Practitioner',
      participantId: practitionerId,
      role: 'NURSE',
      guardian: false,
      start: noon,
      end: null,
      ...own,
    })
    const patientsOf = async (practitionerId: string, ...people: Parameters<typeof aPatient>[0][]) => {
      const patients = []
      for (const it of people) {
        const patient = await aPatient(it)
        await store.addMember(member(patient.id, practitionerId), 50)
        patients.push(patient)
      }
      return patients
    }
    const everyPage = async (practitionerId: string, order: PatientOrder, size = 2) => {
      const seen: string[] = []
      let key: PatientKey | null = null
      for (;;) {
        const page = { limit: size, after: key, before: null, backward: false }
        const slice = await store.listPatients(sightOf(practitionerId), everybody, order, page)
        seen.push(...slice.rows.map(({ patient }) => patient.name.text))
        key = slice.rows.at(-1)?.key ?? null
        if (!slice.hasNextPage) return seen
      }
    }

    it('pages through the patients by name in both directions, missing none and repeating none', async () => {
      const doctor = await aPractitioner()
      await patientsOf(doctor, ...['Wang', 'garcía', 'Garcia', 'Abel', '王芳'].map((text) => ({ text })))
      const names = await everyPage(doctor, { field: 'NAME', direction: 'ASC' })
      assert.deepEqual([names[0], names[3], names[4]], ['Abel', 'Wang', '王芳'])
      assert.deepEqual(names.slice(1, 3).toSorted(), ['Garcia', 'garcía'])
      assert.deepEqual(await everyPage(doctor, { field: 'NAME', direction: 'DESC' }), names.toReversed())
    })

    it('orders by risk level, with those that nobody has judged last either way', async () => {
      const doctor = await aPractitioner()
      await patientsOf(
        doctor,
        { text: 'none', riskLevel: null },
        { text: 'high', riskLevel: 'HIGH' },
        { text: 'low', riskLevel: 'LOW' },
        { text: 'none', riskLevel: null },
        { text: 'highest', riskLevel: 'VERY_HIGH' },
      )
      const up = ['low', 'high', 'highest', 'none', 'none']
      assert.deepEqual(await everyPage(doctor, { field: 'RISK_LEVEL', direction: 'ASC' }), up)
      const down = ['highest', 'high', 'low', 'none', 'none']
      assert.deepEqual(await everyPage(doctor, { field: 'RISK_LEVEL', direction: 'DESC' }), down)
    })

    it('orders by last change', async () => {
      const doctor = await aPractitioner()
      const [, second] = await patientsOf(doctor, { text: 'one' }, { text: 'two' }, { text: 'three' })
      await store.updatePatient(second?.id ?? '', 1, { phone: null }, anHourAfter)
      const names = await everyPage(doctor, { field: 'UPDATED_AT', direction: 'DESC' })
      assert.equal(names[0], 'two')
      assert.deepEqual(await everyPage(doctor, { field: 'UPDATED_AT', direction: 'ASC' }), names.toReversed())
    })

    it('keeps a cursor good while patients come in before and after it', async () => {
      const doctor = await aPractitioner()
      await patientsOf(doctor, ...['b', 'd', 'f', 'h'].map((text) => ({ text })))
      const order = { field: 'NAME', direction: 'ASC' } as const
      const first = await store.listPatients(sightOf(doctor), everybody, order, page(2, null))
      await Promise.all(['a', 'c', 'e', 'g'].map((text) => patientsOf(doctor, { text })))
      const rest = await store.listPatients(sightOf(doctor), everybody, order, page(10, first.rows.at(-1)?.key ?? null))
      assert.deepEqual(
        [...first.rows, ...rest.rows].map(({ patient }) => patient.name.text),
        ['b', 'd', 'e', 'f', 'g', 'h'],
      )
    })

    it('finds patients by words of the name, without case and accents, and takes no pattern', async () => {
      const doctor = await aPractitioner()
      await patientsOf(doctor, { text: 'María García' }, { text: 'Mario 100% Rossi' }, { text: '王芳' })
      const find = async (...words: string[]) => {
        const order = { field: 'NAME', direction: 'ASC' } as const
        const { rows } = await store.listPatients(sightOf(doctor), { ...everybody, words }, order, page(10, null))
        return rows.map(({ patient }) => patient.name.text)
      }
      assert.deepEqual(await find('garcia', 'MAR'), ['María García'])
      assert.deepEqual(await find('%'), ['Mario 100% Rossi'])
      assert.deepEqual(await find('_'), [])
      assert.deepEqual(await find('芳'), ['王芳'])
    })

    it('filters by active condition, risk, state and colleague, and counts the same to a bound', async () => {
      const [doctor, colleague] = [await aPractitioner(), await aPractitioner()]
      const [sick, well] = await patientsOf(
        doctor,
        { text: 'sick', riskLevel: 'HIGH' },
        { text: 'well', riskLevel: 'LOW', enrollmentStatus: 'PAUSED' },
        { text: 'other' },
      )
      await store.recordCondition(once(), condition(sick?.id ?? ''), 100)
      await store.recordCondition(once(), { ...condition(well?.id ?? ''), status: 'RESOLVED' }, 100)
      await store.addMember(member(well?.id ?? '', colleague), 50)
      const find = async (filter: Partial<PatientFilter>) => {
        const order = { field: 'NAME', direction: 'ASC' } as const
        const wanted = { ...everybody, ...filter }
        const { rows } = await store.listPatients(sightOf(doctor), wanted, order, page(10, null))
        assert.equal(await store.countPatients(sightOf(doctor), wanted, 10_000), rows.length)
        return rows.map(({ patient }) => patient.name.text)
      }
      assert.deepEqual(await find({ conditions: ['COPD'] }), ['sick'])
      assert.deepEqual(await find({ riskLevels: ['LOW', 'HIGH'] }), ['sick', 'well'])
      assert.deepEqual(await find({ enrollmentStatuses: ['ACTIVE'] }), ['other', 'sick'])
      assert.deepEqual(await find({ practitionerId: colleague }), ['well'])
      assert.equal(await store.countPatients(sightOf(doctor), everybody, 2), 2)
    })

    it('shows a membership from its first instant on and no longer than its end', async () => {
      const doctor = await aPractitioner()
      const { id } = await aPatient()
      await store.addMember(member(id, doctor, { end: anHourAfter }), 50)
      const isListed = async (at: Date) => (await store.countPatients(sightOf(doctor, at), everybody, 1)) === 1
      assert.deepEqual(await Promise.all([anHourBefore, noon, anHourAfter].map(isListed)), [false, true, false])
    })

    it('adds a member once, however many ask at the same time, and never more than the team may have', async () => {
      const { id } = await aPatient()
      const doctor = await aPractitioner()
      const asked = await Promise.all(Array.from({ length: 8 }, () => store.addMember(member(id, doctor), 2)))
      assert.equal(asked.filter((outcome) => outcome === 'added').length, 1)
      const others = await Promise.all(Array.from({ length: 4 }, aPractitioner))
      const more = await Promise.all(others.map((it) => store.addMember(member(id, it), 2)))
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

    it('remembers no key of a write that did not happen', async () => {
      const { id } = await aPatient()
      const wish = once()
      assert.equal(await store.recordCondition(wish, condition(id), 0), 'full')
      assert.notEqual(await store.recordCondition(wish, condition(id), 1), 'full')
    })

    it('gives a consent in place of the earlier one, so that withdrawing it leaves none', async () => {
      const { id } = await aPatient()
      const [first, second] = [consent(id), { ...consent(id), id: randomUUID(), start: anHourAfter }]
      await store.grantConsent(once(), first, [])
      await store.grantConsent(once(), second, [])
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

    it('lets a pending patient take part with the last consent that it needs', async () => {
      const { id } = await aPatient({ enrollmentStatus: 'PENDING' })
      const needed = ['CARE', 'DEVICE_DATA'] as const
      const status = async () => (await store.patientsByIds([id]))[0]?.enrollmentStatus
      await store.grantConsent(once(), { ...consent(id), scope: 'CARE' }, needed)
      assert.equal(await status(), 'PENDING')
      await store.grantConsent(once(), { ...consent(id), scope: 'DEVICE_DATA' }, needed)
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
        'a consent is given': () => store.grantConsent(granting, agreement, []),
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
      await store.grantConsent(once(), consent(patient.id), [])
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
        (await store.patientsByIds([id, 'nobody'])).map((it) => it.id),
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
      const before = await store.relationsOf([patient.id])
      await store.addPatient({ ...patient, phone: null }, belongings, noon)
      assert.deepEqual(await store.relationsOf([patient.id]), before)
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
      await store.openSession({ id: randomUUID(), accountId: account.id }, first, noon)
      assert.deepEqual(await store.renewSession(first.hash, second, noon), account)
      assert.equal(await store.renewSession(first.hash, third, noon), 'reused')
      assert.equal(await store.renewSession(second.hash, third, noon), 'unknown')
    })

    it('lets one of two through that spend the same token at the same time', async () => {
      const account = await anAccount()
      const first = token()
      await store.openSession({ id: randomUUID(), accountId: account.id }, first, noon)
      const both = await Promise.all([token(), token()].map((next) => store.renewSession(first.hash, next, noon)))
      assert.deepEqual(both.map((it) => (typeof it === 'string' ? it : 'renewed')).toSorted(), ['renewed', 'reused'])
    })

    it('renews no session after its time', async () => {
      const account = await anAccount()
      const first = token()
      await store.openSession({ id: randomUUID(), accountId: account.id }, first, noon)
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

const page = (limit: number, key: PatientKey | null) => ({ limit, after: key, before: null, backward: false })

const token = () => ({ hash: randomUUID(), expiresAt: new Date('2026-03-31T12:00:00Z') })

const condition = (patientId: string) => ({
  id: randomUUID(),
  patientId,
  kind: 'COPD' as const,
  codings: [],
  status: 'ACTIVE' as const,
  onsetDate: null,
  abatementDate: null,
  recordedAt: noon,
  recordedById: null,
})

const consent = (patientId: string) => ({
  id: randomUUID(),
  patientId,
  scope: 'CARE' as const,
  documentVersion: '2026-01',
  grantor: 'PATIENT' as const,
  granteeId: null,
  start: noon,
  end: null,
})
