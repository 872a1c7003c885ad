import type { Dependency } from './subgraph/subgraph.ts'

/** How long a dependency may take to answer before it counts as absent, in milliseconds. */
const PATIENCE = 2000

export interface Readiness {
  readonly ready: boolean
  readonly report: {
    /** `degraded`: something is away that it can do without. */
    readonly status: 'ok' | 'degraded' | 'unavailable'
    readonly dependencies: Readonly<Record<string, string>>
  }
}

/**
 * Asks every dependency at once. Reasons stay in the log: an address is nobody's business.
 *
 * @param others are told of as well, but readiness does not hang on them.
 */
export async function readiness(
  dependencies: readonly Dependency[],
  others: readonly Dependency[] = [],
): Promise<Readiness> {
  const [needed, told] = await Promise.all([Promise.all(dependencies.map(stateOf)), Promise.all(others.map(stateOf))])
  const ready = needed.every(([, it]) => it === 'ok')
  const isWhole = told.every(([, it]) => it === 'ok')
  const status = ready ? (isWhole ? 'ok' : 'degraded') : 'unavailable'
  return { ready, report: { status, dependencies: Object.fromEntries([...needed, ...told]) } }
}

const stateOf = async (it: Dependency) => [it.name, await state(it)] as const

async function state(dependency: Dependency): Promise<'ok' | 'unavailable' | 'timeout'> {
  const patience = AbortSignal.timeout(PATIENCE)
  const timeout = new Promise<'timeout'>((resolve) => {
    patience.addEventListener('abort', () => resolve('timeout'))
  })
  return Promise.race([
    dependency.check().then(
      () => 'ok' as const,
      () => 'unavailable' as const,
    ),
    timeout,
  ])
}
