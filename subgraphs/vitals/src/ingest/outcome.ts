import type { Implausible } from '../readings/plausibility.ts'
import type { Reading } from '../readings/reading.ts'

/** Why something that came in was not accepted. It stands in receipts and in the quarantine. */
export type RejectionReason =
  | Implausible
  /** It is not what the format says. */
  | 'MALFORMED'
  /** No such device is registered, or it is out of use. */
  | 'UNKNOWN_DEVICE'
  /** Nobody used the device when it was measured. */
  | 'NOT_BOUND'
  /** The device is not registered for this kind. */
  | 'KIND_NOT_MEASURED'
  /** It was measured later than now. */
  | 'IN_THE_FUTURE'
  /** The device's clock is not set, and when it was measured cannot be told. */
  | 'TIME_UNKNOWN'
  /** The same measurement came before with other values. The first one is kept. */
  | 'CONFLICT'
  /** More measurements in one millisecond than can be told apart. */
  | 'TOO_MANY_AT_ONCE'

/** What became of one measurement. */
export type Outcome =
  | { readonly status: 'ACCEPTED'; readonly reading: Reading }
  /** It came before; nothing changed. */
  | { readonly status: 'DUPLICATE'; readonly readingId: string }
  | { readonly status: 'REJECTED'; readonly reason: RejectionReason }
