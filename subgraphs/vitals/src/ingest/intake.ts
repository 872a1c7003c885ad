import type { Device } from '../devices/device.ts'
import type { Reading } from '../readings/reading.ts'
import type { Candidate } from './candidate.ts'
import type { Outcome } from './outcome.ts'

/** The way in of every reading: committed once, then carried to the series store. */
export interface Intake extends AsyncDisposable {
  /** Where devices connect. */
  readonly mqttUrl: string

  /** Those of `ids` that are committed but may not be in the series store yet. */
  pendingByIds(ids: readonly string[]): Promise<readonly Reading[]>
  /** All readings of these patients that are committed but may not be in the series store yet. A withdrawn one comes as withdrawn. */
  pendingFor(patientIds: readonly string[]): Promise<readonly Reading[]>

  /**
   * Stores one measurement that was not sent by a device. Resolves once it is durable and the rules have seen it.
   *
   * @throws Error when the store does not answer: nothing was stored.
   */
  record(candidate: Candidate): Promise<Outcome>
  /** Withdraws a reading; repeating it changes nothing. Resolves once that is durable. */
  withdraw(reading: Reading, by: string, reason: string): Promise<Reading>
  /** The readings of a patient from now on, each once, in the order in which they are stored, until `signal` is aborted. */
  follow(patientId: string, signal: AbortSignal): AsyncIterable<Reading>
  /** Cuts a device off at once. */
  disconnect(deviceId: Device['id']): Promise<void>
  /** Resolves when devices can be heard. */
  check(): Promise<void>
}
