import { GraphQLError } from 'graphql'

/** Every code that a client can meet in `extensions.code`, and what it may do about it. The page in docs/ is made from this table. */
export const codes = {
  UNAUTHENTICATED: 'Sign in, then send the request again.',
  FORBIDDEN: 'Ask for access; the same request will be refused again.',
  BAD_USER_INPUT: 'Correct the input that the message names.',
  NOT_FOUND: 'There is no such thing, or you may not see it.',
  CONFLICT: 'Somebody changed it meanwhile: load it again and decide anew.',
  RATE_LIMITED: 'Wait as the message says, then try again.',
  PERSISTED_QUERY_NOT_FOUND: 'Send the document once more, together with its hash.',
  OPERATION_NOT_ALLOWED: 'Register the operation before running it.',
  OPERATION_TOO_COMPLEX: 'Ask for less at once.',
  SUBGRAPH_TIMEOUT: 'A part of the graph was too slow; try again later.',
  SUBGRAPH_UNAVAILABLE: 'A part of the graph does not answer; try again later.',
  STREAM_INTERRUPTED: 'Subscribe again, with the last cursor: what came meanwhile follows.',
  DEADLINE_EXCEEDED: 'Ask for less at once, or allow more time.',
  INTERNAL_SERVER_ERROR: 'Try again later; quote the request id to support.',
} as const

export type Code = keyof typeof codes

/** A failure that the caller caused and can act on. Its message reaches the client: no patient data in it. */
export class ClientError extends GraphQLError {
  constructor(code: Exclude<Code, 'INTERNAL_SERVER_ERROR'>, message: string) {
    super(message, { extensions: { code } })
  }
}

/** The reasons for which a mutation changes nothing: `UserErrorCode` in the schema. */
export type UserErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'STATE_NOT_ALLOWED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'CONSENT_REQUIRED'
  | 'IMPLAUSIBLE_VALUE'
  | 'LOCKED_RULE'
  | 'INVALID_CREDENTIALS'
  | 'SECOND_FACTOR_REQUIRED'
  | 'RATE_LIMITED'
  | 'CONTENT_MISMATCH'
  | 'TEMPORARILY_UNAVAILABLE'

/** An expected failure of a mutation: data, not an exception. */
export interface UserError {
  readonly code: UserErrorCode
  readonly message: string
  readonly field: readonly string[] | null
}

/** Whether an error's message may reach a client: one that we wrote for clients, or one that GraphQL itself found in the request. */
export function isForClients(error: GraphQLError): boolean {
  const code = error.extensions?.['code']
  if (typeof code === 'string') return code !== 'INTERNAL_SERVER_ERROR'
  return error.originalError === undefined
}

/** What a client gets instead of an error that nobody foresaw. The log holds the real one under the same request id. */
export const maskedError = (requestId: string, { path, nodes }: Pick<GraphQLError, 'path' | 'nodes'>): GraphQLError =>
  new GraphQLError(`Something went wrong. ${codes.INTERNAL_SERVER_ERROR}`, {
    ...(path && { path }),
    ...(nodes && { nodes }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  })
