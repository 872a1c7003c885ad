import { withdrawReadings } from '../alerts/withdraw-readings.ts'
import type { Reading } from '../readings/reading.ts'
import type { IntakeStore } from '../store/intake.ts'

/** Withdraws a reading: one transaction tells the rules, remembers who and why, and sends the new state on its way. */
export function withdraw(
  store: IntakeStore,
  reading: Reading,
  { by, reason, at }: { readonly by: string; readonly reason: string; readonly at: Date },
): Promise<Reading> {
  const withdrawn: Reading = { ...reading, status: 'ENTERED_IN_ERROR' }
  const { id, patientId } = reading
  return store.transact(async (writing, tx) => {
    // The feed's lock first, as everywhere: two that withdraw at once come one after the other.
    const seq = (await writing.reserve(new Map([[patientId, 1]]))).get(patientId)
    if (seq === undefined) throw new Error('A feed was not locked before it was written.')
    if (!(await writing.withdraw({ readingId: id, patientId, reason, by, at }))) return withdrawn
    await writing.append([{ seq, reading: withdrawn }], at)
    await withdrawReadings(tx, [reading])
    return withdrawn
  })
}
