import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  anHourAfter,
  anHourBefore,
  condition,
  member,
  named,
  newPatient,
  newPractitioner,
  noon,
  once,
} from './newcomers.fixture.ts'
import type { PatientFilter, PatientKey, PatientStore, Sight } from './store.ts'
import type { EnrollmentStatus, PatientOrder, RiskLevel } from './words.ts'

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

const page = (limit: number, key: PatientKey | null) => ({ limit, after: key, before: null, backward: false })

interface Person {
  readonly text: string
  readonly riskLevel?: RiskLevel | null
  readonly enrollmentStatus?: EnrollmentStatus
}

async function inCareOf(store: PatientStore, practitionerId: string, people: readonly Person[]) {
  const patients = []
  for (const { text, ...own } of people) {
    const patient = await newPatient(store, { name: named(text), ...own })
    await store.addMember(member(patient.id, practitionerId), 50)
    patients.push(patient)
  }
  return patients
}

async function namesPageByPage(store: PatientStore, practitionerId: string, order: PatientOrder): Promise<string[]> {
  const names: string[] = []
  for (let key: PatientKey | null = null; ;) {
    const { rows, hasNextPage } = await store.listPatients(sightOf(practitionerId), everybody, order, page(2, key))
    names.push(...rows.map(({ patient }) => patient.name.text))
    key = rows.at(-1)?.key ?? null
    if (!hasNextPage) return names
  }
}

/** How every patient store lists: orders, pages, filters, counts. The organisation `org` is there already. */
export function patientListsContract(store: () => PatientStore): void {
  describe('lists', () => {
    it('pages through the patients by name in both directions, missing none and repeating none', async () => {
      const doctor = await newPractitioner(store())
      await inCareOf(
        store(),
        doctor,
        ['Wang', 'garcía', 'Garcia', 'Abel', '王芳'].map((text) => ({ text })),
      )
      const names = await namesPageByPage(store(), doctor, { field: 'NAME', direction: 'ASC' })
      assert.deepEqual([names[0], names[3], names[4]], ['Abel', 'Wang', '王芳'])
      assert.deepEqual(names.slice(1, 3).toSorted(), ['Garcia', 'garcía'])
      assert.deepEqual(await namesPageByPage(store(), doctor, { field: 'NAME', direction: 'DESC' }), names.toReversed())
    })

    it('orders by risk level, with those that nobody has judged last either way', async () => {
      const doctor = await newPractitioner(store())
      await inCareOf(store(), doctor, [
        { text: 'none', riskLevel: null },
        { text: 'high', riskLevel: 'HIGH' },
        { text: 'low', riskLevel: 'LOW' },
        { text: 'none', riskLevel: null },
        { text: 'highest', riskLevel: 'VERY_HIGH' },
      ])
      const up = ['low', 'high', 'highest', 'none', 'none']
      assert.deepEqual(await namesPageByPage(store(), doctor, { field: 'RISK_LEVEL', direction: 'ASC' }), up)
      const down = ['highest', 'high', 'low', 'none', 'none']
      assert.deepEqual(await namesPageByPage(store(), doctor, { field: 'RISK_LEVEL', direction: 'DESC' }), down)
    })

    it('orders by last change', async () => {
      const doctor = await newPractitioner(store())
      const [, second] = await inCareOf(store(), doctor, [{ text: 'one' }, { text: 'two' }, { text: 'three' }])
      await store().updatePatient(second?.id ?? '', 1, { phone: null }, anHourAfter)
      const names = await namesPageByPage(store(), doctor, { field: 'UPDATED_AT', direction: 'DESC' })
      assert.equal(names[0], 'two')
      assert.deepEqual(
        await namesPageByPage(store(), doctor, { field: 'UPDATED_AT', direction: 'ASC' }),
        names.toReversed(),
      )
    })

    it('keeps a cursor good while patients come in before and after it', async () => {
      const doctor = await newPractitioner(store())
      await inCareOf(
        store(),
        doctor,
        ['b', 'd', 'f', 'h'].map((text) => ({ text })),
      )
      const order = { field: 'NAME', direction: 'ASC' } as const
      const first = await store().listPatients(sightOf(doctor), everybody, order, page(2, null))
      await Promise.all(['a', 'c', 'e', 'g'].map((text) => inCareOf(store(), doctor, [{ text }])))
      const rest = await store().listPatients(
        sightOf(doctor),
        everybody,
        order,
        page(10, first.rows.at(-1)?.key ?? null),
      )
      assert.deepEqual(
        [...first.rows, ...rest.rows].map(({ patient }) => patient.name.text),
        ['b', 'd', 'e', 'f', 'g', 'h'],
      )
    })

    it('finds patients by words of the name, without case and accents, and takes no pattern', async () => {
      const doctor = await newPractitioner(store())
      await inCareOf(store(), doctor, [{ text: 'María García' }, { text: 'Mario 100% Rossi' }, { text: '王芳' }])
      const find = async (...words: string[]) => {
        const order = { field: 'NAME', direction: 'ASC' } as const
        const { rows } = await store().listPatients(sightOf(doctor), { ...everybody, words }, order, page(10, null))
        return rows.map(({ patient }) => patient.name.text)
      }
      assert.deepEqual(await find('garcia', 'MAR'), ['María García'])
      assert.deepEqual(await find('%'), ['Mario 100% Rossi'])
      assert.deepEqual(await find('_'), [])
      assert.deepEqual(await find('芳'), ['王芳'])
    })

    it('filters by active condition, risk, state and colleague, and counts the same to a bound', async () => {
      const [doctor, colleague] = [await newPractitioner(store()), await newPractitioner(store())]
      const [sick, well] = await inCareOf(store(), doctor, [
        { text: 'sick', riskLevel: 'HIGH' },
        { text: 'well', riskLevel: 'LOW', enrollmentStatus: 'PAUSED' },
        { text: 'other' },
      ])
      await store().recordCondition(once(), condition(sick?.id ?? ''), 100)
      await store().recordCondition(once(), { ...condition(well?.id ?? ''), status: 'RESOLVED' }, 100)
      await store().addMember(member(well?.id ?? '', colleague), 50)
      const find = async (filter: Partial<PatientFilter>) => {
        const order = { field: 'NAME', direction: 'ASC' } as const
        const wanted = { ...everybody, ...filter }
        const { rows } = await store().listPatients(sightOf(doctor), wanted, order, page(10, null))
        assert.equal(await store().countPatients(sightOf(doctor), wanted, 10_000), rows.length)
        return rows.map(({ patient }) => patient.name.text)
      }
      assert.deepEqual(await find({ conditions: ['COPD'] }), ['sick'])
      assert.deepEqual(await find({ riskLevels: ['LOW', 'HIGH'] }), ['sick', 'well'])
      assert.deepEqual(await find({ enrollmentStatuses: ['ACTIVE'] }), ['other', 'sick'])
      assert.deepEqual(await find({ practitionerId: colleague }), ['well'])
      assert.equal(await store().countPatients(sightOf(doctor), everybody, 2), 2)
    })

    it('shows a membership from its first instant on and no longer than its end', async () => {
      const doctor = await newPractitioner(store())
      const { id } = await newPatient(store())
      await store().addMember(member(id, doctor, { end: anHourAfter }), 50)
      const isListed = async (at: Date) => (await store().countPatients(sightOf(doctor, at), everybody, 1)) === 1
      assert.deepEqual(await Promise.all([anHourBefore, noon, anHourAfter].map(isListed)), [false, true, false])
    })
  })
}
