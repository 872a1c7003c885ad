import type { GraphQLSchema } from 'graphql'
import type { Exchanges } from '../transports/exchange.ts'
import type { Execute } from './execution.ts'
import { Run } from './run.ts'

/** How a request to a subgraph ended. */
export type FetchOutcome = 'ok' | 'errors' | 'timeout' | 'unavailable'

export interface ExecuteOptions {
  readonly exchanges: Readonly<Record<string, Exchanges>>
  /** With what clients do not see. */
  readonly schema: GraphQLSchema
  /** Told of every request to a subgraph. */
  onFetch?(subgraph: string, seconds: number, outcome: FetchOutcome): void
  /** Told which way an answer took: `why` says what kept it from being spliced. */
  onAnswer?(path: 'spliced' | 'checked', why: string | null): void
  /** Whether answers are never spliced: for comparing the two ways. */
  readonly checkedOnly?: boolean
}

/** Runs programs against the subgraphs of one supergraph. */
export function createExecute(options: ExecuteOptions): Execute {
  return (program, request) => {
    const run = new Run(program, request, options)
    run.begin()
    return run
  }
}
