import { createHash } from 'node:crypto'
import type { Reading } from '../readings/reading.ts'

/** What was measured, before it is known whose it is. */
export type Measurement = Pick<
  Reading,
  | 'kind'
  | 'amounts'
  | 'effectiveAt'
  | 'context'
  | 'source'
  | 'deviceId'
  | 'clockQuality'
  | 'note'
  | 'cuff'
  | 'glucoseMethod'
  | 'mealContext'
  | 'perfusionIndex'
>

/** A measurement on its way in. */
export interface Candidate extends Measurement {
  /** Of the wall clock where it was measured; null takes the patient's zone. */
  readonly utcOffsetMinutes: number | null
  /** Whose it is; null for whoever had the device when it was measured. */
  readonly patientId: string | null
  /** The same for the same measurement, however often and by whichever way it is sent. */
  readonly key: string
  /** Of the values: not part of the key, so that another value under the same key shows. */
  readonly digest: string
  /** Whether it comes out of a device's memory, and so never pages anyone. */
  readonly backfill: boolean
  /** What was sent, for the quarantine. */
  readonly content: string
}

/** A hash over parts that cannot run into each other. */
export const hashOf = (parts: readonly (string | number | boolean | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/**
 * What makes a device's measurement the same one: the clock of the device as it was sent, not as it was corrected
 * (two gateways correct differently), and the number that the device gave it.
 */
export const deviceKey = (of: {
  readonly tenant: string
  readonly deviceId: string
  readonly kind: string
  readonly deviceTime: string
  readonly number: string
}): string => hashOf(['device', of.tenant, of.deviceId, of.kind, of.deviceTime, of.number])

/** The values of a measurement, for `Candidate.digest`. */
export const digestOf = ({ kind, amounts, cuff, glucoseMethod, mealContext, perfusionIndex }: Measurement): string =>
  hashOf([
    kind,
    JSON.stringify(
      Object.entries(amounts)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([component, { exact, unit, comparator }]) => [component, exact, unit, comparator]),
    ),
    JSON.stringify(cuff && [cuff.irregularPulse, cuff.bodyMovement, cuff.cuffTooLoose]),
    glucoseMethod,
    mealContext,
    perfusionIndex,
  ])
