import { ClientError } from '@care/service/errors'
import type { OperationPlan, Planner } from './plan.ts'
import type { Composition, PlannerTask, SubgraphSdl, SupergraphFacts } from './planner-messages.ts'
import { type PlannerWorker, refusalOf, startPlannerWorker } from './planner-worker.ts'

/** Milliseconds that loading a supergraph, or composing one, may take: minutes are known from supergraphs of megabytes. */
const LOAD_TIMEOUT = 300_000

export interface PlannerThreadOptions {
  /** Milliseconds that one operation may take to plan. */
  readonly planTimeout: number
  /** Questions that may wait, with the one that is answered. */
  readonly queue: number
  /** Megabytes of memory for the thread's objects. */
  readonly megabytes: number
  /** Told how many tasks wait or run, by difference. */
  onQueue?(difference: number): void
}

/** A supergraph in the planner's thread. Disposing it drops it there. */
export interface LoadedSupergraph extends Planner {
  readonly facts: SupergraphFacts
}

/**
 * The one thread for what takes long: it holds supergraphs, plans and composes, one task at a time. When it dies it is
 * started again and holds the same supergraphs; only the task that it died of fails.
 */
export interface PlannerThread extends AsyncDisposable {
  /** @throws Error that says why it is no supergraph. */
  load(sdl: string): Promise<LoadedSupergraph>
  compose(subgraphs: readonly SubgraphSdl[]): Promise<Composition>
}

interface Waiting {
  readonly task: PlannerTask
  resolve(answer: unknown): void
  reject(error: unknown): void
}

export function openPlannerThread(options: PlannerThreadOptions): PlannerThread {
  const { planTimeout, queue: bound, megabytes, onQueue } = options
  /** What the thread should hold: the SDL by number. */
  const wanted = new Map<number, string>()
  const waiting: Waiting[] = []
  let held = new Set<number>()
  /** Those that a new thread could not load: they are tried again when they are asked for, and not before. */
  const unloadable = new Set<number>()
  let worker: PlannerWorker | null = null
  /** Tasks that wait or run. */
  let open = 0
  let isBusy = false
  let isClosed = false
  let last = 0

  return {
    async load(sdl) {
      const graph = (last += 1)
      const facts = (await ask({ kind: 'load', graph, sdl })) as SupergraphFacts
      wanted.set(graph, sdl)
      return {
        facts,
        async plan(question) {
          if (!wanted.has(graph)) throw new Error('This supergraph is not loaded any more.')
          try {
            const json = (await ask({ kind: 'plan', graph, question })) as string
            return { ...(JSON.parse(json) as OperationPlan), characters: json.length }
          } catch (error) {
            throw refusalOf(error)
          }
        },
        async [Symbol.asyncDispose]() {
          unloadable.delete(graph)
          if (!wanted.delete(graph) || !held.delete(graph) || worker?.isLost) return
          // A thread that ends instead has dropped it as well.
          await ask({ kind: 'drop', graph }).catch(() => undefined)
        },
      }
    },
    compose: (subgraphs) => ask({ kind: 'compose', subgraphs }) as Promise<Composition>,
    async [Symbol.asyncDispose]() {
      isClosed = true
      for (const it of waiting.splice(0)) settle(() => it.reject(new Error('The planner is closed.')))
      await worker?.stop()
    },
  }

  function ask(task: PlannerTask): Promise<unknown> {
    if (isClosed) return Promise.reject(new Error('The planner is closed.'))
    if (task.kind === 'plan' && open >= bound) {
      return Promise.reject(new ClientError('RATE_LIMITED', 'Too many new operations at once: try again in a second.'))
    }
    return new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject })
      open += 1
      onQueue?.(1)
      void work()
    })
  }

  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { task, resolve, reject } = next
      await perform(task).then(
        (answer) => settle(() => resolve(answer)),
        (error: unknown) => settle(() => reject(error)),
      )
      if (waiting.length === 0) await restore()
    }
    isBusy = false
  }

  function settle(tell: () => void): void {
    open -= 1
    onQueue?.(-1)
    tell()
  }

  /** Loads what a thread that died held, before anybody asks. */
  async function restore(): Promise<void> {
    for (const [graph, sdl] of wanted) {
      if (isClosed) return
      if (unloadable.has(graph) || (held.has(graph) && !worker?.isLost)) continue
      await perform({ kind: 'load', graph, sdl }).catch(() => unloadable.add(graph))
    }
  }

  async function perform(task: PlannerTask): Promise<unknown> {
    if (isClosed) throw new Error('The planner is closed.')
    if (!worker || worker.isLost) {
      worker = startPlannerWorker({ megabytes })
      held = new Set()
    }
    if (task.kind === 'plan') await holdGraph(task.graph)
    const answer = await worker.perform(task, task.kind === 'plan' ? planTimeout : LOAD_TIMEOUT)
    if (task.kind === 'load') held.add(task.graph)
    return answer
  }

  /** A thread that was started again has to load the supergraph first, at no expense of the question's own time. */
  async function holdGraph(graph: number): Promise<void> {
    const sdl = wanted.get(graph)
    if (sdl === undefined) throw new Error('This supergraph is not loaded any more.')
    if (held.has(graph)) return
    await perform({ kind: 'load', graph, sdl }).catch((cause: unknown) => {
      throw new Error('The supergraph could not be loaded again.', { cause })
    })
  }
}
