import { Pool, errors } from 'undici'
import { z } from 'zod'
import { UpstreamFailure } from './failures.ts'
import type { Requests, SubgraphResult } from './transport.ts'

/** Bytes of one answer: far above any page that a schema allows, below what would hurt the process. */
const MOST_BYTES = 32 * 1024 * 1024

export interface HttpOptions {
  /** Milliseconds from sending a request to the last byte of its answer. */
  readonly timeout: number
  /** Connections that are kept to the subgraph. */
  readonly connections: number
}

const answer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

/** Asks a subgraph by POST over connections that are kept open. */
export function openHttpRequests(url: string, { timeout, connections }: HttpOptions): Requests {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, { connections, maxResponseSize: MOST_BYTES, connect: { timeout } })

  return {
    async execute({ query, variables, operationName, headers }) {
      const body = JSON.stringify({ query, variables, operationName })
      try {
        return await post(body, headers)
      } catch (error) {
        // A kept connection that the subgraph closed meanwhile is no failure; but a mutation may have run already.
        if (!(error instanceof errors.SocketError) || isMutation(query)) throw failureFrom(error)
        return await post(body, headers).catch((again: unknown) => {
          throw failureFrom(again)
        })
      }
    },
    [Symbol.asyncDispose]: () => pool.close(),
  }

  async function post(body: string, headers: Readonly<Record<string, string | undefined>>): Promise<SubgraphResult> {
    const response = await pool.request({
      method: 'POST',
      path: pathname + search,
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      body,
      signal: AbortSignal.timeout(timeout),
    })
    return parseAnswer(await response.body.text(), response.statusCode)
  }
}

function parseAnswer(text: string, status: number): SubgraphResult {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${status} without JSON.`, { cause })
  }
  const result = answer.safeParse(json)
  if (result.success && (result.data.data !== undefined || result.data.errors)) return json as SubgraphResult
  throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${status} without a GraphQL result.`)
}

const isMutation = (query: string): boolean => /^\s*mutation\b/.test(query)

function failureFrom(error: unknown): Error {
  if (error instanceof UpstreamFailure) return error
  if (!(error instanceof Error)) return new UpstreamFailure('SUBGRAPH_UNAVAILABLE', String(error))
  const isTimeout =
    error.name === 'TimeoutError' ||
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError
  return new UpstreamFailure(isTimeout ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE', error.message, { cause: error })
}
