import type { GatewayConfig } from '../config.ts'
import { webSocketAddress } from './address.ts'
import { openInProcessStreams } from './in-process-streams.ts'
import { openSseStreams } from './sse.ts'
import type { GraphEndpoint, Streams } from './transport.ts'
import { openWebSocketStreams } from './websocket.ts'

export type StreamsConfig = Pick<
  GatewayConfig,
  | 'GATEWAY_SUBGRAPH_URLS'
  | 'GATEWAY_SUBSCRIPTION_URLS'
  | 'GATEWAY_SUBSCRIPTION_MULTIPLEX'
  | 'GATEWAY_SUBGRAPH_TIMEOUT'
  | 'GATEWAY_SUBGRAPH_RESPONSE_BYTES'
  | 'GATEWAY_SOCKET_HEARTBEAT'
  | 'GATEWAY_STREAM_QUEUE'
>

/** Milliseconds that a WebSocket without subscriptions stays open: who leaves one stream often begins another. */
const IDLE = 1000

/**
 * The way to listen to a subgraph: in this process where there is an endpoint, over server-sent events where its address
 * for subscriptions says `http:` or `https:`, else by WebSocket.
 */
export function openStreams(
  { name, url }: { readonly name: string; readonly url: string },
  config: StreamsConfig,
  endpoint: GraphEndpoint | undefined,
): Streams {
  if (endpoint) return openInProcessStreams(endpoint, config.GATEWAY_STREAM_QUEUE)
  const options = {
    timeout: config.GATEWAY_SUBGRAPH_TIMEOUT,
    heartbeat: config.GATEWAY_SOCKET_HEARTBEAT,
    queue: config.GATEWAY_STREAM_QUEUE,
    mostBytes: config.GATEWAY_SUBGRAPH_RESPONSE_BYTES,
  }
  const address = config.GATEWAY_SUBSCRIPTION_URLS[name] ?? webSocketAddress(config.GATEWAY_SUBGRAPH_URLS[name] ?? url)
  if (/^https?:/i.test(address)) return openSseStreams(address, options)
  return openWebSocketStreams(address, { ...options, idle: IDLE, multiplex: config.GATEWAY_SUBSCRIPTION_MULTIPLEX })
}
