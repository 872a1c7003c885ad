import { ClientError } from '@care/service/errors'
import { signedIn } from '@care/service/signed-in'
import type { Context } from '../context.ts'
import type { SeenPatient } from './seen-patient.ts'

/** Either opens the way to a patient: a program may be there for the readings alone. */
const SCOPES: ReadonlySet<string> = new Set(['patients:read', 'readings:read'])

/**
 * One patient; null for one who does not exist and for one whom the caller may not see, alike.
 *
 * @throws ClientError UNAUTHENTICATED for a stranger, FORBIDDEN without a scope.
 */
export async function findPatient({ identity, load }: Context, id: string): Promise<SeenPatient | null> {
  if (signedIn(identity).scopes.some((scope) => SCOPES.has(scope))) return load.patient.load(id)
  throw new ClientError('FORBIDDEN', 'This needs the scope `patients:read` or `readings:read`.')
}
