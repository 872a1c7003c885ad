import { randomUUID } from 'node:crypto'
import type { Membership, NewPatient, Once, PatientStore } from './store.ts'

export const noon = new Date('2026-03-01T12:00:00Z')
export const anHourBefore = new Date('2026-03-01T11:00:00Z')
export const anHourAfter = new Date('2026-03-01T13:00:00Z')

/** A wish to do something once. */
export const once = (content = 'this', key: string = randomUUID()): Once => ({
  accountId: 'somebody',
  key,
  content,
  at: noon,
})

/** Registers a practitioner of the organisation `org`. */
export async function newPractitioner(store: PatientStore): Promise<string> {
  const id = randomUUID()
  const name = { text: 'Chen Wei', family: 'Chen', given: ['Wei'] }
  await store.addPractitioners([
    { id, organizationId: 'org', name, profession: 'PHYSICIAN', title: null, department: null },
  ])
  return id
}

/** Registers a patient of the organisation `org`, without belongings. */
export async function newPatient(store: PatientStore, own: Partial<NewPatient> = {}): Promise<NewPatient> {
  const patient: NewPatient = {
    id: randomUUID(),
    organizationId: 'org',
    name: named('Wang Fang'),
    gender: 'FEMALE',
    birthDate: '1968-04-12',
    phone: '+8613812341234',
    preferredLanguage: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    riskLevel: null,
    enrollmentStatus: 'ACTIVE',
    ...own,
  }
  await store.addPatient(patient, { memberships: [], conditions: [], consents: [] }, noon)
  return patient
}

export const named = (text: string) => ({ text, family: null, given: [] })

/** A diagnosis. */
export const condition = (patientId: string) => ({
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

/** An agreement. */
export const consent = (patientId: string) => ({
  id: randomUUID(),
  patientId,
  scope: 'CARE' as const,
  documentVersion: '2026-01',
  grantor: 'PATIENT' as const,
  granteeId: null,
  start: noon,
  end: null,
})

/** A part in a care team. */
export const member = (patientId: string, practitionerId: string, own: Partial<Membership> = {}): Membership => ({
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
