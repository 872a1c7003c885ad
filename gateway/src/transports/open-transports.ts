import type { GatewayConfig } from '../config.ts'
import { webSocketAddress } from './address.ts'
import { openHttpRequests } from './http.ts'
import { openInProcess } from './in-process.ts'
import type { GraphEndpoint, Transport } from './transport.ts'
import { openWebSocketStreams } from './websocket.ts'

type TransportConfig = Pick<
  GatewayConfig,
  | 'GATEWAY_SUBGRAPH_URLS'
  | 'GATEWAY_SUBSCRIPTION_URLS'
  | 'GATEWAY_SUBGRAPH_TIMEOUT'
  | 'GATEWAY_SUBGRAPH_CONNECTIONS'
  | 'GATEWAY_SOCKET_HEARTBEAT'
  | 'GATEWAY_STREAM_QUEUE'
>

/**
 * The way to each subgraph: in this process where there is an endpoint, else at the configured address, else at the one
 * that the supergraph names.
 *
 * @throws Error for an address of a subgraph that does not exist, and for a subgraph without any.
 */
export function openTransports(
  subgraphs: readonly { readonly name: string; readonly url: string }[],
  config: TransportConfig,
  endpoints: Readonly<Record<string, GraphEndpoint>>,
): Readonly<Record<string, Transport>> {
  const named = { ...config.GATEWAY_SUBGRAPH_URLS, ...config.GATEWAY_SUBSCRIPTION_URLS, ...endpoints }
  const unknown = Object.keys(named).filter((name) => !subgraphs.some((it) => it.name === name))
  if (unknown.length > 0) throw new Error(`The supergraph has no subgraph ${unknown.join(', ')}.`)
  return Object.fromEntries(
    subgraphs.map(({ name, url: composed }) => {
      const endpoint = endpoints[name]
      const url = config.GATEWAY_SUBGRAPH_URLS[name] ?? composed
      if (!endpoint && !URL.canParse(url)) {
        throw new Error(`The supergraph has no address for ${name}: set GATEWAY_SUBGRAPH_URLS=${name}=http://…`)
      }
      const subscriptionUrl = config.GATEWAY_SUBSCRIPTION_URLS[name] ?? webSocketAddress(url)
      return [name, openTransport(endpoint ? { endpoint } : { url, subscriptionUrl }, config)]
    }),
  )
}

type Place = { readonly endpoint: GraphEndpoint } | { readonly url: string; readonly subscriptionUrl: string }

function openTransport(place: Place, config: TransportConfig): Transport {
  const timeout = config.GATEWAY_SUBGRAPH_TIMEOUT
  const queue = config.GATEWAY_STREAM_QUEUE
  if ('endpoint' in place) return openInProcess(place.endpoint, { timeout, queue })
  const requests = openHttpRequests(place.url, { timeout, connections: config.GATEWAY_SUBGRAPH_CONNECTIONS })
  const heartbeat = config.GATEWAY_SOCKET_HEARTBEAT
  const streams = openWebSocketStreams(place.subscriptionUrl, { timeout, heartbeat, queue })
  return {
    execute: requests.execute,
    subscribe: streams.subscribe,
    async [Symbol.asyncDispose]() {
      await streams[Symbol.asyncDispose]()
      await requests[Symbol.asyncDispose]()
    },
  }
}
