import type { Metrics } from '@care/service/metrics'
import type { Lease } from './generation.ts'
import type { HeldGeneration } from './held-generation.ts'

/** Which generation serves, and which did before. Nothing here waits: a request sees the one or the other. */
export interface Succession extends AsyncDisposable {
  readonly current: HeldGeneration
  /** What can be gone back to. */
  readonly previous: HeldGeneration | null
  /** Out of service, and still in use. */
  readonly retired: readonly HeldGeneration[]
  lease(): Lease
  /** Serves `next`. What served is kept; what was kept is put away once nobody uses it. */
  succeed(next: HeldGeneration): void
  /** Serves the previous one again. Gives back what served, which is put away once nobody uses it; null when there is no previous one. */
  goBack(): HeldGeneration | null
  /** Puts away one that never served, once nobody tries it any more. */
  discard(it: HeldGeneration): void
}

/** @param onServing called when another one serves. */
export function createSuccession(first: HeldGeneration, metrics: Metrics, onServing = () => {}): Succession {
  const gauge = metrics.of.graphql_supergraph_generation
  const retired = new Map<HeldGeneration, Promise<unknown>>()
  let current = first
  let previous: HeldGeneration | null = null
  gauge.add(first.generation.number)

  const serve = (next: HeldGeneration) => {
    gauge.add(next.generation.number - current.generation.number)
    current = next
    onServing()
  }
  const retire = (it: HeldGeneration) => {
    retired.set(
      it,
      it.retire().then(() => retired.delete(it)),
    )
  }
  return {
    get current() {
      return current
    },
    get previous() {
      return previous
    },
    get retired() {
      return [...retired.keys()]
    },
    lease: () => current.lease(),
    succeed(next) {
      if (previous) retire(previous)
      previous = current
      serve(next)
    },
    goBack() {
      if (!previous) return null
      const bad = current
      serve(previous)
      previous = null
      retire(bad)
      return bad
    },
    discard: retire,
    async [Symbol.asyncDispose]() {
      const all = [...retired.keys(), ...(previous ? [previous] : []), current]
      await Promise.all(all.map((it) => it.putAway()))
    },
  }
}
