import DataLoader from 'dataloader'
import { mayReadReadings } from '../access.ts'
import type { LoadFrom } from '../loaders.ts'
import type { Reading } from './reading.ts'

/** Batches the look-ups of readings for one request. */
export const readingLoaders = (from: LoadFrom) => ({
  /** Null for a reading that does not exist and for one that the caller may not see: the two look alike. */
  reading: new DataLoader<string, Reading | null>(async (ids) => {
    const [stored, pending] = await Promise.all([from.series.byIds(ids), from.intake.pendingByIds(ids)])
    // What is still on its way is never older than what is stored: it may be a withdrawal.
    const byId = new Map([...stored, ...pending].map((reading) => [reading.id, reading]))
    return ids.map((id) => {
      const reading = byId.get(id)
      return reading && mayReadReadings(from, reading.patientId) ? reading : null
    })
  }),
})
