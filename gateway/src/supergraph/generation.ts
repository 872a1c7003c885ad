import type { GraphQLSchema } from 'graphql'
import type { Program } from '../execution/program.ts'
import type { PreparedOperation, ProgramChoice } from '../planning/prepared.ts'
import type { UsedOperation } from '../planning/program-cache.ts'
import type { Resumable } from '../subscriptions/upstream/resumable.ts'
import type { Exchanges } from '../transports/exchange.ts'
import type { Streams } from '../transports/transport.ts'

export type { ProgramChoice } from '../planning/prepared.ts'

/** One version of the supergraph, with all that serving it needs. */
export interface Generation {
  /** Counts up from 1 as generations are loaded. */
  readonly number: number
  /** SHA-256 of the SDL, in hex: two generations of the same text are the same. */
  readonly hash: string
  readonly sdl: string
  /** What clients see. */
  readonly apiSchema: GraphQLSchema
  /** With what clients do not see: what subgraphs are asked for. */
  readonly fullSchema: GraphQLSchema
  /** The subscription fields that can begin after a cursor, by name. */
  readonly resumables: ReadonlyMap<string, Resumable>
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
  /**
   * Parses, validates and normalises; remembered by text.
   *
   * @throws Refused with everything that is wrong; ClientError when the document is too much to be looked at.
   */
  prepare(query: string, operationName: string | undefined, how?: PrepareOptions): PreparedOperation
  /** The labels of `@override(label:)` in the supergraph. */
  readonly overrideLabels: readonly string[]
  /**
   * The program of an operation. At hand without waiting when it was compiled before.
   *
   * @throws GraphQLError, or rejects with it, when the operation cannot be planned.
   */
  program(prepared: PreparedOperation, choice: ProgramChoice): Program | Promise<Program>
  /** The operations that were asked for most often, first, so that the next generation can be ready for them. */
  mostUsed(count: number): readonly UsedOperation[]
  /** The ways to the subgraphs, by name. */
  readonly exchanges: Readonly<Record<string, Exchanges>>
  readonly streams: Readonly<Record<string, Streams>>
}

export interface PrepareOptions {
  /** Whether the client takes an answer in parts; if not, nothing is deferred. */
  readonly incremental: boolean
}

/** A generation in use: it is not put away before it is released. */
export interface Lease extends Disposable {
  readonly generation: Generation
}
