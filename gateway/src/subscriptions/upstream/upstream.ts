import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import { UpstreamFailure, UpstreamRefusal } from '../../transports/failures.ts'
import type { Streams, SubgraphResult } from '../../transports/transport.ts'
import type { GapReason } from '../gap.ts'
import type { UpstreamSubscription } from '../plan-subscription.ts'
import { type ResumableRequest, cursorIn } from './resumable.ts'

/** First and longest wait before a lost subgraph is tried again, in milliseconds. The wait doubles, and is spread at random. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 5000

export interface UpstreamRequest extends UpstreamSubscription {
  readonly streams: Streams
  /** Where the field has a cursor of its own. */
  readonly resuming: ResumableRequest | null
  /** The own cursor after which to begin. */
  readonly after: string | undefined
  /** That events before its beginning may be missing, and why: told when it has begun, unless a cursor covers them. */
  readonly missed: GapReason | undefined
  /** The headers of the next attempt: identities are short-lived. */
  headers(): Readonly<Record<string, string>>
  /** Milliseconds for which a subgraph is tried that was there, and for which one that was not. */
  readonly patience: number
  readonly firstPatience: number
  /** Told when the subgraph has taken the subscription, and when it was lost. */
  onOpen(): void
  onLost(): void
  readonly log: Log
}

/** What comes of a subscription at the subgraph: an event, or that others before the next one may be missing. */
export type Heard =
  | { readonly kind: 'event'; readonly result: SubgraphResult; readonly own: string | undefined }
  | { readonly kind: 'gap'; readonly reason: GapReason }

/**
 * The events of the root field's subgraph. A subgraph that is lost is tried again: where the field has a cursor, after
 * that of the last event, so that nothing is lost or doubled; where it has none, with a gap.
 *
 * @throws UpstreamFailure when the subgraph is lost for good, UpstreamRefusal when it says no.
 */
export async function* upstreamEvents(
  request: UpstreamRequest,
  signal: AbortSignal,
): AsyncGenerator<Heard, void, void> {
  const { subgraph, streams, query, variables, resuming, patience, firstPatience, log } = request
  let { after: cursor, missed } = request
  let wasOpen = false
  let attempts = 0
  let lostAt: number | undefined
  let openedAt: number | undefined

  const body = () => ({
    query: resuming ? (cursor === undefined ? resuming.first : resuming.again) : query,
    variables: resuming && cursor !== undefined ? resuming.variablesAfter(cursor, variables) : variables,
    headers: request.headers(),
  })
  const isCovered = () => resuming !== null && (cursor !== undefined || resuming.beginsAtCursor(variables))

  while (!signal.aborted) {
    const { promise: opened, resolve: open } = Promise.withResolvers<'open'>()
    const stream = streams.subscribe(body(), () => {
      wasOpen = true
      openedAt = performance.now()
      request.onOpen()
      open('open')
    })
    const leave = () => void stream.return()
    signal.addEventListener('abort', leave, { once: true })
    try {
      const next = stream.next()
      if (missed) {
        // Whoever waits for events must not have to wait for the next one to learn that others are missing. When it
        // fails meanwhile, that is found below.
        next.catch(() => {})
        const first = await Promise.race([opened, next])
        if (!isCovered() && (first === 'open' || !first.done)) yield { kind: 'gap', reason: missed }
        missed = undefined
      }
      for (let it = await next; !it.done; it = await stream.next()) {
        wasOpen = true
        attempts = 0
        lostAt = undefined
        cursor = cursorIn(it.value) ?? cursor
        yield { kind: 'event', result: it.value, own: cursor }
      }
      return
    } catch (error) {
      // A subgraph that has come back may not have all that it needs yet.
      const isStarting = attempts > 0 && error instanceof UpstreamRefusal && isItsOwnFailure(error)
      if (!(error instanceof UpstreamFailure || isStarting) || signal.aborted) throw error
      const now = performance.now()
      if (openedAt !== undefined && now - openedAt > LONGEST_WAIT) lostAt = undefined
      openedAt = undefined
      lostAt ??= now
      request.onLost()
      if (now - lostAt > (wasOpen ? patience : firstPatience)) throw error
      if (wasOpen) missed ??= 'UPSTREAM'
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
