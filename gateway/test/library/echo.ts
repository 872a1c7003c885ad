import { EventEmitter, on, once } from 'node:events'
import type { GraphRequest } from '@care/service/subgraph'
import { type ExecutionResult, GraphQLError } from 'graphql'
import type { GraphEndpoint } from '../../src/transports/transport.ts'

/** A subgraph for the transports: it has no schema, and answers by what the query mentions. */
export interface EchoEndpoint extends GraphEndpoint {
  /** Tells `times` numbers to every stream. */
  count(times?: number): void
  /** Completes every stream. */
  complete(): void
  /** Breaks every stream. */
  fail(): void
  /** Resolves when `streams` are open. */
  heard(streams: number): Promise<void>
}

export function createEcho(): EchoEndpoint {
  const shared = { count: 1 }
  const events = new EventEmitter().setMaxListeners(0)
  const changes = new EventEmitter()
  const open = new Set<object>()

  return {
    async execute({ query, variables, headers }: GraphRequest): Promise<ExecutionResult> {
      if (query.includes('sleep')) return new Promise(() => {})
      if (query.includes('shared')) return { data: { shared } }
      if (query.includes('fail')) {
        const refused = new GraphQLError('No.', { path: ['fail'], extensions: { code: 'FORBIDDEN' } })
        return { data: { fail: null }, errors: [refused] }
      }
      return { data: { say: `${String(variables?.['word'])} for ${headers['x-request-id']}` } }
    },

    async subscribe({ query, variables, headers }: GraphRequest) {
      if (query.includes('forbidden')) {
        return { errors: [new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })] }
      }
      let number = Number(variables?.['from'] ?? 0)
      const source = on(events, 'count', { close: ['complete'] })
      open.add(source)
      changes.emit('changed')
      const close = () => {
        open.delete(source)
        changes.emit('changed')
        return { done: true, value: undefined } as const
      }
      return {
        async next() {
          const { done } = await source.next()
          if (done) return close()
          return { done: false, value: { data: { count: `${number++} for ${headers['x-request-id']}` } } }
        },
        async return() {
          await source.return?.()
          return close()
        },
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },

    count(times = 1) {
      for (let time = 0; time < times; time++) events.emit('count')
    },
    complete: () => void events.emit('complete'),
    fail: () => void events.emit('error', new Error('The source broke.')),
    async heard(streams) {
      while (open.size !== streams) await once(changes, 'changed')
    },
  }
}
