import type { Receipt } from './pipeline.ts'

/**
 * A receipt as it is published. Only this, never the broker's acknowledgement, tells a device that it may forget a
 * reading. No patient and no value stands in it.
 */
export const receiptBody = ({ messageId, results }: Receipt): string =>
  JSON.stringify({
    schema: 'cdm.receipt/1',
    messageId,
    results: results.map(({ localId, outcome }) => ({
      localId,
      status: outcome.status,
      ...(outcome.status === 'REJECTED' && { reason: outcome.reason }),
    })),
  })
