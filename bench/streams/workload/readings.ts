import type { Row } from '../../workload/subgraphs.ts'
import { writeMark } from './mark.ts'

/** What happens once and is told to whoever listens. Its result for a client has about 400 bytes. */
export interface Reading {
  readonly mark: string
  readonly kind: string
  readonly value: number
  readonly unit: string
  readonly takenAt: string
  readonly note: string
  readonly patient: { readonly __typename: 'Patient'; readonly id: string }
}

/** The key of what goes to everybody; a client with a stream of its own has the number of its place, from 1 on. */
export const EVERYBODY = 0

/** @param wave how many events were before this one in its stream. */
export function readingOf(wave: number, key: number, at: number): Reading {
  return {
    mark: writeMark({ wave, key, at }),
    kind: 'BLOOD_PRESSURE_SYSTOLIC',
    value: 100 + (wave % 50),
    unit: 'mmHg',
    takenAt: '2026-11-25T08:00:00.000Z',
    note: 'Taken at home after five minutes of rest, sitting, at the left arm, with the cuff of the usual size, before any medication of the morning.',
    patient: patientOf(key === EVERYBODY ? wave : key),
  }
}

/** Another patient for each event of everybody, so that no gateway can answer one event with what it knows from another. */
export const patientOf = (id: string | number): Reading['patient'] => ({ __typename: 'Patient', id: String(id) })

export const nameOf = (id: string): string => `Patient number ${id}`

/** A reading with what the other subgraph would have contributed, for servers that stand alone. */
export function wholeReading({ patient: { id }, ...reading }: Reading): Row {
  return { ...reading, patient: { id, name: nameOf(id) } }
}
