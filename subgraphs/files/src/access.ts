import type { Caller } from '@care/service/caller'
import type { Identity } from '@care/service/identity'
import { type Relations, isMember, maySeePatient } from '@care/service/relations'
import type { StoredFile, UploaderType } from './store/store.ts'

/** Opens files; without it even one's own stay shut. */
const READ = 'files:read'
const WRITE = 'files:write'
/** Opens identity documents, to administrators only. */
const VERIFY = 'identities:verify'

const has = (identity: Identity, scope: string): boolean => identity.scopes.includes(scope)

/** Whether a patient is there for somebody at all. */
export const mayKnowPatient = (
  { identity }: Caller,
  patientId: string,
  relations: Pick<Relations, 'of'>,
  now: Date,
): boolean => maySeePatient(identity, relations.of(patientId), now)

/** Whose files somebody may list: those of patients whom he or she may see. */
export const mayListFilesOf = (
  identity: Identity | null,
  patientId: string,
  relations: Pick<Relations, 'of'>,
  now: Date,
): identity is Identity =>
  identity !== null && has(identity, READ) && maySeePatient(identity, relations.of(patientId), now)

/**
 * Whether a file is there for somebody. One's own upload and the files of patients whom one may see; of the latter
 * only those that are complete. Identity documents are there for administrators who verify identities, and for
 * nobody else, their uploader included.
 */
export function maySeeFile(
  identity: Identity | null,
  file: Pick<StoredFile, 'kind' | 'account' | 'patientId' | 'status'>,
  relations: Pick<Relations, 'of'>,
  now: Date,
): identity is Identity {
  if (!identity || !has(identity, READ)) return false
  if (file.kind === 'IDENTITY_DOCUMENT') return identity.roles.includes('ADMINISTRATOR') && has(identity, VERIFY)
  if (file.account === identity.subject) return true
  if (file.status === 'UPLOADING' || file.patientId === null) return false
  return maySeePatient(identity, relations.of(file.patientId), now)
}

/** Whether somebody may send files at all. */
export const mayUpload = (identity: Identity): boolean => has(identity, WRITE)

/** Who announced a file completes it. */
export const mayComplete = (identity: Identity, file: Pick<StoredFile, 'account'>): boolean =>
  has(identity, WRITE) && file.account === identity.subject

/**
 * Whether somebody who sees a file may delete it: its uploader, and the practitioners of the patient's care team. What a
 * practitioner put into the record is not the patient's to remove. Identity documents go when who checks them says so.
 */
export function mayDelete(
  identity: Identity,
  file: Pick<StoredFile, 'account' | 'kind' | 'patientId'>,
  relations: Pick<Relations, 'of'>,
  now: Date,
): boolean {
  if (!has(identity, WRITE)) return false
  if (file.kind === 'IDENTITY_DOCUMENT' || file.account === identity.subject) return true
  const patient = file.patientId === null ? undefined : relations.of(file.patientId)
  return patient !== undefined && identity.practitionerId !== null && isMember(patient, identity.practitionerId, now)
}

/** A person as an uploader: which entity stands for the account. */
export interface Uploader {
  readonly type: UploaderType
  readonly id: string
}

/** As whom somebody uploads a file of a patient. Null for accounts that are neither patient, practitioner nor caregiver. */
export function uploaderOf(identity: Identity, patientId: string | null): Uploader | null {
  const { patientId: own, practitionerId, caregiverId } = identity
  if (own !== null && own === patientId) return { type: 'Patient', id: own }
  if (practitionerId !== null) return { type: 'Practitioner', id: practitionerId }
  if (caregiverId !== null) return { type: 'Caregiver', id: caregiverId }
  return own === null ? null : { type: 'Patient', id: own }
}
