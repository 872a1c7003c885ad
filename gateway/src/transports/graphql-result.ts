import { z } from 'zod'
import { UpstreamFailure } from './failures.ts'
import type { SubgraphResult } from './transport.ts'

const schema = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

/**
 * Reads an answer whose shape nobody knows beforehand.
 *
 * @throws UpstreamFailure when it is not a GraphQL result.
 */
export function readResult(bytes: Buffer, status: number): SubgraphResult {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${status} without JSON.`, { cause })
  }
  const result = schema.safeParse(json)
  if (result.success && (result.data.data !== undefined || result.data.errors)) return json as SubgraphResult
  throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${status} without a GraphQL result.`)
}

/** Whether an answer is a GraphQL result, whatever its status says. */
export function isResult(bytes: Buffer): boolean {
  try {
    readResult(bytes, 0)
    return true
  } catch {
    return false
  }
}
