import type { ExecutionResult } from 'graphql'
import { createEventQueue } from './event-queue.ts'
import { UpstreamFailure, UpstreamRefusal } from './failures.ts'
import type { GraphEndpoint, Streams, SubgraphResult } from './transport.ts'

/**
 * Listens to a subgraph of this process. The endpoint belongs to whoever opened it.
 *
 * @param bound events of one subscription that may wait to be taken.
 */
export function openInProcessStreams(endpoint: GraphEndpoint, bound: number): Streams {
  return {
    subscribe(request, onOpen) {
      let source: AsyncIterableIterator<ExecutionResult> | undefined
      let left = false
      const leave = () => {
        left = true
        void source?.return?.()
      }
      const queue = createEventQueue(bound, leave, onOpen)
      const pump = async () => {
        const begun = await endpoint.subscribe(request)
        if (!(Symbol.asyncIterator in begun)) {
          return queue.end(new UpstreamRefusal(overTheWire(begun).errors ?? []))
        }
        source = begun
        if (left) return void source.return?.()
        queue.open()
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
