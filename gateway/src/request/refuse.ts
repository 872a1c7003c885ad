import { type Code, codes } from '@care/service/errors'
import type { Log } from '@care/service/log'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { UpstreamFailure } from '../transports/failures.ts'

/** The libraries' own codes, in the words of the one list that clients know. */
const translations: Readonly<Record<string, Code>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  INVALID_GRAPHQL: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'OPERATION_NOT_ALLOWED',
  MAX_RECURSIVE_SELECTIONS_EXCEEDED: 'OPERATION_TOO_COMPLEX',
  QUERY_PLAN_COMPLEXITY_EXCEEDED: 'OPERATION_TOO_COMPLEX',
}

/** What a subgraph's error carries when the subgraph gave it no code. */
export const NO_CODE = 'DOWNSTREAM_SERVICE_ERROR'

/** A code as anybody may write one; anything else could be text. */
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/

/**
 * An error as the client sees it: a message that was written for clients, the path, a code, the subgraph's name, and
 * nothing else: no stack, no address.
 *
 * @param masking whether a message without a code is hidden.
 */
export function presentError(
  { message, path, locations, extensions = {} }: GraphQLFormattedError,
  { requestId, masking }: { readonly requestId?: string | undefined; readonly masking: boolean },
): GraphQLFormattedError {
  const given = extensions['code']
  const known = typeof given === 'string' && CODE.test(given) ? (translations[given] ?? given) : 'INTERNAL_SERVER_ERROR'
  const service = extensions['serviceName'] ?? extensions['service']
  const uncoded = known === NO_CODE
  const code = uncoded ? 'INTERNAL_SERVER_ERROR' : known
  const hidden = code === 'INTERNAL_SERVER_ERROR' && !(uncoded && !masking)
  const id = extensions['requestId'] ?? requestId
  return {
    message: hidden ? `Something went wrong. ${codes.INTERNAL_SERVER_ERROR}` : message,
    ...(locations && service === undefined && { locations }),
    ...(path && { path }),
    extensions: {
      code,
      ...(typeof service === 'string' && { service }),
      ...(typeof id === 'string' && { requestId: id }),
    },
  }
}

/** A request, or a stream that had begun, that ends with these errors. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly errors: readonly GraphQLFormattedError[]

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('The request was refused.')
    this.errors = errors
  }
}

/** A request that is refused as such, before its document is looked at. Its message reaches the client. */
export class RequestRefused extends Refused {
  /** HTTP's word for it. */
  readonly status: number
  /** Names (lower-case) and values in turn. */
  readonly headers: readonly string[]

  constructor(status: number, message: string, headers: readonly string[] = [], code: Code = 'BAD_USER_INPUT') {
    super([{ message, extensions: { code } }])
    this.status = status
    this.headers = headers
  }
}

/** The error of a subgraph that gave no usable answer. */
export const errorOfFailure = ({ code }: UpstreamFailure, service: string): GraphQLFormattedError => ({
  message: codes[code],
  extensions: { code, service },
})

/** Whatever was thrown, as errors for the client. */
export function errorsFrom(thrown: unknown): readonly GraphQLFormattedError[] {
  if (thrown instanceof Refused) return thrown.errors
  if (thrown instanceof GraphQLError) return [thrown.toJSON()]
  return [{ message: String(thrown), extensions: { code: 'INTERNAL_SERVER_ERROR' } }]
}

/** Puts into the log what a client is not shown. A subgraph has logged its own failure: what it says may be about people. */
export function tellFailure(log: Log, error: GraphQLError, requestId: string): void {
  const service = error.extensions['serviceName']
  const reason = service === undefined ? (error.originalError?.stack ?? error.message) : undefined
  log.error({ requestId, subgraph: service, path: error.path, reason }, 'a part of an answer failed')
}
