import type { Database } from '@care/service/postgres'
import type { Reading } from '../readings/reading.ts'
import { familiesOf } from '../rules/family.ts'
import { alertWriting } from '../store/alerts-writing.ts'

/**
 * Takes withdrawn readings out of what the rules remember, inside the transaction that withdraws them. Readings in a
 * row begin anew. An alert that they raised stays open until a person has looked.
 */
export async function withdrawReadings(tx: Database, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return
  const writing = alertWriting(tx)
  const keys = new Map(
    readings.flatMap((reading) =>
      familiesOf(reading).map((family) => [`${family} ${reading.patientId}`, { patientId: reading.patientId, family }]),
    ),
  )
  const states = await writing.lockStates([...keys.values()])
  const instants = new Set(readings.map(({ effectiveAt }) => effectiveAt.toISOString()))
  await writing.saveStates(
    states.map((it) => ({
      ...it,
      state: { ...it.state, runs: {}, earlier: it.state.earlier.filter(({ at }) => !instants.has(at)) },
    })),
  )
  await writing.withdraw(readings.map(({ id }) => id))
}
