import { EventEmitter } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import type { Hints } from './hints.ts'

/** Hints that Redis has not answered yet, and that memory may hold. */
const MOST_UNANSWERED = 1000
/** How long a subscription waits for Redis before it goes on without, in milliseconds. */
const PATIENCE = 1000

/** Hints over Redis pub/sub: one connection that speaks, one that listens, both of which reconnect for ever. */
export function openRedisHints(url: string, log: Log): Hints {
  // A hint that waits for Redis to come back is stale when it arrives: offline ones are dropped.
  const speaker = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  const listener = new Redis(url, { maxRetriesPerRequest: null })
  const emitter = new EventEmitter().setMaxListeners(0)
  let unanswered = 0
  for (const connection of [speaker, listener]) {
    connection.on('error', (error: Error) =>
      log.warn({ error: error.message }, 'Redis does not answer; hints are lost until it does'),
    )
  }
  listener.on('message', (channel: string, text: string) => emitter.emit(channel, text))

  return {
    async publish(channel, text) {
      if (unanswered >= MOST_UNANSWERED) return log.debug({ channel }, 'a hint was lost: Redis hangs')
      unanswered += 1
      // Not awaited: a server that hangs must not hold up whoever has already committed.
      speaker
        .publish(channel, text)
        .catch((error: unknown) => log.debug({ error: String(error), channel }, 'a hint was lost'))
        .finally(() => {
          unanswered -= 1
        })
    },
    async subscribe(channel, hear) {
      emitter.on(channel, hear)
      if (emitter.listenerCount(channel) === 1) {
        const subscribed = listener.subscribe(channel).catch((error: unknown) => {
          log.warn({ error: String(error), channel }, 'a channel of hints cannot be heard')
        })
        // While Redis is away the wish waits for it; who made it looks into the store meanwhile.
        await Promise.race([subscribed, after(PATIENCE, undefined, { ref: false })])
      }
      return {
        async [Symbol.asyncDispose]() {
          emitter.off(channel, hear)
          if (emitter.listenerCount(channel) > 0 || listener.status !== 'ready') return
          await Promise.race([listener.unsubscribe(channel), after(PATIENCE, undefined, { ref: false })])
        },
      }
    },
    async check() {
      await speaker.ping()
    },
    async [Symbol.asyncDispose]() {
      emitter.removeAllListeners()
      speaker.disconnect()
      listener.disconnect()
    },
  }
}
