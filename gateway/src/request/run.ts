import type { DeferredPart, Execution, ExecutionRequest, Outcome } from '../execution/execution.ts'
import type { Interest } from './interest.ts'

export type DeferredListener = (parts: readonly DeferredPart[], isLast: boolean) => void

/** An operation that runs. */
export interface Run {
  /** The answer or its first part; null when the client has left. */
  readonly outcome: Promise<Outcome | null>
  /** Hands over every later part; those that have come already at once. Called once at most. */
  follow(listener: DeferredListener): void
}

/** Begins to run a program. @throws what the program throws. */
export type Begin = (request: Pick<ExecutionRequest, 'onOutcome' | 'onDeferred'>) => Execution

/** @param onEnd called once, when nothing runs any more: after the last part, or when the client has left. */
export function startRun(begin: Begin, interest: Interest, onEnd: () => void): Run {
  const { promise, resolve } = Promise.withResolvers<Outcome | null>()
  let early: { readonly parts: readonly DeferredPart[]; readonly isLast: boolean }[] = []
  let listener: DeferredListener | undefined
  const execution = begin({
    onOutcome(outcome) {
      if (!outcome.hasNext) onEnd()
      resolve(outcome)
    },
    onDeferred(parts, isLast) {
      if (isLast) onEnd()
      if (listener) listener(parts, isLast)
      else early.push({ parts, isLast })
    },
  })
  interest.onLost(() => {
    execution.cancel()
    onEnd()
    resolve(null)
  })
  return {
    outcome: promise,
    follow(given) {
      listener = given
      for (const { parts, isLast } of early) given(parts, isLast)
      early = []
    },
  }
}
