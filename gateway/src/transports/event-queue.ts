import { UpstreamFailure } from './failures.ts'
import type { EventStream, SubgraphResult } from './transport.ts'

/** The events that have come from a subgraph and that nobody has taken yet: at most `bound`. */
export interface EventQueue extends EventStream {
  /** Tells that the subgraph has taken the subscription: the first time, and not after the end. An event tells it as well. */
  open(): void
  /** Adds an event. A queue that is full ends as lost: dropping one silently would be worse. */
  push(event: SubgraphResult): void
  /** Resolves when the queue is empty or over: for sources that can wait. */
  drained(): Promise<void>
  /** Ends the stream after the events in the queue, with `error` if there is one. */
  end(error?: Error): void
}

/**
 * @param onReturn called once, when the reader leaves before the end.
 * @param onOpen see Streams.
 */
export function createEventQueue(bound: number, onReturn: () => void, onOpen?: () => void): EventQueue {
  const events: SubgraphResult[] = []
  let ending: { readonly error: Error | undefined } | undefined
  let waiting: { resolve(result: IteratorResult<SubgraphResult>): void; reject(error: Error): void } | undefined
  let onDrained: (() => void)[] = []
  let isOpen = false

  const done: IteratorResult<SubgraphResult> = { done: true, value: undefined }
  const tellDrained = () => {
    for (const tell of onDrained) tell()
    onDrained = []
  }
  const open = () => {
    if (isOpen || ending) return
    isOpen = true
    onOpen?.()
  }
  const end = (error?: Error) => {
    if (ending) return
    ending = { error }
    tellDrained()
    if (!waiting) return
    if (error) {
      waiting.reject(error)
      // It is told once; whoever asks again is told that it is over.
      ending = { error: undefined }
    } else waiting.resolve(done)
    waiting = undefined
  }

  return {
    open,
    push(event) {
      open()
      // Whoever was told may have left at once.
      if (ending) return
      if (waiting) {
        waiting.resolve({ done: false, value: event })
        waiting = undefined
      } else if (events.length < bound) events.push(event)
      else {
        end(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `More than ${bound} events were waiting to be sent.`))
        onReturn()
      }
    },
    drained: () =>
      events.length === 0 || ending
        ? Promise.resolve()
        : new Promise((resolve) => {
            onDrained.push(resolve)
          }),
    end,
    next() {
      const event = events.shift()
      if (event) {
        if (events.length === 0) tellDrained()
        return Promise.resolve({ done: false, value: event })
      }
      if (!ending) {
        return new Promise((resolve, reject) => {
          waiting = { resolve, reject }
        })
      }
      const { error } = ending
      ending = { error: undefined }
      return error ? Promise.reject(error) : Promise.resolve(done)
    },
    return() {
      events.length = 0
      const left = !ending
      end()
      if (left) onReturn()
      return Promise.resolve(done)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
