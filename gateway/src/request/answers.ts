import type { GraphQLFormattedError } from 'graphql'
import type { DeferredPlace, JsonText } from '../execution/execution.ts'

/** What a carrier brings back to its client. Null when the client has left. */
export type Answer = WholeAnswer | AnswerInParts

/** An answer in one piece. */
export interface WholeAnswer {
  readonly kind: 'whole'
  readonly json: JsonText
  /** Why nothing ran; undefined for an operation that did, well or not. */
  readonly refusal: Refusal | undefined
}

/** Why nothing ran, in HTTP's words. */
export interface Refusal {
  readonly status: number
  /** Names (lower-case) and values in turn. */
  readonly headers: readonly string[]
  /** Whether the request itself could be read, so that the mistake is in its document or its variables. */
  readonly isWellFormed: boolean
}

/** An answer of which parts follow. */
export interface AnswerInParts {
  readonly kind: 'parts'
  readonly first: FirstPart
  /** Hands over every later part; those that have come already at once. Called once. */
  follow(onParts: (parts: readonly LaterPart[], isLast: boolean) => void): void
}

export interface FirstPart {
  readonly data: JsonText
  readonly errors: readonly GraphQLFormattedError[]
  readonly extensions: string | undefined
  /** What will follow, as far as it is known. */
  readonly pending: readonly DeferredPlace[]
}

export interface LaterPart extends DeferredPlace {
  readonly data: JsonText
  readonly errors: readonly GraphQLFormattedError[]
}
