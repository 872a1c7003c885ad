import type { Identity } from '@care/service/identity'
import type { PatientRelations } from '@care/service/relations'
import DataLoader from 'dataloader'
import { visibleCaregivers, visiblePatients, visiblePractitioners } from './access.ts'
import type { SeenPatient } from './patients/seen-patient.ts'
import type {
  Caregiver,
  Condition,
  Consent,
  Membership,
  Organization,
  PatientStore,
  Practitioner,
} from './store/store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Batches the look-ups of one request: a list of N patients asks the store once for each kind of thing.
 *
 * `patient`, `practitioner`, `caregiver` and `organization` take ids from anywhere: null for what does not exist and for what the
 * caller may not see, alike. Those under `of` take ids from rows that the caller was already shown.
 */
export function createLoaders(identity: Identity | null, store: PatientStore, now: Date) {
  const relations = new DataLoader<string, PatientRelations | null>(async (ids) => {
    const byPatient = new Map((await store.relationsOf(ids)).map((it) => [it.patientId, it]))
    return ids.map((id) => byPatient.get(id) ?? null)
  })

  return {
    patient: new DataLoader<string, SeenPatient | null>(async (ids) => {
      const visible = await visiblePatients(identity, ids, relations, now)
      if (!identity || visible.length === 0) return ids.map(() => null)
      const patients = await store.patientsByIds(visible)
      return inOrder(
        ids,
        patients.map((patient) => ({ ...patient, seenBy: identity })),
      )
    }),

    practitioner: new DataLoader<string, Practitioner | null>(async (ids) =>
      inOrder(ids, await visiblePractitioners(identity, await store.practitionersByIds(ids), store, now)),
    ),

    caregiver: new DataLoader<string, Caregiver | null>(async (ids) => {
      const visible = await visibleCaregivers(identity, ids, store, now)
      return visible.length === 0 ? ids.map(() => null) : inOrder(ids, await store.caregiversByIds(visible))
    }),

    /** Bodies are public, people are not: whoever is signed in may know a hospital's name. */
    organization: new DataLoader<string, Organization | null>(async (ids) =>
      identity ? inOrder(ids, await store.organizationsByIds(ids)) : ids.map(() => null),
    ),

    of: {
      relations,
      team: new DataLoader<string, readonly Membership[]>(async (ids) => grouped(ids, await store.membershipsOf(ids))),
      conditions: new DataLoader<string, readonly Condition[]>(async (ids) =>
        grouped(ids, await store.conditionsOf(ids)),
      ),
      consents: new DataLoader<string, readonly Consent[]>(async (ids) => grouped(ids, await store.consentsOf(ids))),
      practitioner: new DataLoader<string, Practitioner>(async (ids) =>
        present(ids, await store.practitionersByIds(ids)),
      ),
      caregiver: new DataLoader<string, Caregiver>(async (ids) => present(ids, await store.caregiversByIds(ids))),
      organization: new DataLoader<string, Organization>(async (ids) =>
        present(ids, await store.organizationsByIds(ids)),
      ),
    },
  }
}

/** What was read of a patient is out of date: the request has changed it. */
export function forgetPatient({ patient, of }: Loaders, patientId: string): void {
  for (const loader of [patient, of.relations, of.team, of.conditions, of.consents]) loader.clear(patientId)
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** As `inOrder`, for ids that a foreign key keeps true. */
const present = <Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]) =>
  inOrder(ids, rows).map((row, i) => row ?? new Error(`There is no row ${ids[i]}.`))

function grouped<Row extends { readonly patientId: string }>(
  patientIds: readonly string[],
  rows: readonly Row[],
): (readonly Row[])[] {
  const byPatient = Map.groupBy(rows, ({ patientId }) => patientId)
  return patientIds.map((id) => byPatient.get(id) ?? [])
}
