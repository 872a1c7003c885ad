import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { AlertStore } from '../store/alerts.ts'
import { inboxChannel } from './announce.ts'

/** How long a change may stay unseen when its hint was lost, in milliseconds. */
const POLL = 1000

/** Somebody who waits for an inbox to grow. */
export interface Watch extends AsyncDisposable {
  /**
   * Resolves when the inbox may hold more than number `seq`, after `patience` milliseconds, or when the watch is
   * disposed. A wake-up that came since the last call resolves at once.
   */
  grown(seq: number, patience: number): Promise<void>
}

/** Wakes those who wait: by hints, and once a second by one look at all inboxes that somebody waits for. */
export interface InboxWatch extends AsyncDisposable {
  watch(recipientId: string): Watch
}

interface Waiting {
  readonly recipientId: string
  seq: number
  isAwake: boolean
  wake(): void
}

export function openInboxWatch(store: AlertStore, hints: Hints, log: Log): InboxWatch {
  const all = new Set<Waiting>()
  const closing = new AbortController()
  let looking: Promise<void> | null = null
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null
    })
  }, POLL).unref()

  return {
    watch(recipientId) {
      const waiting: Waiting = { recipientId, seq: 0, isAwake: false, wake: () => {} }
      const rouse = () => {
        waiting.isAwake = true
        waiting.wake()
      }
      all.add(waiting)
      // Not awaited: while hints cannot be had, the look once a second serves.
      const hearing = hints.subscribe(inboxChannel(recipientId), rouse).then(
        (subscription) => {
          rouse()
          return subscription
        },
        (error: unknown) => {
          log.warn({ error: String(error) }, 'alert hints cannot be heard; inboxes are looked at once a second')
          return null
        },
      )
      let isOver = false
      return {
        async grown(seq, patience) {
          waiting.seq = seq
          if (!waiting.isAwake && !isOver && patience > 0) {
            const { promise, resolve } = Promise.withResolvers<void>()
            waiting.wake = resolve
            const timeout = setTimeout(resolve, patience)
            await promise
            clearTimeout(timeout)
            waiting.wake = () => {}
          }
          waiting.isAwake = false
        },
        async [Symbol.asyncDispose]() {
          isOver = true
          all.delete(waiting)
          waiting.wake()
          // Not awaited: a connection that is away for now must not keep a client's leaving.
          hearing.then((subscription) => subscription?.[Symbol.asyncDispose]()).catch(tell)
        },
      }
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      clearInterval(timer)
      for (const waiting of all) waiting.wake()
      await looking
    },
  }

  async function look(): Promise<void> {
    if (all.size === 0) return
    try {
      const heads = await store.inboxHeads([...new Set([...all].map(({ recipientId }) => recipientId))])
      const seqOf = new Map(heads.map(({ recipientId, seq }) => [recipientId, seq]))
      for (const waiting of all) {
        if ((seqOf.get(waiting.recipientId) ?? 0) <= waiting.seq) continue
        waiting.isAwake = true
        waiting.wake()
      }
    } catch (error) {
      tell(error)
    }
  }

  function tell(error: unknown): void {
    if (!closing.signal.aborted) log.warn({ error: String(error) }, 'the alert inboxes cannot be watched')
  }
}
