import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { Claims } from '../../request/authenticate.ts'
import type { OperationRequest } from '../../request/operation-request.ts'
import type { Present } from '../../request/present.ts'
import { RequestRefused } from '../../request/refuse.ts'
import { type Beginning, beginningOf } from '../../subscriptions/open-operation.ts'
import type { PlannedSubscription } from '../../subscriptions/plan-subscription.ts'
import { Session } from '../../subscriptions/session.ts'
import type { Cut } from '../../subscriptions/sink.ts'
import type { Subscriptions } from '../../subscriptions/subscriptions.ts'
import type { ConnectionBounds, Entry } from '../connection-bounds.ts'
import type { StreamMedia } from '../media/stream.ts'
import type { Pace } from './open-response.ts'
import { ResponseStream } from './response-stream.ts'

export interface HttpStreamsOptions {
  readonly subscriptions: Subscriptions
  readonly present: Present
  readonly bounds: ConnectionBounds
  readonly pace: Pace
}

/** A subscription that came over HTTP. */
export interface StreamAsked {
  readonly operation: OperationRequest
  readonly claims: Claims | null
  /** What came with it: the client's address and the id of the request among them. */
  readonly asking: IncomingHttpHeaders
  readonly response: ServerResponse
  readonly media: StreamMedia
  /** What goes out with the answer: names (lower-case) and values in turn. */
  readonly headers: readonly string[]
}

/** Something that is open as long as its client wants it. */
export interface Open {
  cut(why: Cut): void
}

/** The responses that stay open. */
export interface HttpStreams {
  /**
   * Begins a subscription that has its response for itself. The plan is taken over.
   *
   * @throws RequestRefused, or ClientError, before anything is sent.
   */
  begin(plan: PlannedSubscription, asked: StreamAsked): void
  /**
   * Counts one more response that stays open.
   *
   * @throws RequestRefused
   */
  enter(asking: IncomingHttpHeaders): Entry
  /** Holds on to one that is open, so that it ends when the gateway does. */
  keep(open: Open, response: ServerResponse): void
  /** Ends all in a way on which clients come back, and takes no more. */
  drain(): void
}

/** Seconds. */
const RETRY_AFTER = ['retry-after', '1']

const refuse = (status: 429 | 503, message: string) => new RequestRefused(status, message, RETRY_AFTER, 'RATE_LIMITED')

export function createHttpStreams({ subscriptions, present, bounds, pace }: HttpStreamsOptions): HttpStreams {
  const kept = new Set<Open>()
  let isDraining = false

  return {
    begin(plan, { operation, claims, asking, response, media, headers }) {
      // Nobody waits for it any more.
      if (response.destroyed) return plan.lease[Symbol.dispose]()
      let entry: Entry
      try {
        entry = enter(asking)
      } catch (error) {
        plan.lease[Symbol.dispose]()
        throw error
      }
      response.once('close', entry.leave)
      const requestId = String(asking['x-request-id'])
      const stream = new ResponseStream({ response, media, headers, pace, present, requestId })
      const beginning = beginningIn(asking, media) ?? beginningOf(operation)
      const session = new Session(claims, { grace: 0 })
      stream.run((sink) => subscriptions.begin(plan, { headers: asking, session, sink, ...beginning }))
      keep(stream, response)
    },

    enter,
    keep,

    drain() {
      isDraining = true
      for (const open of kept) open.cut('restart')
    },
  }

  function enter(asking: IncomingHttpHeaders): Entry {
    if (isDraining) throw refuse(503, 'The gateway restarts: try again in a moment.')
    const entry = bounds.enter(asking)
    if (entry === 'all') throw refuse(503, 'The gateway has as many clients as it can serve: try again later.')
    if (entry === 'client') throw refuse(429, 'Too many connections of your address are open: end one first.')
    return entry
  }

  function keep(open: Open, response: ServerResponse): void {
    if (isDraining) return open.cut('restart')
    kept.add(open)
    response.once('close', () => kept.delete(open))
  }
}

/** What a browser's EventSource says by itself when it comes back. It is told of gaps: its page can always read them. */
function beginningIn(asking: IncomingHttpHeaders, { transport }: StreamMedia): Beginning | undefined {
  const cursor = asking['last-event-id']
  if (transport !== 'sse' || typeof cursor !== 'string' || cursor === '') return undefined
  return { cursor, wantsNotices: true }
}
