import type { Program } from '../execution/program.ts'
import type { OperationRun } from './run.ts'

/**
 * Milliseconds by which the deadline of a query may be later than that of the one in flight that it joins: it would be
 * given up with it.
 */
const LATEST = 1000

/**
 * Leads to a run as long as it can be joined. A map that grows and shrinks leaves old tables behind, each of which keeps
 * its values alive until the next full collection: so they hold no more than this.
 */
export interface Joinable {
  run: OperationRun | undefined
}

/** Queries in flight that equal ones may join. */
export class InFlight {
  readonly #byProgram = new WeakMap<Program, Map<string, Joinable>>()
  readonly #onJoined: () => void

  /** @param onJoined told of every query that joins another. */
  constructor(onJoined: () => void) {
    this.#onJoined = onJoined
  }

  /** @param key what two queries of one program must have in common: variables, literals, and whatever they share by. */
  find(program: Program, key: string, deadline: number): OperationRun | undefined {
    const run = this.#byProgram.get(program)?.get(key)?.run
    if (!run || deadline > run.deadline + LATEST) return undefined
    this.#onJoined()
    return run
  }

  add(program: Program, key: string, run: OperationRun): void {
    let runs = this.#byProgram.get(program)
    if (!runs) this.#byProgram.set(program, (runs = new Map()))
    const joinable = { run }
    runs.set(key, joinable)
    run.joinedThrough(runs, key, joinable)
  }
}

/** Equal for queries that have equal answers, as far as the client says. */
export function sharingKey(
  sharing: string,
  variables: Readonly<Record<string, unknown>>,
  literals: ReadonlyMap<string, string>,
): string {
  let key = `${sharing}\0${JSON.stringify(variables)}`
  for (const value of literals.values()) key += `\0${value}`
  return key
}
