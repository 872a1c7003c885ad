import type { GraphQLSchema } from 'graphql'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller } from '../identity/caller.ts'

/** Something that a service cannot work without, for example its store. */
export interface Dependency {
  readonly name: string
  /** Resolves when it is usable, rejects otherwise. */
  check(): Promise<void>
}

/** A subgraph that is ready to answer, over a network or inside another process. */
export interface Subgraph extends AsyncDisposable {
  /** Its name in the supergraph. */
  readonly name: string
  readonly schema: GraphQLSchema
  /** What resolvers get: made for each request, and anew for each event of a subscription. */
  createContext(caller: Caller): object
  readonly dependencies: readonly Dependency[]
  /** Answers HTTP requests outside the graph, for example for a file's bytes; false for paths that are not its own. */
  handle?(request: IncomingMessage, response: ServerResponse): boolean
}

/** One GraphQL request to a subgraph. */
export interface GraphRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly operationName?: string | undefined
  /** Lower-case names. On a WebSocket they travel in `extensions.headers` of the subscribe message. */
  readonly headers: Readonly<Record<string, string | undefined>>
}
