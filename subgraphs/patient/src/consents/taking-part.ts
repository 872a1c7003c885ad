import { type PatientRelations, hasConsent } from '@care/service/relations'
import type { ConsentScope } from '../store/words.ts'

/** The consents without which nobody takes part: to care, and to taking readings from devices, each by itself (PIPL, article 29). */
export const CONSENTS_TO_TAKE_PART: readonly ConsentScope[] = ['CARE', 'DEVICE_DATA']

/** Whether a patient has given them all. */
export const mayTakePart = (relations: PatientRelations | null, at: Date): boolean =>
  relations !== null && CONSENTS_TO_TAKE_PART.every((scope) => hasConsent(relations, scope, at))
