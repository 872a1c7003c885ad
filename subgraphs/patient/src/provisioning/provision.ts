import { createHash } from 'node:crypto'
import { z } from 'zod'
import { codingsWith, parseCoding } from '../conditions/codings.ts'
import type { Passwords } from '../sessions/passwords.ts'
import { usernameOf } from '../sessions/sign-in.ts'
import type { PatientStore } from '../store/store.ts'
import { type PatientWithBelongings, peopleSchema } from './people.ts'

export interface ProvisionOptions {
  /** Lets short passwords in, for people who do not exist. */
  readonly demo?: boolean
}

/**
 * Writes organisations, people, relations and accounts that are not there yet. What exists stays as it is: a consent
 * that was withdrawn since, a membership that ended, a password that was changed are not brought back. So a document
 * may be given again and again.
 *
 * @throws Error that lists every mistake in the document at once; nothing is written then.
 */
export async function provision(
  store: PatientStore,
  passwords: Passwords,
  document: unknown,
  { demo = false }: ProvisionOptions = {},
  now = new Date(),
): Promise<void> {
  const parsed = peopleSchema({ demo }).safeParse(document)
  if (!parsed.success) throw new Error(`The people cannot be provisioned:\n${z.prettifyError(parsed.error)}`)
  const { organizations, practitioners, caregivers, patients, accounts } = parsed.data

  await store.addOrganizations(organizations)
  await store.addPractitioners(practitioners)
  await store.addCaregivers(caregivers)
  for (const patient of patients) await addPatient(store, patient, now)
  for (const { password, username, ...account } of accounts) {
    const name = usernameOf(username)
    // Hashing is dear by design: not for an account that stays as it is.
    if (await store.accountByName(name)) continue
    await store.addAccount({ ...account, username: name, passwordHash: await passwords.hash(password) })
  }
}

async function addPatient(
  store: PatientStore,
  { careTeam, conditions, consents, ...patient }: PatientWithBelongings,
  now: Date,
): Promise<void> {
  const { id: patientId } = patient
  await store.addPatient(
    patient,
    {
      memberships: careTeam.map(({ practitionerId, caregiverId, role, guardian, start, end }) => {
        const participantId = practitionerId ?? caregiverId ?? ''
        const participantType = practitionerId === undefined ? 'Caregiver' : 'Practitioner'
        const id = idOf('member', patientId, participantId, role, start.toISOString())
        return { id, patientId, participantType, participantId, role, guardian, start, end }
      }),
      conditions: conditions.map(({ coding, ...condition }) => ({
        ...condition,
        id: idOf('condition', patientId, condition.kind, coding ?? '', condition.onsetDate ?? ''),
        patientId,
        codings: codingsWith(condition.kind, coding === null ? null : parseCoding(coding)),
        recordedAt: now,
      })),
      consents: consents.map((consent) => ({
        ...consent,
        id: idOf('consent', patientId, consent.scope, consent.granteeId ?? '', consent.start.toISOString()),
        patientId,
      })),
    },
    now,
  )
}

/** The same belonging gets the same id however often it is provisioned. */
const idOf = (kind: string, ...parts: readonly string[]): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}`
