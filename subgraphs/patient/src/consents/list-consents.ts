import { visibleConsents } from '../access.ts'
import type { Context } from '../context.ts'
import type { SeenPatient } from '../patients/seen-patient.ts'
import type { Consent } from '../store/store.ts'
import type { ConsentScope } from '../store/words.ts'
import { statusOf } from './status.ts'

const MOST_LISTED = 100

interface ConsentFilter {
  readonly scopes?: readonly ConsentScope[] | null | undefined
  readonly statuses?: readonly ReturnType<typeof statusOf>[] | null | undefined
}

/** A patient's agreements, those that whoever sees the patient may see, newest first. */
export async function listConsents(
  { load, now }: Context,
  { id, seenBy }: SeenPatient,
  { scopes, statuses }: ConsentFilter,
): Promise<readonly Consent[]> {
  const [consents, relations] = await Promise.all([load.of.consents.load(id), load.of.relations.load(id)])
  return visibleConsents(seenBy, consents, relations, now)
    .filter((it) => (scopes?.includes(it.scope) ?? true) && (statuses?.includes(statusOf(it, now)) ?? true))
    .slice(0, MOST_LISTED)
}
