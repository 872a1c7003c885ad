import { EventEmitter, once } from 'node:events'
import type { GraphRequest } from '@care/service/subgraph'
import { type ExecutionResult, GraphQLError } from 'graphql'
import type { GraphEndpoint } from '../../src/transports/transport.ts'

/** A subscription that has come to a subgraph, which does with it what a test says. */
export interface ScriptedSubscription {
  readonly request: GraphRequest
  /** Takes it: the gateway learns that it is open. */
  accept(): void
  /** Says no. */
  refuse(code: string): void
  emit(data: Record<string, unknown>): void
  complete(): void
  /** The connection breaks. */
  lose(): void
  /** Resolves when the gateway has left. */
  readonly left: Promise<void>
}

/** The streams of a subgraph, scripted; queries are its own. */
export interface ScriptedStreams {
  wrap(endpoint: GraphEndpoint): GraphEndpoint
  /** Those that have come, in order. */
  readonly all: readonly ScriptedSubscription[]
  /** The subscription with this number, from 0, as soon as it comes. */
  come(number: number): Promise<ScriptedSubscription>
  /** The same, taken at once. */
  opened(number: number): Promise<ScriptedSubscription>
}

export function scriptStreams(): ScriptedStreams {
  const all: ScriptedSubscription[] = []
  const changes = new EventEmitter().setMaxListeners(0)
  const come = async (number: number) => {
    for (;;) {
      const it = all[number]
      if (it) return it
      await once(changes, 'come')
    }
  }
  return {
    all,
    come,
    wrap: (endpoint) => ({
      ...endpoint,
      subscribe: (request) => {
        const { promise, resolve, reject } = Promise.withResolvers<
          AsyncIterableIterator<ExecutionResult> | ExecutionResult
        >()
        all.push(createSubscription(request, { resolve, reject }))
        changes.emit('come')
        return promise
      },
    }),
    async opened(number) {
      const it = await come(number)
      it.accept()
      return it
    },
  }
}

interface Opening {
  resolve(it: AsyncIterableIterator<ExecutionResult> | ExecutionResult): void
  reject(error: Error): void
}

function createSubscription(request: GraphRequest, opening: Opening): ScriptedSubscription {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const waiting: IteratorResult<ExecutionResult>[] = []
  let taker: PromiseWithResolvers<IteratorResult<ExecutionResult>> | undefined
  let ending: Error | undefined
  const tell = (it: IteratorResult<ExecutionResult>) => {
    if (taker) taker.resolve(it)
    else waiting.push(it)
    taker = undefined
  }
  const source: AsyncIterableIterator<ExecutionResult> = {
    next() {
      const it = waiting.shift()
      if (it) return Promise.resolve(it)
      if (ending) return Promise.reject(ending)
      taker = Promise.withResolvers()
      return taker.promise
    },
    return() {
      leave()
      tell({ done: true, value: undefined })
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
  return {
    request,
    left,
    accept: () => opening.resolve(source),
    refuse: (code) => opening.resolve({ errors: [new GraphQLError('No.', { extensions: { code } })] }),
    emit: (data) => tell({ done: false, value: { data } }),
    complete: () => tell({ done: true, value: undefined }),
    lose() {
      ending = new Error('The connection broke.')
      taker?.reject(ending)
      taker = undefined
      opening.reject(ending)
    },
  }
}
