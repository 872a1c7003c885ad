import type { Metrics } from '@care/service/metrics'
import type { Dependency } from '@care/service/subgraph'
import type { GatewayConfig } from '../config.ts'
import type { Execute } from '../execution/execution.ts'
import type { KnownOperation } from '../planning/known-operations.ts'
import { warmUp } from './warm-up.ts'
import type { Change } from './change.ts'
import { checkOperations } from './check-operations.ts'
import type { Generation, Lease } from './generation.ts'
import { type HeldGeneration, type OpenGeneration, holdGeneration } from './held-generation.ts'
import { createHistory } from './history.ts'
import { type SourceConfig, type SourceDeps, openSourceOf } from './open-source.ts'
import { type Candidate, type Reloading, createReloading } from './reloading.ts'
import { reasonsOf } from './reasons.ts'
import { type Shadow, createShadow } from './shadow.ts'
import { createSuccession } from './succession.ts'

export type SupergraphsConfig = SourceConfig &
  Pick<
    GatewayConfig,
    | 'GATEWAY_CHECK_OPERATIONS'
    | 'GATEWAY_WARM_OPERATIONS'
    | 'GATEWAY_SHADOW_PERCENT'
    | 'GATEWAY_SHADOW_SECONDS'
    | 'GATEWAY_SHADOW_CONCURRENCY'
    | 'GATEWAY_SUBGRAPH_TIMEOUT'
  >

export interface SupergraphsDeps extends SourceDeps {
  /** @throws Error that says in words why the SDL is not that of a supergraph. */
  openGeneration(sdl: string, number: number): Promise<OpenGeneration>
  /** What must not break, and is ready before a supergraph serves. */
  readonly knownOperations: readonly KnownOperation[]
  /** What runs programs against the subgraphs of a generation. */
  executeOn(generation: Generation): Execute
  readonly metrics: Metrics
}

/** What an operator sees. */
export interface SupergraphsState {
  readonly source: string
  readonly current: HeldGeneration
  readonly previous: HeldGeneration | null
  readonly candidate: Candidate | null
  /** Out of service, and still in use. */
  readonly retired: readonly HeldGeneration[]
  /** The last first. */
  readonly changes: readonly Change[]
}

/** The supergraphs of a gateway, one after the other. */
export interface Supergraphs extends AsyncDisposable {
  /** The generation that serves, for the length of one request, or of one subscription. */
  lease(): Lease
  /** Reads the source now. @param again loads even what was rolled back. */
  reload(again?: boolean): Promise<Change>
  /** Serves the previous supergraph again, at once. */
  rollback(): Change
  state(): SupergraphsState
  /** Calls `listener` whenever another supergraph serves. Only the last one given is called. */
  onServing(listener: () => void): void
  /** To be called with every query that was answered. */
  readonly shadow: Shadow
  /** There when the first supergraph is ready for traffic. */
  readonly dependency: Dependency
}

/** @throws Error that names the source, and says why it gives no supergraph. */
export async function openSupergraphs(config: SupergraphsConfig, deps: SupergraphsDeps): Promise<Supergraphs> {
  const { openGeneration, knownOperations, log, metrics } = deps
  await using opening = new AsyncDisposableStack()
  const ending = new AbortController()
  let reloading: Reloading | null = null
  let hasChangedMeanwhile = false
  const onChange = () => {
    if (reloading) void reloading.reload()
    else hasChangedMeanwhile = true
  }
  const source = opening.use(await openSourceOf(config, deps)(onChange))
  let last = 0
  const load = async (sdl: string) => {
    last += 1
    try {
      return holdGeneration(await openGeneration(sdl, last), log)
    } catch (cause) {
      throw new Error(`${source.name} is not a supergraph that can be served: ${firstLineOf(cause)}`, { cause })
    }
  }

  const first = await load(await source.read())
  let onServing: (() => void) | undefined
  const succession = createSuccession(first, metrics, () => onServing?.())
  const history = createHistory(source.name, { log, metrics })
  history.note({ outcome: 'loaded', hash: first.generation.hash, generation: first.generation.number })
  const shadow = createShadow({
    percent: config.GATEWAY_SHADOW_PERCENT,
    seconds: config.GATEWAY_SHADOW_SECONDS,
    concurrency: config.GATEWAY_SHADOW_CONCURRENCY,
    timeout: config.GATEWAY_SUBGRAPH_TIMEOUT,
    executeOn: deps.executeOn,
    log,
    metrics,
  })
  const own = createReloading({ succession, history, read: source.read, load, prepare })
  reloading = own
  if (hasChangedMeanwhile) void own.reload()

  // It serves from the start, if slowly; who sends traffic here may wait until it is warm.
  const warm = warmFirst()

  const sources = opening.move()
  return {
    lease: succession.lease,
    reload: own.reload,
    rollback: own.rollback,
    state: () => ({
      source: source.name,
      current: succession.current,
      previous: succession.previous,
      candidate: own.candidate,
      retired: succession.retired,
      changes: history.changes,
    }),
    onServing(listener) {
      onServing = listener
    },
    shadow,
    dependency: { name: 'supergraph', check: () => warm },
    async [Symbol.asyncDispose]() {
      ending.abort()
      await sources.disposeAsync()
      await own[Symbol.asyncDispose]()
      await succession[Symbol.asyncDispose]()
    },
  }

  async function warmFirst(): Promise<void> {
    try {
      const { failures } = await warmUp(first.generation, { known: knownOperations, used: [], signal: ending.signal })
      for (const { name, reason } of failures) {
        log.warn({ operation: name, reason: reasonsOf(reason) }, 'a known operation does not fit the supergraph')
      }
    } catch (error) {
      // It serves all the same.
      if (!ending.signal.aborted) log.error({ reason: reasonsOf(error) }, 'the supergraph was not warmed up')
    }
  }

  async function prepare(next: HeldGeneration, signal: AbortSignal): Promise<void> {
    const { current } = succession
    if (config.GATEWAY_CHECK_OPERATIONS !== 'off') await check(next, current, signal)
    const used = current.generation.mostUsed(config.GATEWAY_WARM_OPERATIONS)
    await warmUp(next.generation, { known: knownOperations, used, signal })
    if (config.GATEWAY_SHADOW_PERCENT > 0) await shadow.compare({ next, current }, signal)
  }

  async function check(next: HeldGeneration, current: HeldGeneration, signal: AbortSignal): Promise<void> {
    const generations = { next: next.generation, current: current.generation, signal }
    const broken = await checkOperations(knownOperations, generations)
    if (broken.length === 0) return
    if (config.GATEWAY_CHECK_OPERATIONS === 'refuse') {
      const named = broken.map(({ name, reason }) => `${name}: ${reason}`)
      throw new Error(`${source.name} would break known operations:\n${named.join('\n')}`)
    }
    for (const { name, reason } of broken) log.warn({ operation: name, reason }, 'a new supergraph breaks an operation')
  }
}

const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
