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
  /**
   * @param onOpen called when the subgraph has taken the subscription, as far as the way can tell: in process when it has
   * begun, over SSE when the head of the event stream has come. graphql-transport-ws has no word for it: there it is when
   * the `subscribe` message has been written on a connection that the subgraph has accepted, and a refusal may still follow,
   * as it may over SSE. It is called once at most, before the first event is handed out, and not after the stream was left or has ended.
   */
  subscribe(request: GraphRequest, onOpen?: () => void): EventStream
}
