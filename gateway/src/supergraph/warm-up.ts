import type { Generation } from './generation.ts'
import type { KnownOperation } from '../planning/known-operations.ts'
import type { PreparedOperation, ProgramChoice } from '../planning/prepared.ts'
import type { UsedOperation } from '../planning/program-cache.ts'

export interface WarmUp {
  /** What clients are known to send. */
  readonly known: Iterable<KnownOperation>
  /** What they sent until now, with the choices that were made. */
  readonly used: Iterable<UsedOperation>
  readonly signal: AbortSignal
}

export interface WarmUpReport {
  readonly programs: number
  /** Operations that are not valid any more, or cannot be planned. */
  readonly failures: readonly { readonly name: string; readonly reason: unknown }[]
}

/** Makes programs before they are asked for: one after the other, so that the planner's queue stays free for requests. */
export async function warmUp(
  generation: Pick<Generation, 'prepare' | 'program'>,
  { known, used, signal }: WarmUp,
): Promise<WarmUpReport> {
  const failures: { name: string; reason: unknown }[] = []
  let programs = 0
  for (const { name, query, choices } of used) {
    await attempt(
      name ?? 'unnamed',
      () => generation.prepare(query, name, { incremental: true }),
      () => choices,
    )
  }
  for (const { name, query, operationName } of known) {
    await attempt(name, () => generation.prepare(query, operationName), usualChoices)
  }
  return { programs, failures }

  async function attempt(
    name: string,
    prepare: () => PreparedOperation,
    choicesOf: (prepared: PreparedOperation) => readonly ProgramChoice[],
  ): Promise<void> {
    signal.throwIfAborted()
    try {
      const prepared = prepare()
      for (const choice of choicesOf(prepared)) {
        signal.throwIfAborted()
        await generation.program(prepared, choice)
        programs += 1
      }
    } catch (reason) {
      signal.throwIfAborted()
      failures.push({ name, reason })
    }
  }
}

/** Nobody knows what a client will send: all of it, or none of what is optional. */
const usualChoices = ({ conditions }: PreparedOperation): readonly ProgramChoice[] =>
  (conditions.length === 0 ? [true] : [true, false]).map((value) => ({
    conditions: conditions.map(() => value),
    overrides: [],
  }))
