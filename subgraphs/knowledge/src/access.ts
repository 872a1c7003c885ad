import { ClientError } from '@care/service/errors'
import type { Identity } from '@care/service/identity'
import { type PatientRelations, type Relations, maySeePatient } from '@care/service/relations'
import type { Answer, ArticleStatus, Audience } from './store/store.ts'

/** Somebody who only stands for the person in the patient service. */
export interface Reference {
  readonly id: string
}

/** @throws ClientError FORBIDDEN for an account that has no part in the assistant. */
export function mayAsk(identity: Identity): Identity {
  if (identity.scopes.includes('knowledge:ask')) return identity
  throw new ClientError('FORBIDDEN', 'Your account does not include the assistant.')
}

/** Whether the caller works on articles: sees those that are not published. */
export const mayEdit = (identity: Identity | null): boolean => hasScope(identity, 'knowledge:edit')

/**
 * The states of articles that a list may show.
 *
 * @throws ClientError FORBIDDEN when somebody else than an editor asks for more than PUBLISHED.
 */
export function readableStatuses(
  identity: Identity,
  wanted: readonly ArticleStatus[] | null | undefined,
): readonly ArticleStatus[] {
  if (wanted == null) return ['PUBLISHED']
  if (mayEdit(identity) || wanted.every((status) => status === 'PUBLISHED')) return wanted
  throw new ClientError('FORBIDDEN', 'Only editors and reviewers see articles that are not published.')
}

/** For whom the articles are that somebody gets without asking for an audience; null for any. */
export const standardAudience = ({ roles }: Identity): Audience | null =>
  roles.some((role) => role === 'PRACTITIONER' || role === 'ADMINISTRATOR') ? null : 'PATIENT'

/** Whether articles may be recommended to a patient in front of this caller. */
export const maySeeRecommendations = (
  identity: Identity | null,
  patient: PatientRelations | undefined,
  now: Date,
): patient is PatientRelations =>
  patient !== undefined && hasScope(identity, 'knowledge:read') && maySeePatient(identity, patient, now)

/**
 * Whether the caller may ask on a patient's behalf, and read what was answered: the patient and the care team.
 * Narrower than the record itself: caregivers and partner organisations have no part in the assistant.
 */
export const mayAskFor = (identity: Identity | null, patientId: string, relations: Relations, now: Date): boolean =>
  hasScope(identity, 'knowledge:ask') && maySeePatient(identity, relations.of(patientId), now)

/** Whether the caller may read an answer: the asker of a general question; whoever cares for the patient of another. */
export const mayReadAnswer = (
  identity: Identity | null,
  { askedBy, patientId }: Answer,
  relations: Relations,
  now: Date,
): boolean =>
  patientId === null
    ? hasScope(identity, 'knowledge:ask') && identity?.subject === askedBy
    : mayAskFor(identity, patientId, relations, now)

const hasScope = (identity: Identity | null, scope: string): boolean => identity?.scopes.includes(scope) ?? false
