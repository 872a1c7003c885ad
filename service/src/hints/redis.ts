import { EventEmitter } from 'node:events'
import { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import type { Hints } from './hints.ts'

/** Hints over Redis pub/sub: one connection that speaks, one that listens, both of which reconnect for ever. */
export function openRedisHints(url: string, log: Log): Hints {
  // A hint that waits for Redis to come back is stale when it arrives: offline ones are dropped.
  const speaker = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  const listener = new Redis(url, { maxRetriesPerRequest: null })
  const emitter = new EventEmitter().setMaxListeners(0)
  for (const connection of [speaker, listener]) {
    connection.on('error', (error: Error) =>
      log.warn({ error: error.message }, 'Redis does not answer; hints are lost until it does'),
    )
  }
  listener.on('message', (channel: string, text: string) => emitter.emit(channel, text))

  return {
    async publish(channel, text) {
      try {
        await speaker.publish(channel, text)
      } catch (error) {
        log.debug({ error: String(error), channel }, 'a hint was lost')
      }
    },
    async subscribe(channel, hear) {
      emitter.on(channel, hear)
      if (emitter.listenerCount(channel) === 1) await listener.subscribe(channel)
      return {
        async [Symbol.asyncDispose]() {
          emitter.off(channel, hear)
          if (emitter.listenerCount(channel) === 0 && listener.status === 'ready') await listener.unsubscribe(channel)
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
