import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Identity, roles } from '@care/service/identity'
import { maySeePatient } from '@care/service/relations'
import { sightOf } from './access.ts'
import { callers } from './clinic.fixture.ts'
import { anHourAfter, anHourBefore, consent, member, named, newPatient, noon } from './store/newcomers.fixture.ts'
import { openPatientStore } from './store/postgres.ts'
import type { PatientStore } from './store/store.ts'

const PATIENTS = 60
const CALLERS = 80

describe('lists and the rule of access', () => {
  let store: PatientStore
  before(async () => {
    store = await openPatientStore('pglite:')
    await store.addOrganizations(organizations.map((id) => ({ id, name: id, region: 'CN' })))
    await store.addPractitioners(
      practitioners.map((id) => {
        return { id, organizationId: 'org', name: named(id), profession: 'NURSE', title: null, department: null }
      }),
    )
    await store.addCaregivers(caregivers.map((id) => ({ id, name: named(id), relationship: 'friend' })))
  })
  after(() => store[Symbol.asyncDispose]())

  it('agree about every caller and every patient, whatever the relations are', async () => {
    const random = seeded(20_261_125)
    const ids = Array.from({ length: PATIENTS }, (_, i) => `patient-${i}`)
    for (const id of ids) await store.addPatient(await newPatient(store, { id }), belongings(id, random), noon)
    const all = await store.relationsOf(ids)
    let shown = 0
    for (let i = 0; i < CALLERS; i++) {
      const identity = aCaller(random)
      const allowed = all
        .filter((relations) => maySeePatient(identity, relations, noon))
        .map(({ patientId }) => patientId)
      const wanted = {
        words: [],
        conditions: null,
        riskLevels: null,
        enrollmentStatuses: null,
        practitionerId: null,
      }
      const page = { limit: PATIENTS, after: null, before: null, backward: false }
      const order = { field: 'NAME', direction: 'ASC' } as const
      const { rows } = await store.listPatients(sightOf(identity, noon), wanted, order, page)
      assert.deepEqual(rows.map(({ patient }) => patient.id).toSorted(), allowed.toSorted(), JSON.stringify(identity))
      shown += rows.length
    }
    assert.ok(shown > CALLERS, 'somebody sees somebody')
  })
})

const organizations = ['org', 'partner-1', 'partner-2']
const practitioners = ['doctor-1', 'doctor-2', 'doctor-3']
const caregivers = ['friend-1', 'friend-2', 'friend-3']

type Random = () => number

const pick = <Item>(items: readonly Item[], random: Random): Item | null =>
  items[Math.floor(random() * (items.length + 1))] ?? null

/** A period before, around or after noon, with its ends on noon now and then. */
function aPeriod(random: Random): { start: Date; end: Date | null } {
  const start = pick([anHourBefore, noon, anHourAfter], random) ?? anHourBefore
  const end = pick([noon, anHourAfter], random)
  return { start, end: end && end > start ? end : null }
}

function belongings(patientId: string, random: Random): Parameters<PatientStore['addPatient']>[1] {
  const doctor = pick(practitioners, random)
  const friend = pick(caregivers, random)
  return {
    memberships: [
      ...(doctor ? [member(patientId, doctor, aPeriod(random))] : []),
      ...(friend
        ? [member(patientId, friend, { participantType: 'Caregiver', role: 'CAREGIVER', ...aPeriod(random) })]
        : []),
    ],
    conditions: [],
    consents: [
      { ...consent(patientId), scope: pick(['CAREGIVER_ACCESS'] as const, random) ?? 'CARE', ...aPeriod(random) },
      {
        ...consent(patientId),
        scope: 'PARTNER_SHARING' as const,
        granteeId: pick(organizations, random),
        ...aPeriod(random),
      },
    ],
  }
}

function aCaller(random: Random): Identity {
  return {
    ...callers.chen,
    roles: roles.filter(() => random() < 0.5),
    patientId: random() < 0.3 ? `patient-${Math.floor(random() * PATIENTS)}` : null,
    practitionerId: pick(practitioners, random),
    caregiverId: pick(caregivers, random),
    organizationId: pick(organizations, random),
  }
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
