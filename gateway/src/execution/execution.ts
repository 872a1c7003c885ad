import type { Completion } from './checked/shape.ts'
import type { SubgraphResult } from '../transports/transport.ts'
import type { Explanation } from './explanation.ts'
import type { Program } from './program.ts'

/** A failed part of an answer, before it is presented: everything that is known, for the log. */
export interface ExecutionError {
  readonly message: string
  /** In the client's response keys. */
  readonly path?: readonly (string | number)[] | undefined
  /** The subgraph that said it, or did not answer. */
  readonly service?: string | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
  /** For the log only. */
  readonly cause?: unknown
}

/** JSON text. `latin1` text is a byte string: one character a byte of the UTF-8 text. */
export interface JsonText {
  readonly text: string
  readonly encoding: 'latin1' | 'utf8'
}

/** The answer, or its first part. */
export interface Outcome {
  /** The value of `data`. */
  readonly data: JsonText
  readonly errors: readonly ExecutionError[]
  /** Nulls that no error explains: a subgraph sent what its own schema does not allow. */
  readonly completions: readonly Completion[]
  readonly hasNext: boolean
  /** What will follow, as far as it is known by now. */
  readonly pending?: readonly DeferredPlace[] | undefined
}

/** Which later part of an answer with `@defer`. */
export interface DeferredPlace {
  readonly label: string | undefined
  /** Where it belongs, in the client's response keys. */
  readonly path: readonly (string | number)[]
}

/** A later part of an answer with `@defer`. */
export interface DeferredPart extends DeferredPlace {
  /** Null where something that must not be null was. */
  readonly data: JsonText
  readonly errors: readonly ExecutionError[]
}

/** What one run of a program needs of its request. */
export interface ExecutionRequest {
  /** As the client sent them; their coercion has succeeded. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The lifted literals, as JSON byte strings. */
  readonly literals: ReadonlyMap<string, string>
  /** Names (lower-case) and values in turn. */
  headersFor(subgraph: string): readonly string[]
  /** See SubgraphRequest. */
  readonly sharing: string
  /** When the answer must be out, on the clock of `performance.now()`. */
  readonly deadline: number
  /** Told of every fetch, when somebody wants to know. */
  readonly explanation?: Explanation | undefined
  /** The event of a subscription: the answer of its first fetch. */
  readonly event?: SubgraphResult | undefined
  /** Called once. */
  onOutcome(outcome: Outcome): void
  /** Called for each later part, in order of arrival; `isLast` with the last ones. */
  onDeferred?(parts: readonly DeferredPart[], isLast: boolean): void
}

/** A running program. */
export interface Execution {
  /** Nobody wants the answer: what is in flight is cancelled, and nothing is called any more. */
  cancel(): void
}

/** Runs programs against the subgraphs of one supergraph. */
export type Execute = (program: Program, request: ExecutionRequest) => Execution
