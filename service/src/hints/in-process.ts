import { EventEmitter } from 'node:events'
import type { Hints } from './hints.ts'

/** Hints between services that live in one process. */
export function openInProcessHints(): Hints {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    async publish(channel, text) {
      // As over a network: the sender never runs the listeners, and never fails by them.
      setImmediate(() => emitter.emit(channel, text))
    },
    async subscribe(channel, listener) {
      emitter.on(channel, listener)
      return {
        async [Symbol.asyncDispose]() {
          emitter.off(channel, listener)
        },
      }
    },
    async check() {},
    async [Symbol.asyncDispose]() {
      emitter.removeAllListeners()
    },
  }
}
