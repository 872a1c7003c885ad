import DataLoader from 'dataloader'
import type { LoadFrom } from '../loaders.ts'
import type { Reading } from './reading.ts'
import { type ReadingLists, withPending } from './with-pending.ts'

/** The lists of readings for one request. What is on its way to the series store is asked for once for each patient. */
export function readingLists({ series, intake }: LoadFrom): ReadingLists {
  const pending = new DataLoader<string, readonly Reading[]>(async (patientIds) => {
    const byPatient = Map.groupBy(await intake.pendingFor(patientIds), ({ patientId }) => patientId)
    return patientIds.map((patientId) => byPatient.get(patientId) ?? [])
  })
  return withPending(series, {
    byIds: (ids) => intake.pendingByIds(ids),
    of: async (patientIds) => (await Promise.all(patientIds.map((id) => pending.load(id)))).flat(),
  })
}
