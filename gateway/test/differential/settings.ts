import type { Parameters } from 'fast-check'

/**
 * How many operations are tried, and which:
 * - `DIFFERENTIAL_OPERATIONS`: over all supergraphs together; 500 where it is not set.
 * - `DIFFERENTIAL_SEED`: of a run that failed, or `random` for a new one. By default always the same: what has nothing to do
 *   with a change must not fail because of it.
 * - `DIFFERENTIAL_PATH`: with the seed, the one case that failed, made as small as it was.
 * - `DIFFERENTIAL_SUPERGRAPH`: the name of the only one to be tried.
 */
export interface Settings {
  readonly supergraph: string | undefined
  readonly seed: number
  /** @param supergraphs how many share the operations. */
  parametersFor<Values>(supergraph: string, supergraphs: number): Parameters<Values>
}

const OPERATIONS = 500
const SEED = 20_261_125
/** Milliseconds for each supergraph, where the number of operations was not asked for. */
const PATIENCE = 4_000

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const operations = Number(env['DIFFERENTIAL_OPERATIONS'] ?? OPERATIONS)
  const asked = env['DIFFERENTIAL_SEED']
  const seed = asked === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(asked ?? SEED)
  const path = env['DIFFERENTIAL_PATH']
  return {
    supergraph: env['DIFFERENTIAL_SUPERGRAPH'],
    seed,
    parametersFor: (supergraph, supergraphs) => ({
      seed,
      ...(path === undefined ? {} : { path }),
      numRuns: Math.ceil(operations / supergraphs),
      ...(operations > OPERATIONS ? {} : { interruptAfterTimeLimit: PATIENCE }),
      reporter({ failed, counterexamplePath, errorInstance }) {
        if (!failed) return
        const again = `DIFFERENTIAL_SUPERGRAPH=${supergraph} DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_PATH=${counterexamplePath}`
        const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
        throw new Error(`${message}\n\nAgain: ${again} node --test gateway/test/differential/differential.test.ts`)
      },
    }),
  }
}
