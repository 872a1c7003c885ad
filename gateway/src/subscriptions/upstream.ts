import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import { UpstreamFailure, UpstreamRefusal } from '../transports/failures.ts'
import type { EventStream, Streams, SubgraphResult } from '../transports/transport.ts'
import type { UpstreamSubscription } from './plan-subscription.ts'
import { type Resumable, cursorIn, makeResumable } from './resumable.ts'

/** First and longest wait before a lost subgraph is tried again, in milliseconds. The wait doubles, and is spread at random. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 5000

export interface UpstreamRequest extends UpstreamSubscription {
  readonly streams: Streams
  readonly resumable: Resumable | null
  /** The headers of the next attempt: identities are short-lived. */
  headers(): Readonly<Record<string, string>>
  /** Milliseconds for which a lost subgraph is tried again. */
  readonly patience: number
  readonly log: Log
}

export interface UpstreamEvent {
  readonly result: SubgraphResult
  /** Whether events before this one may have been missed while the subgraph was away. */
  readonly afterGap: boolean
}

/**
 * The events of the root field's subgraph. Where the field can resume, a lost subgraph is tried again from the cursor
 * of the last event, so that nothing is lost or doubled; where it cannot, the loss ends the stream.
 *
 * @throws UpstreamFailure when the subgraph is lost for good, UpstreamRefusal when it says no.
 */
export async function* upstreamEvents(
  { subgraph, streams, query, variables, resumable, headers, patience, log }: UpstreamRequest,
  signal: AbortSignal,
): AsyncGenerator<UpstreamEvent, void, void> {
  const resuming = resumable && makeResumable(query, resumable)
  let cursor: string | undefined
  let afterGap = false
  let attempts = 0
  let lostAt: number | undefined

  const request = () => ({
    query: resuming ? (cursor === undefined ? resuming.first : resuming.again) : query,
    variables: resuming && cursor !== undefined ? resuming.variablesAfter(cursor, variables) : variables,
    headers: headers(),
  })

  while (!signal.aborted) {
    const stream = streams.subscribe(request())
    const leave = () => void stream.return()
    signal.addEventListener('abort', leave, { once: true })
    try {
      for await (const result of untilReturn(stream)) {
        lostAt = undefined
        attempts = 0
        cursor = cursorIn(result) ?? cursor
        yield { result, afterGap }
        afterGap = false
      }
      return
    } catch (error) {
      // A subgraph that has come back may not have all that it needs yet.
      const isStarting = lostAt !== undefined && error instanceof UpstreamRefusal && isItsOwnFailure(error)
      const isLost = error instanceof UpstreamFailure || isStarting
      if (!isLost || !resuming || signal.aborted) throw error
      const isFirst =
        lostAt === undefined && cursor === undefined && 'beforeConnection' in error && error.beforeConnection
      lostAt ??= performance.now()
      // A subgraph that was never there is told at once: the client has lost nothing yet.
      if (isFirst || performance.now() - lostAt > patience) throw error
      if (cursor === undefined && !resuming.beginsAtCursor(variables)) afterGap = true
      log.warn({ subgraph, reason: error.message, attempts }, 'a subscription lost its subgraph and tries again')
    } finally {
      signal.removeEventListener('abort', leave)
      await stream.return()
    }
    const longest = Math.min(FIRST_WAIT * 2 ** attempts++, LONGEST_WAIT)
    await wait(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {})
  }
}

const isItsOwnFailure = ({ errors }: UpstreamRefusal): boolean =>
  errors.every(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR')

/** The stream without its `return`, so that a loop over it leaves the ending to whoever made it. */
const untilReturn = (stream: EventStream): AsyncIterable<SubgraphResult> => ({
  [Symbol.asyncIterator]: () => ({ next: () => stream.next() }),
})
