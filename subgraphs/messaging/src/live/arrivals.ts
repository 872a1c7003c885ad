import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { Relations } from '@care/service/relations'
import type { MessagingStore } from '../store/store.ts'

/** The channel on which a conversation's id says that something was written there. */
const CHANNEL = 'messages'

/** How long a hint that was lost can go unnoticed, in milliseconds. */
const POLL = 1000

/** Conversations that one look at the store covers. */
const AT_ONCE = 1000

/** What a follower wakes up to: news in the store, a moment to look at the clock and at access, or the end. */
export type Call = 'news' | 'moment' | 'end'

/** Wakes one follower of one conversation. A call that comes while nobody waits is kept. Disposing it is the end. */
export interface Bell extends Disposable {
  next(): Promise<Call>
}

/** Tells followers in every process that a message came. */
export interface Arrivals extends AsyncDisposable {
  announce(conversationId: string): Promise<void>
  follow(conversationId: string): Bell
}

/**
 * Listens to hints for all followers of this process. Hints may be lost, so once a second the store is asked as
 * well: one look for all conversations that are followed, however many follow them.
 */
export async function openArrivals(
  store: MessagingStore,
  hints: Hints,
  relations: Relations,
  log: Log,
): Promise<Arrivals> {
  const bells = new Map<string, Set<ReturnType<typeof createBell>>>()
  const seen = new Map<string, number>()
  let looking: Promise<void> | null = null

  const ring = (conversationId: string, call: Call) => {
    for (const bell of bells.get(conversationId) ?? []) bell.ring(call)
  }
  const ringAll = (call: Call) => {
    for (const conversationId of bells.keys()) ring(conversationId, call)
  }
  const look = async () => {
    const followed = [...bells.keys()]
    for (let i = 0; i < followed.length; i += AT_ONCE) {
      const lastSeqs = await store.lastSeqs(followed.slice(i, i + AT_ONCE))
      for (const [conversationId, seq] of lastSeqs) {
        if (!bells.has(conversationId) || seen.get(conversationId) === seq) continue
        seen.set(conversationId, seq)
        ring(conversationId, 'news')
      }
    }
  }

  const hearing = await hints.subscribe(CHANNEL, (conversationId) => ring(conversationId, 'news'))
  const watching = relations.onChange(() => ringAll('moment'))
  const timer = setInterval(() => {
    ringAll('moment')
    looking ??= look()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'the store of messages does not answer'))
      .finally(() => {
        looking = null
      })
  }, POLL).unref()

  return {
    announce: (conversationId) => hints.publish(CHANNEL, conversationId),

    follow(conversationId) {
      const following = bells.get(conversationId) ?? new Set()
      bells.set(conversationId, following)
      const bell = createBell(() => {
        following.delete(bell)
        if (following.size > 0) return
        bells.delete(conversationId)
        seen.delete(conversationId)
      })
      following.add(bell)
      return bell
    },

    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      watching[Symbol.dispose]()
      await hearing[Symbol.asyncDispose]()
      await looking
      for (const bell of [...bells.values()].flatMap((following) => [...following])) bell[Symbol.dispose]()
    },
  }
}

const rank: Readonly<Record<Call, number>> = { moment: 0, news: 1, end: 2 }

function createBell(onEnd: () => void): Bell & { ring(call: Call): void } {
  let kept: Call | null = null
  let wake: ((call: Call) => void) | null = null
  const ring = (call: Call) => {
    if (wake) {
      wake(call)
      wake = null
      if (call === 'end') kept = call
    } else if (kept === null || rank[call] > rank[kept]) kept = call
  }
  return {
    ring,
    next() {
      if (kept === null) {
        return new Promise<Call>((resolve) => {
          wake = resolve
        })
      }
      const call = kept
      if (call !== 'end') kept = null
      return Promise.resolve(call)
    },
    [Symbol.dispose]() {
      onEnd()
      ring('end')
    },
  }
}
