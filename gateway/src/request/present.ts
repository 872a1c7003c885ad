import { randomUUID } from 'node:crypto'
import type { Log } from '@care/service/log'
import type { GraphQLFormattedError } from 'graphql'
import type { ExecutionError } from '../execution/execution.ts'
import { NO_CODE, RequestRefused, errorsFrom, presentError } from './refuse.ts'
import type { Refusal } from './answers.ts'

export interface PresentOptions {
  /** Whether messages without a code are hidden. */
  readonly masking: boolean
  readonly log: Log
}

/** Brings errors before the client, and what the client is not shown into the log. */
export interface Present {
  /** Of an operation that ran. */
  errors(errors: readonly ExecutionError[], requestId: string): readonly GraphQLFormattedError[]
  /** Of one that did not. */
  refusal(
    thrown: unknown,
    requestId: string,
  ): { readonly errors: readonly GraphQLFormattedError[]; readonly refusal: Refusal }
}

const NONE: readonly GraphQLFormattedError[] = []

/** HTTP's words for the codes that have one of their own. The others are mistakes of the client: 400. */
const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
}

const HEADERS: Readonly<Record<string, readonly string[]>> = { UNAUTHENTICATED: ['www-authenticate', 'Bearer'] }

export function createPresent({ masking, log }: PresentOptions): Present {
  return {
    errors(errors, requestId) {
      if (errors.length === 0) return NONE
      tellOutages(errors, requestId)
      return errors.map((error) => {
        const { message, path, service, extensions } = error
        const raw: GraphQLFormattedError = {
          message,
          ...(path && { path }),
          extensions: { ...extensions, ...(service !== undefined && { service }) },
        }
        return present(raw, requestId, error.cause)
      })
    },

    refusal(thrown, requestId) {
      const errors = errorsFrom(thrown).map((error) => present(error, requestId, thrown))
      return { errors, refusal: refusalOf(thrown, errors[0]) }
    },
  }

  /** What is hidden from the client stands in the log, under an id that both are told. */
  function present(error: GraphQLFormattedError, requestId: string, cause: unknown): GraphQLFormattedError {
    const given = error.extensions?.['code']
    const presented = presentError(error, { requestId, masking })
    if (presented.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR' && given !== NO_CODE) return presented
    const errorId = randomUUID()
    const reason = cause instanceof Error ? cause.stack : error.message
    const subgraph = error.extensions?.['service']
    log.error({ requestId, errorId, subgraph, path: error.path, reason }, 'a part of an answer failed')
    return { ...presented, extensions: { ...presented.extensions, errorId } }
  }

  /** Once for each subgraph that gave no answer, in however many places that shows. */
  function tellOutages(errors: readonly ExecutionError[], requestId: string): void {
    const told = new Set<unknown>()
    for (const { service, extensions, cause } of errors) {
      if (!(cause instanceof Error) || told.has(cause)) continue
      told.add(cause)
      log.warn(
        { requestId, subgraph: service, code: extensions?.['code'], reason: cause.message },
        'a subgraph did not answer',
      )
    }
  }
}

function refusalOf(thrown: unknown, first: GraphQLFormattedError | undefined): Refusal {
  if (thrown instanceof RequestRefused) return { status: thrown.status, headers: thrown.headers, isWellFormed: false }
  const code = String(first?.extensions?.['code'])
  const status = STATUSES[code] ?? 400
  return { status, headers: HEADERS[code] ?? [], isWellFormed: status === 400 }
}
