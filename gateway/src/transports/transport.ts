import type { GraphRequest } from '@care/service/subgraph'
import type { ExecutionResult, GraphQLFormattedError } from 'graphql'

/** A subgraph in the same process: its server's own methods, called without a network between. */
export interface GraphEndpoint {
  execute(request: GraphRequest): Promise<ExecutionResult>
  subscribe(request: GraphRequest): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
}

/** What a subgraph answers: plain JSON, whatever carried it. */
export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly GraphQLFormattedError[]
  readonly extensions?: Record<string, unknown>
}

/**
 * The events of one subscription, in order. `next` rejects with UpstreamFailure when the subgraph was lost and with
 * UpstreamRefusal when it said no. `return` ends the subscription at the subgraph at once, though a `next` is pending.
 */
export interface EventStream extends AsyncIterableIterator<SubgraphResult> {
  return(): Promise<IteratorResult<SubgraphResult>>
}

/** Listens to a subgraph. */
export interface Streams extends AsyncDisposable {
  subscribe(request: GraphRequest, onOpen?: () => void): EventStream
}
