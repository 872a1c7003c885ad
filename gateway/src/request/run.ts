import type { Explanation } from '../execution/explanation.ts'
import type { DeferredPart, Execute, Execution, ExecutionRequest, Outcome } from '../execution/execution.ts'
import type { Program } from '../execution/program.ts'
import type { Lease } from '../supergraph/generation.ts'
import type { RequestContext } from './context.ts'
import type { Joinable } from './in-flight.ts'
import type { Interest } from './interest.ts'

export type DeferredListener = (parts: readonly DeferredPart[], isLast: boolean) => void

export interface RunOptions extends Pick<ExecutionRequest, 'variables' | 'literals' | 'deadline' | 'sharing'> {
  readonly context: RequestContext
  readonly explanation: Explanation | undefined
  /** Given back when nothing runs any more: after the last part, or when the client has left. */
  readonly lease: Lease
}

/**
 * An operation that runs.
 *
 * A class for the sake of memory: literals with closures in them came to be placed among V8's old objects, where each
 * kept all that it knew of its request alive until the next full collection (docs/adr/0014).
 */
export class OperationRun implements ExecutionRequest {
  readonly variables: ExecutionRequest['variables']
  readonly literals: ExecutionRequest['literals']
  readonly deadline: number
  readonly sharing: string
  readonly explanation: Explanation | undefined
  /** The answer or its first part; null when the client has left. */
  readonly outcome: Promise<Outcome | null>
  readonly #resolve: (outcome: Outcome | null) => void
  readonly #context: RequestContext
  readonly #lease: Lease
  #execution: Execution | undefined
  /** Who has joined and not left. */
  #waiting = 0
  #runs: Map<string, Joinable> | undefined
  #joinable: Joinable | undefined
  #key = ''
  #early: { readonly parts: readonly DeferredPart[]; readonly isLast: boolean }[] | undefined
  #listener: DeferredListener | undefined

  constructor({ variables, literals, deadline, sharing, context, explanation, lease }: RunOptions) {
    this.variables = variables
    this.literals = literals
    this.deadline = deadline
    this.sharing = sharing
    this.explanation = explanation
    this.#context = context
    this.#lease = lease
    const { promise, resolve } = Promise.withResolvers<Outcome | null>()
    this.outcome = promise
    this.#resolve = resolve
  }

  /** @throws what the program throws. */
  begin(program: Program, execute: Execute): void {
    this.#execution = execute(program, this)
  }

  /** Waits for the outcome. When all who wait have lost interest, what runs is cancelled. */
  join(interest: Interest): Promise<Outcome | null> {
    this.#waiting += 1
    interest.onLost(() => {
      this.#waiting -= 1
      if (this.#waiting === 0) this.#leave()
    })
    return this.outcome
  }

  /** Others find it in `runs` until it has its outcome. */
  joinedThrough(runs: Map<string, Joinable>, key: string, joinable: Joinable): void {
    this.#runs = runs
    this.#key = key
    this.#joinable = joinable
  }

  headersFor(subgraph: string): readonly string[] {
    return this.#context.headerListFor(subgraph)
  }

  onOutcome(outcome: Outcome): void {
    this.#forget()
    if (!outcome.hasNext) this.#lease[Symbol.dispose]()
    this.#resolve(outcome)
  }

  onDeferred(parts: readonly DeferredPart[], isLast: boolean): void {
    if (isLast) this.#lease[Symbol.dispose]()
    if (this.#listener) this.#listener(parts, isLast)
    else (this.#early ??= []).push({ parts, isLast })
  }

  /** Hands over every later part; those that have come already at once. Called once at most. */
  follow(listener: DeferredListener): void {
    this.#listener = listener
    for (const { parts, isLast } of this.#early ?? []) listener(parts, isLast)
    this.#early = undefined
  }

  /** Whoever asks from now on wants to know anew. A younger one may have taken its place already. */
  #forget(): void {
    if (!this.#joinable) return
    this.#joinable.run = undefined
    if (this.#runs?.get(this.#key) === this.#joinable) this.#runs.delete(this.#key)
    this.#joinable = undefined
  }

  #leave(): void {
    this.#forget()
    this.#execution?.cancel()
    this.#lease[Symbol.dispose]()
    this.#resolve(null)
  }
}
