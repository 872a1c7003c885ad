import type { KnownOperation } from '../planning/known-operations.ts'
import type { Generation } from './generation.ts'
import { reasonsOf } from './reasons.ts'

export interface BrokenOperation {
  readonly name: string
  readonly reason: string
}

/**
 * Validates and plans operations on a new generation.
 *
 * @param current tells whether a broken one was good before: what never worked is not broken by the new one.
 */
export async function checkOperations(
  operations: Iterable<KnownOperation>,
  { next, current, signal }: { next: Generation; current: Generation | undefined; signal: AbortSignal },
): Promise<readonly BrokenOperation[]> {
  const broken: BrokenOperation[] = []
  for (const operation of operations) {
    signal.throwIfAborted()
    const reason = await whyBroken(operation, next)
    if (reason === undefined || (current && (await whyBroken(operation, current)) !== undefined)) continue
    broken.push({ name: operation.name, reason })
  }
  return broken
}

async function whyBroken(
  { query, operationName }: KnownOperation,
  generation: Generation,
): Promise<string | undefined> {
  try {
    const prepared = generation.prepare(query, operationName)
    await generation.program(prepared, { conditions: prepared.conditions.map(() => true), overrides: [] })
    return undefined
  } catch (error) {
    return reasonsOf(error)
  }
}
