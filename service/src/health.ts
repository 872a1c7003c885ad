import type { Dependency } from './subgraph/subgraph.ts'

/** How long a dependency may take to answer before it counts as absent, in milliseconds. */
const PATIENCE = 2000

export interface Readiness {
  readonly ready: boolean
  readonly report: { readonly status: 'ok' | 'unavailable'; readonly dependencies: Readonly<Record<string, string>> }
}

/** Asks every dependency at once. Reasons stay in the log: an address is nobody's business. */
export async function readiness(dependencies: readonly Dependency[]): Promise<Readiness> {
  const states = await Promise.all(dependencies.map(async (it) => [it.name, await state(it)] as const))
  const ready = states.every(([, it]) => it === 'ok')
  return { ready, report: { status: ready ? 'ok' : 'unavailable', dependencies: Object.fromEntries(states) } }
}

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
