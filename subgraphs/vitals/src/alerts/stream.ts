import { ClientError } from '@care/service/errors'
import { type Asking, mayReadAlerts, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { AlertFilter, ResyncReason } from '../generated/resolvers.ts'
import type { AlertStore, InboxEntry } from '../store/alerts.ts'
import type { Alert, AlertEvent } from './alert.ts'
import type { Cursors } from './cursor.ts'
import { endable } from './endable.ts'
import { checkFilter, matches, openOnly } from './filter.ts'
import type { InboxWatch, Watch } from './inbox-watch.ts'
import { recipientOf } from './recipients.ts'
import { visiblePatients } from './visible-patients.ts'

/** What `vitalAlerts` sends. */
export type StreamEvent = AlertChanged | AlertsResynced | StreamHeartbeat

interface Sent {
  readonly cursor: string
  readonly sentAt: Date
}

export interface AlertChanged extends Sent {
  readonly __typename: 'AlertChanged'
  readonly event: AlertEvent
  readonly alert: Alert
  readonly replayed: boolean
}

export interface AlertsResynced extends Sent {
  readonly __typename: 'AlertsResynced'
  readonly reason: ResyncReason
  readonly openAlerts: readonly Alert[]
  readonly truncated: boolean
}

export interface StreamHeartbeat extends Sent {
  readonly __typename: 'StreamHeartbeat'
  readonly nextWithinSeconds: number
}

/** What a stream is made of. */
export interface StreamParts {
  readonly store: AlertStore
  readonly inboxes: InboxWatch
  readonly cursors: Cursors
  /** The next event of any kind comes within this time. */
  readonly heartbeatSeconds: number
}

export interface StreamArguments {
  readonly filter: AlertFilter | null
  readonly after: string | null
}

/** Entries of one read. */
const BATCH = 200
/** Open alerts of a resync. */
const MOST_OPEN = 500
/** A heartbeat leaves a fifth before it is promised, so that a busy moment does not break the promise. */
const EARLY = 0.8

/**
 * The subscription: the caller's inbox, live.
 *
 * @throws ClientError for a caller without the scope or without an inbox, and for a filter that cannot be.
 */
export function vitalAlerts(
  context: Context,
  { filter, after }: { readonly filter?: AlertFilter | null | undefined; readonly after?: string | null | undefined },
): AsyncIterableIterator<StreamEvent> {
  requireScope(context, 'alerts:read')
  return followInbox(context, context.alertDesk.stream, { filter: checkFilter(filter), after: after ?? null })
}

/**
 * The caller's inbox from a cursor on, then live. The log is read to its end, and only then is anything waited for;
 * what comes in between wakes the wait at once, so that there is neither a gap nor a double at the seam.
 *
 * @throws ClientError FORBIDDEN for an account that has no inbox.
 */
export function followInbox(
  asking: Pick<Asking, 'identity' | 'relations'>,
  parts: StreamParts,
  { filter, after }: StreamArguments,
): AsyncIterableIterator<StreamEvent> {
  const recipientId = asking.identity && recipientOf(asking.identity)
  if (!recipientId) throw new ClientError('FORBIDDEN', 'This account has no alert inbox.')
  return endable((signal) => follow(recipientId, signal))

  async function* follow(recipient: string, signal: AbortSignal): AsyncGenerator<StreamEvent, void, void> {
    const { store, inboxes, heartbeatSeconds } = parts
    await using watch = inboxes.watch(recipient)
    signal.addEventListener('abort', () => void watch[Symbol.asyncDispose](), { once: true })
    const patience = heartbeatSeconds * 1000 * EARLY

    let { epoch, head } = await standing(recipient)
    let seq = head.seq
    let missedUpTo = 0
    let sentAt = 0
    if (after !== null) {
      const position = parts.cursors.read(recipient, after)
      const reason = position === null ? 'NOT_YOURS' : whyNot(position, epoch, head)
      if (position === null || reason !== null) {
        yield await resync(reason ?? 'NOT_YOURS')
        sentAt = Date.now()
      } else {
        missedUpTo = head.seq
        seq = position.seq
      }
    }

    while (!signal.aborted) {
      const entries = await store.inboxAfter(recipient, seq, BATCH)
      if (!isDense(entries, seq)) {
        // Old entries may have been forgotten meanwhile; anything else is a loss, and is never passed over.
        ;({ epoch, head } = await standing(recipient))
        if (head.prunedTo <= seq) throw new Error('An alert inbox has a hole.')
        seq = head.seq
        yield await resync('EXPIRED')
        sentAt = Date.now()
        continue
      }
      for (const entry of entries) {
        seq = entry.seq
        if (!lets(entry)) continue
        sentAt = Date.now()
        yield {
          __typename: 'AlertChanged',
          ...sent(),
          event: entry.event,
          alert: entry.alert,
          replayed: seq <= missedUpTo,
        }
        if (signal.aborted) return
      }
      if (entries.length === BATCH) continue

      if (Date.now() - sentAt >= patience) {
        const now = await standing(recipient)
        if (now.epoch !== epoch || now.head.seq < seq) {
          ;({ epoch, head } = now)
          seq = head.seq
          yield await resync('EPOCH_CHANGED')
        } else if (now.head.seq > seq) {
          continue
        } else {
          yield { __typename: 'StreamHeartbeat', ...sent(), nextWithinSeconds: heartbeatSeconds }
        }
        sentAt = Date.now()
      }
      await rest(watch)
    }

    function rest(waiting: Watch): Promise<void> {
      return waiting.grown(seq, sentAt + patience - Date.now())
    }

    function sent(): Sent {
      return { cursor: parts.cursors.write(recipient, { epoch, seq }), sentAt: new Date() }
    }

    async function resync(reason: ResyncReason): Promise<AlertsResynced> {
      const now = new Date()
      const { rows, hasNextPage } = await store.alertsAbout(
        visiblePatients({ ...asking, now }, filter?.patientIds).filter((id) => mayReadAlerts({ ...asking, now }, id)),
        {
          filter: openOnly(filter),
          order: 'SEVERITY_THEN_OLDEST',
          page: { limit: MOST_OPEN, after: null, before: null, backward: false },
        },
      )
      return { __typename: 'AlertsResynced', ...sent(), reason, openAlerts: rows, truncated: hasNextPage }
    }
  }

  function lets({ alert }: InboxEntry): boolean {
    return matches(filter, alert) && mayReadAlerts({ ...asking, now: new Date() }, alert.patientId)
  }

  async function standing(recipient: string) {
    const [epoch, heads] = await Promise.all([parts.store.epoch(), parts.store.inboxHeads([recipient])])
    return { epoch, head: heads[0] ?? { recipientId: recipient, seq: 0, prunedTo: 0 } }
  }
}

/** Why a place cannot be gone on from; null when it can. */
function whyNot(
  position: { readonly epoch: number; readonly seq: number },
  epoch: number,
  head: { readonly seq: number; readonly prunedTo: number },
): ResyncReason | null {
  if (position.epoch !== epoch || position.seq > head.seq) return 'EPOCH_CHANGED'
  return position.seq < head.prunedTo ? 'EXPIRED' : null
}

const isDense = (entries: readonly InboxEntry[], after: number): boolean =>
  entries.every(({ seq }, i) => seq === after + 1 + i)
