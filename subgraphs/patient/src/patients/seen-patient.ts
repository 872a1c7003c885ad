import type { Identity } from '@care/service/identity'
import type { Patient } from '../store/store.ts'

/**
 * A patient whom somebody may see, and who that is: fields that need a scope ask whoever looks. That is not always
 * the caller of the request: the answer to a sign-in already shows the new viewer.
 */
export interface SeenPatient extends Patient {
  readonly seenBy: Identity
}
