import { ClientError } from '@care/service/errors'
import { type Asking, mayReadReadings, requireScope } from '../access.ts'
import { endable } from '../alerts/endable.ts'
import type { Context } from '../context.ts'
import type { VitalKind } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'

/**
 * The subscription: new readings of one patient, each once, as they are stored. Whether the caller may see them is
 * decided anew for every one; when it is no longer so, the stream ends as if there were no such patient.
 *
 * @throws ClientError NOT_FOUND for a patient whom the caller may not see.
 */
export function readingAdded(
  context: Context,
  { patientId, kinds }: { readonly patientId: string; readonly kinds?: readonly VitalKind[] | null | undefined },
): AsyncIterableIterator<Reading> {
  requireScope(context, 'readings:read')
  refuseUnlessVisible(context, patientId)
  return endable((signal) => visibleReadings(context, patientId, kinds ? new Set(kinds) : null, signal))
}

async function* visibleReadings(
  context: Context,
  patientId: string,
  kinds: ReadonlySet<VitalKind> | null,
  signal: AbortSignal,
): AsyncGenerator<Reading, void, void> {
  for await (const reading of context.intake.follow(patientId, signal)) {
    refuseUnlessVisible({ ...context, now: new Date() }, patientId)
    if (kinds === null || kinds.has(reading.kind)) yield reading
  }
}

function refuseUnlessVisible(asking: Asking, patientId: string): void {
  if (!mayReadReadings(asking, patientId)) throw new ClientError('NOT_FOUND', 'There is no such patient in your care.')
}
