import type { ExchangeNote } from '../transports/exchange.ts'

/** What a run tells about one of its requests to a subgraph. */
export interface FetchReport {
  readonly subgraph: string
  /** The document that was sent. */
  readonly query: string
  /** Milliseconds since the run began. */
  readonly startedAt: number
  readonly milliseconds: number
  readonly bytesSent: number
  readonly bytesReceived: number
  /** Entities asked for; 1 for a root fetch. */
  readonly rows: number
  /** Which way its answer took, and why not the faster one. */
  readonly path: 'spliced' | 'checked'
  readonly why: string | undefined
  readonly note: ExchangeNote | undefined
  readonly failure: string | undefined
}

/** Collects what a run tells. */
export interface Explanation {
  fetched(report: FetchReport): void
}
