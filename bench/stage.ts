import { setMaxListeners } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordPlans } from './gateways/bare-plan.ts'
import type { Contender } from './gateways/contender.ts'
import { type Running, startGateway } from './gateways/start.ts'
import type { Job, Outcome } from './load/main.ts'
import { type Child, openChild } from './measure/child.ts'
import { composeSupergraph } from './workload/compose.ts'
import type { Asked, Question } from './workload/main.ts'
import { type Operation, operations } from './workload/operations.ts'

/** Everything that a measurement needs but the gateways: subgraphs, a supergraph over them, and somebody to send requests. */
export interface Stage extends AsyncDisposable {
  readonly subgraphs: (question: Question) => Promise<Asked>
  /** Starts a gateway, which ends with the stage. */
  readonly start: (contender: Contender) => Promise<Running>
  readonly openLoad: () => Load
  /** A folder that ends with the stage. */
  readonly folder: string
}

/** A load generator: a process that takes one job at a time. */
export interface Load {
  readonly run: (
    gateway: Running,
    operation: Operation,
    job: Omit<Job, 'host' | 'port' | 'path' | 'query' | 'operationName'>,
  ) => Promise<Outcome>
  /** Ends the running job: requests in flight are still awaited. */
  readonly stop: () => void
}

const HOST = '127.0.0.1'

export async function openStage(): Promise<Stage> {
  await using opening = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'))
  opening.defer(() => rmSync(folder, { recursive: true, force: true }))
  const { signal } = opening.use(endWithProcess(folder))

  const workload = opening.use(openChild(new URL('workload/main.ts', import.meta.url)))
  const subgraphs = `http://${HOST}:${String(await workload.told())}`
  const sdl = composeSupergraph(subgraphs)
  const supergraph = join(folder, 'supergraph.graphql')
  writeFileSync(supergraph, sdl)
  const plans = join(folder, 'plans.json')
  writeFileSync(plans, JSON.stringify(await recordPlans(sdl, subgraphs, operations)))

  const ready = operations.at(-1)
  if (!ready) throw new Error('There are no operations.')
  const stack = opening.move()
  return {
    folder,
    subgraphs: (question) => workload.ask(question) as Promise<Asked>,
    start: async (contender) =>
      stack.use(await startGateway(contender, { supergraph, plans, subgraphs }, { ready, folder, signal })),
    openLoad: () => loadOf(stack.use(openChild(new URL('load/main.ts', import.meta.url)))),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

const interrupted = () => process.exit(1)

/** However this process ends, no gateway outlives it: a signal, too, ends what was started and removes the folder. */
export function endWithProcess(folder: string): Disposable & { readonly signal: AbortSignal } {
  const ending = new AbortController()
  // Every gateway listens to it.
  setMaxListeners(0, ending.signal)
  const leave = () => {
    ending.abort()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', leave).once('SIGINT', interrupted).once('SIGTERM', interrupted)
  return {
    signal: ending.signal,
    [Symbol.dispose]: () => process.off('exit', leave).off('SIGINT', interrupted).off('SIGTERM', interrupted),
  }
}

function loadOf(child: Child): Load {
  return {
    run: ({ port, path }, { query, operationName }, job) =>
      child.ask({ host: HOST, port, path, query, operationName, ...job } satisfies Job) as Promise<Outcome>,
    stop: () => child.tell('stop'),
  }
}
