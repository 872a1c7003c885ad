import { errors } from 'undici'
import { UpstreamFailure } from './failures.ts'

/** What a request of nobody's is broken off with. It is made once: a stack would tell nothing. */
export const CANCELLED = new errors.RequestAbortedError('It is not wanted any more.')

/** @param beforeConnection whether undici had no connection yet for what failed. */
export function failureFrom(cause: Error, beforeConnection: boolean): UpstreamFailure {
  if (cause instanceof errors.ConnectTimeoutError)
    return new UpstreamFailure('SUBGRAPH_TIMEOUT', cause.message, { cause, beforeConnection })
  const isConnectionError = isOfConnection(cause)
  return new UpstreamFailure('SUBGRAPH_UNAVAILABLE', cause.message || String((cause as { code?: unknown }).code), {
    cause,
    isConnectionError,
    beforeConnection: beforeConnection && isConnectionError,
  })
}

function isOfConnection(error: Error): boolean {
  // Nothing is wrong with what came: it ended too early.
  if (error instanceof errors.HTTPParserError) return 'data' in error && error.data === ''
  if (error instanceof errors.UndiciError)
    return (
      error instanceof errors.SocketError ||
      error instanceof errors.ResponseContentLengthMismatchError ||
      // So undici calls a stream of HTTP/2 that was reset, and a session that was.
      error instanceof errors.InformationalError
    )
  // The operating system's: refused, reset, not found. Anything else without a code is a mistake of ours.
  return 'code' in error
}
