import type { GatewayConfig } from '../config.ts'

/** What a request and its connection may cost before anybody looks at it. */
export interface HttpLimits {
  /** Bytes of all headers. */
  readonly headerBytes: number
  readonly headerCount: number
  /** Milliseconds within which the headers must come. */
  readonly headerTimeout: number
  /** Milliseconds within which the whole request must come. */
  readonly receiveTimeout: number
  /** Milliseconds that a connection may wait for its next request. */
  readonly idleTimeout: number
}

export const httpLimitsOf = (config: GatewayConfig): HttpLimits => ({
  headerBytes: config.GATEWAY_HEADER_BYTES,
  headerCount: config.GATEWAY_HEADER_COUNT,
  headerTimeout: config.GATEWAY_HEADER_TIMEOUT,
  receiveTimeout: config.GATEWAY_RECEIVE_TIMEOUT,
  idleTimeout: config.GATEWAY_IDLE_TIMEOUT,
})
