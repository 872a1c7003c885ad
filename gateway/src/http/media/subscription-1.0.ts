import type { Cut } from '../../subscriptions/sink.ts'
import type { StreamMedia } from './stream.ts'

const PART_HEAD = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n'
/** It ends each part, so that a client knows at once that there is no more of it; what follows says whether it is the last. */
const DELIMITER = '\r\n--graphql'
const CLOSING = '--\r\n'

const part = (json: string): string => `${PART_HEAD}${json}${DELIMITER}`

const CUTS: Readonly<Record<Cut, string>> = {
  restart: 'The gateway restarts: subscribe again, from the last cursor.',
  slow: 'What was sent was not taken in time: subscribe again, from the last cursor.',
}

/** The format that Apollo's clients read subscriptions in. */
export const subscription10: StreamMedia = {
  transport: 'multipart',
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: DELIMITER,
  heartbeat: part('{}'),
  next: (result) => part(`{"payload":${result}}`),
  completion: CLOSING,
  // By this its clients know what is no result of the operation.
  failure: (result) => `${part(`{"payload":null,${result.slice(1)}`)}${CLOSING}`,
  explainCut(why) {
    const errors = [{ message: CUTS[why], extensions: { code: 'STREAM_INTERRUPTED' } }]
    return `${part(`{"payload":null,"errors":${JSON.stringify(errors)}}`)}${CLOSING}`
  },
}
