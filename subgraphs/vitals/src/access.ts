import type { Identity } from '@care/service/identity'
import { type Relations, maySeePatient } from '@care/service/relations'
import { withScope } from '@care/service/signed-in'

/** What a token must allow beside the relation to the patient. */
export type Scope =
  | 'readings:read'
  | 'readings:write'
  | 'alerts:read'
  | 'alerts:act'
  | 'devices:bind'
  | 'devices:manage'

/** Who asks, when, and the relations that decide. A `Context` is one. */
export interface Asking {
  readonly identity: Identity | null
  readonly relations: Relations
  readonly now: Date
}

/** The caller, signed in and with a scope: what every root field begins with. */
export const requireScope = ({ identity }: Pick<Asking, 'identity'>, scope: Scope): Identity =>
  withScope(identity, scope)

/** Whether the caller may see the patient at all. A hidden patient and a missing one look alike to whoever asks. */
export const maySee = ({ identity, relations, now }: Asking, patientId: string): boolean =>
  maySeePatient(identity, relations.of(patientId), now)

/** Whether a patient's readings may be handed to the caller: by a root field, a reference, a mutation or an event. */
export const mayReadReadings = (asking: Asking, patientId: string): boolean =>
  (asking.identity?.scopes.includes('readings:read') ?? false) && maySee(asking, patientId)

/** Whether a patient's alerts may be handed to the caller: by a root field, a reference, a mutation or an event. */
export const mayReadAlerts = (asking: Asking, patientId: string): boolean =>
  (asking.identity?.scopes.includes('alerts:read') ?? false) && maySee(asking, patientId)
