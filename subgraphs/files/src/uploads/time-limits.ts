const HOUR = 60 * 60 * 1000

/** For how long bytes may begin to be sent to the address of an upload, in seconds. */
export const ADDRESS_SECONDS = 15 * 60

/** An upload that is announced and not completed is forgotten after so long, in milliseconds. */
export const FORGOTTEN_AFTER = 24 * HOUR

/** Uploads are swept away so much later than they are refused: other clocks, requests that still run. In milliseconds. */
export const SWEEP_MARGIN = HOUR

/** Idempotency keys are remembered for at least 30 days, in milliseconds. */
export const KEYS_KEPT_FOR = 31 * 24 * HOUR
