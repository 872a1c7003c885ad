import { randomUUID } from 'node:crypto'
import { codes } from '@care/service/errors'
import type { Log } from '@care/service/log'
import type { GraphQLFormattedError } from 'graphql'
import type { ExecutionError } from '../execution/execution.ts'
import type { Refusal } from './answers.ts'
import { NO_CODE, RequestRefused, errorsFrom, presentError } from './refuse.ts'

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

interface Telling {
  readonly requestId: string
  /** The ids of what the log holds already, by what it is. */
  readonly told: Map<string, string>
  readonly cause: unknown
}

const NONE: readonly GraphQLFormattedError[] = []

/** HTTP's words for the codes that have one of their own. The others are mistakes of the client: 400. */
const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  // It could not even be planned in time.
  DEADLINE_EXCEEDED: 503,
}

const HEADERS: Readonly<Record<string, readonly string[]>> = { UNAUTHENTICATED: ['www-authenticate', 'Bearer'] }

export function createPresent({ masking, log }: PresentOptions): Present {
  return {
    errors(errors, requestId) {
      if (errors.length === 0) return NONE
      tellOutages(errors, requestId)
      const told = new Map<string, string>()
      return errors.map((error) => present(formatted(error), { requestId, told, cause: error.cause }))
    },

    refusal(thrown, requestId) {
      const told = new Map<string, string>()
      const errors = errorsFrom(thrown).map((error) => present(error, { requestId, told, cause: thrown }))
      return { errors, refusal: refusalOf(thrown, errors[0]) }
    },
  }

  /** What is hidden from the client stands in the log once, under an id that both are told. */
  function present(error: GraphQLFormattedError, { requestId, told, cause }: Telling): GraphQLFormattedError {
    const given = error.extensions?.['code']
    const presented = presentError(error, { requestId, masking })
    if (presented.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR' && given !== NO_CODE) return presented
    const reason = cause instanceof Error ? cause.stack : error.message
    const subgraph = error.extensions?.['service']
    // One failure may be felt in a hundred places.
    const key = `${String(subgraph)} ${reason}`
    const known = told.get(key)
    const errorId = known ?? randomUUID()
    if (known === undefined) {
      told.set(key, errorId)
      log.error({ requestId, errorId, subgraph, path: error.path, reason }, 'a part of an answer failed')
    }
    return { ...presented, extensions: { ...presented.extensions, errorId } }
  }

  /** Each reason once, in however many places it is felt. */
  function tellOutages(errors: readonly ExecutionError[], requestId: string): void {
    const told = new Set<string>()
    for (const error of errors) {
      const code = outageCode(error)
      if (code === undefined) continue
      const { service: subgraph, cause } = error
      const reason = cause instanceof Error ? cause.message : String(cause)
      const key = `${subgraph} ${reason}`
      if (told.has(key)) continue
      told.add(key)
      log.warn({ requestId, subgraph, code, reason }, 'a subgraph did not answer')
    }
  }
}

/** What only says how far the gateway itself came, and is told in words of its own: why may hold an address. */
const OUTAGES = ['SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED'] as const

/** A subgraph's own error has no cause here, whatever code it brings. */
const outageCode = ({ extensions, cause }: ExecutionError): (typeof OUTAGES)[number] | undefined =>
  cause === undefined ? undefined : OUTAGES.find((it) => it === extensions?.['code'])

function formatted(error: ExecutionError): GraphQLFormattedError {
  const { message, path, service, extensions } = error
  const outage = outageCode(error)
  return {
    message: outage ? codes[outage] : message,
    ...(path && { path }),
    extensions: { ...extensions, ...(service !== undefined && { service }) },
  }
}

function refusalOf(thrown: unknown, first: GraphQLFormattedError | undefined): Refusal {
  if (thrown instanceof RequestRefused) return { status: thrown.status, headers: thrown.headers, isWellFormed: false }
  const code = String(first?.extensions?.['code'])
  const status = STATUSES[code] ?? 400
  return { status, headers: HEADERS[code] ?? [], isWellFormed: status === 400 }
}
