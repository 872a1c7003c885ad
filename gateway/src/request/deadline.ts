import { ClientError, codes } from '@care/service/errors'
import type { Interest } from './interest.ts'

/** The client has left: nobody is there to be answered. */
export const LEFT = Symbol('the client has left')

/**
 * Waits for what goes on for everybody and cannot be cancelled for one: until it is there, or the request's time is up,
 * or the client has left.
 *
 * @param deadline on the clock of `performance.now()`.
 * @throws ClientError DEADLINE_EXCEEDED.
 */
export function waitFor<Value>(
  awaited: Promise<Value>,
  deadline: number,
  interest: Interest,
): Promise<Value | typeof LEFT> {
  const { promise, resolve, reject } = Promise.withResolvers<Value | typeof LEFT>()
  const timer = setTimeout(
    () => reject(new ClientError('DEADLINE_EXCEEDED', codes.DEADLINE_EXCEEDED)),
    deadline - performance.now(),
  )
  interest.onLost(() => resolve(LEFT))
  awaited.then(resolve, reject)
  return promise.finally(() => clearTimeout(timer))
}
