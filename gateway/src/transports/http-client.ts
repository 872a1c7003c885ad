import type { Exchanges } from './exchange.ts'

/** How a subgraph is asked over HTTP, whichever client does it. */
export interface HttpClientOptions {
  /** Connections that are kept to the subgraph, at most. */
  readonly connections: number
  /** Milliseconds that a connection may take to stand. */
  readonly connectTimeout: number
  /** Bytes of an answer, after decompression. A longer one is SUBGRAPH_UNAVAILABLE. */
  readonly mostBytes: number
  /** Whether answers are asked for compressed. One that comes so unasked is read all the same. */
  readonly compression: boolean
}

/**
 * Opens an HTTP client for one subgraph. It knows no timeout for answers, and repeats nothing: that is what wrappers are
 * for. Disposing waits for the exchanges in flight.
 *
 * @param url `http:`, `https:` or `unix:`; see readAddress.
 */
export type OpenHttpExchanges = (url: string, options: HttpClientOptions) => Exchanges

/** What a subgraph is told that it may answer. */
export const ACCEPT = 'application/graphql-response+json, application/json;q=0.9'
