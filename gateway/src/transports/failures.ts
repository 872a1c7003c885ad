import type { Code } from '@care/service/errors'
import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphResult } from './transport.ts'

/** A subgraph gave no usable answer. The reason is for the log: it may hold an address. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure'
  readonly code: Extract<Code, 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_UNAVAILABLE'>
  /** Whether it happened before there was any connection, so that the subgraph cannot have begun anything. */
  readonly beforeConnection: boolean
  /** Whether the connection could not be made, or broke before the answer was whole: asking again may help. */
  readonly isConnectionError: boolean
  /** Whether it was the gateway that refused to send the request: it says nothing new about the subgraph. */
  readonly isRefusal: boolean

  constructor(
    code: UpstreamFailure['code'],
    reason: string,
    { beforeConnection = false, isConnectionError = false, isRefusal = false, cause = undefined as unknown } = {},
  ) {
    super(reason, { cause })
    this.code = code
    this.beforeConnection = beforeConnection
    this.isConnectionError = isConnectionError
    this.isRefusal = isRefusal
  }
}

/** A subgraph answered a subscription with errors instead of events. */
export class UpstreamRefusal extends Error {
  override readonly name = 'UpstreamRefusal'
  readonly errors: readonly GraphQLFormattedError[]

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('The subgraph refused the subscription.')
    this.errors = errors
  }
}

/** Errors without data are no event: so servers say that a subscription could not begin, or cannot go on. */
export const refusalIn = ({ data, errors }: SubgraphResult): UpstreamRefusal | undefined =>
  data === undefined && errors ? new UpstreamRefusal(errors) : undefined
