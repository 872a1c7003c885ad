import type { InferSelectModel } from 'drizzle-orm'
import type { Alert, AlertEvent } from '../alerts/alert.ts'
import type { Reading } from '../readings/reading.ts'
import type { FamilyState } from '../rules/evaluate.ts'
import type { alertEvents, alerts } from './tables/alerts.ts'

/** The row has the alert's own names and types. */
export const alertFrom = (row: InferSelectModel<typeof alerts>): Alert => row

export const eventFrom = (row: InferSelectModel<typeof alertEvents>): AlertEvent => row

/** A reading that was kept as JSON, with its instants as instants again. */
export function readingFrom(stored: unknown): Reading {
  const reading = stored as Omit<Reading, 'effectiveAt' | 'receivedAt'> & { effectiveAt: string; receivedAt: string }
  return { ...reading, effectiveAt: new Date(reading.effectiveAt), receivedAt: new Date(reading.receivedAt) }
}

/** A state that was kept as JSON, with the instants of its readings as instants again. */
export const stateFrom = (stored: FamilyState): FamilyState => ({
  ...stored,
  runs: Object.fromEntries(
    Object.entries(stored.runs).map(([name, run]) => [name, { ...run, readings: run.readings.map(readingFrom) }]),
  ),
})
