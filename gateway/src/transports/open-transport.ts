import { openHttpRequests } from './http.ts'
import { openInProcess } from './in-process.ts'
import type { GraphEndpoint, Transport } from './transport.ts'
import { openWebSocketStreams } from './websocket.ts'

export interface TransportOptions {
  /** Milliseconds that an answer may take. */
  readonly timeout: number
  readonly connections: number
  /** Milliseconds between pings. */
  readonly heartbeat: number
  /** Events of one subscription that may wait to be taken. */
  readonly queue: number
}

/** Where a subgraph is: in this process, or at an address. */
export type Place =
  | { readonly endpoint: GraphEndpoint }
  | { readonly url: string; readonly subscriptionUrl?: string | undefined }

/** The way to a subgraph: it is the same to everything above. */
export function openTransport(place: Place, options: TransportOptions): Transport {
  if ('endpoint' in place) return openInProcess(place.endpoint, options)
  const requests = openHttpRequests(place.url, options)
  const streams = openWebSocketStreams(place.subscriptionUrl ?? place.url.replace(/^http/, 'ws'), options)
  return {
    execute: requests.execute,
    subscribe: streams.subscribe,
    async [Symbol.asyncDispose]() {
      await streams[Symbol.asyncDispose]()
      await requests[Symbol.asyncDispose]()
    },
  }
}
