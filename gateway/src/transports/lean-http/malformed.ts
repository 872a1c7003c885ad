import { UpstreamFailure } from '../failures.ts'

/** An answer whose framing is not to be trusted: where it ends is unknown, so that its connection is given up with it. */
export const malformed = (reason: string): UpstreamFailure =>
  new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `Its answer is not HTTP/1.1: ${reason}`)

/** An answer that would hurt the process. */
export const tooLarge = (mostBytes: number): UpstreamFailure =>
  new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `Its answer has more than ${mostBytes} bytes.`)
