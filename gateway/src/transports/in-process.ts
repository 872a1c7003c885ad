import type { ExecutionResult } from 'graphql'
import { createEventQueue } from './event-queue.ts'
import { UpstreamFailure, UpstreamRefusal } from './failures.ts'
import type { GraphEndpoint, SubgraphResult, Transport } from './transport.ts'

export interface InProcessOptions {
  /** Milliseconds that an answer may take. */
  readonly timeout: number
  /** Events of one subscription that may wait to be taken. */
  readonly queue: number
}

/** Calls a subgraph of this process. The endpoint belongs to whoever opened it. */
export function openInProcess(endpoint: GraphEndpoint, { timeout, queue: bound }: InProcessOptions): Transport {
  return {
    async execute(request) {
      const { promise: late, reject } = Promise.withResolvers<never>()
      const timer = setTimeout(
        () => reject(new UpstreamFailure('SUBGRAPH_TIMEOUT', `It did not answer within ${timeout} ms.`)),
        timeout,
      )
      try {
        return overTheWire(await Promise.race([endpoint.execute(request).catch(failed), late]))
      } finally {
        clearTimeout(timer)
      }
    },

    subscribe(request) {
      let source: AsyncIterableIterator<ExecutionResult> | undefined
      let left = false
      const queue = createEventQueue(bound, () => {
        left = true
        void source?.return?.()
      })
      const pump = async () => {
        const begun = await endpoint.subscribe(request)
        if (!(Symbol.asyncIterator in begun)) {
          return queue.end(new UpstreamRefusal(overTheWire(begun).errors ?? []))
        }
        source = begun
        if (left) return void source.return?.()
        for await (const result of source) {
          queue.push(overTheWire(result))
          await queue.drained()
        }
        queue.end()
      }
      pump().catch((error: unknown) => queue.end(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', String(error))))
      return queue
    },

    [Symbol.asyncDispose]: async () => {},
  }
}

/** What a network would have made of it: nothing of the subgraph's memory is shared, and errors are plain. */
const overTheWire = (result: ExecutionResult): SubgraphResult => JSON.parse(JSON.stringify(result)) as SubgraphResult

function failed(cause: unknown): never {
  throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', String(cause), { cause })
}
