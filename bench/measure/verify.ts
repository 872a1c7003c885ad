import { isDeepStrictEqual } from 'node:util'
import type { Running } from '../gateways/start.ts'
import type { Stage } from '../stage.ts'
import type { Operation } from '../workload/operations.ts'

/** Whether a gateway's answer to an operation is the stock one's, and what one request costs its subgraphs. */
export interface Verdict {
  readonly gateway: string
  readonly operation: string
  /** Equal also in the order of keys; equal but for that; or something else. */
  readonly answer: 'equal' | 'other key order' | 'wrong'
  /** The first of its errors, where it has some. */
  readonly error: string | null
  /** Requests to subgraphs, and bytes of their bodies, for one request alone and warm. */
  readonly fetches: number
  readonly fetchedBytes: number
}

/** Requests before the one that counts: the first may ask for a schema, or plan. */
const BEFORE = 3

export async function verify(
  stage: Stage,
  gateway: Running,
  operation: Operation,
  expected: unknown,
): Promise<Verdict> {
  for (let seed = 0; seed < BEFORE; seed += 1) await gateway.ask(operation, seed)
  await stage.subgraphs('reset')
  const text = await gateway.ask(operation, BEFORE)
  const { requests, bytes } = await stage.subgraphs('count')
  const got = readData(text)
  const equal = isDeepStrictEqual(got, expected)
  const answer = !equal ? 'wrong' : JSON.stringify(got) === JSON.stringify(expected) ? 'equal' : 'other key order'
  const error = (JSON.parse(text) as { errors?: readonly { message: string }[] }).errors?.[0]?.message ?? null
  return { gateway: gateway.name, operation: operation.name, answer, error, fetches: requests, fetchedBytes: bytes }
}

/** The data of an answer; all of it where there are errors, so that it is equal to nothing. */
export function readData(text: string): unknown {
  const answer = JSON.parse(text) as { data?: unknown; errors?: unknown }
  return answer.errors === undefined ? answer.data : answer
}
