import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contender } from '../gateways/contender.ts'
import { type Running, startGateway } from '../gateways/start.ts'
import { openChild } from '../measure/child.ts'
import { endWithProcess } from '../stage.ts'
import { composeSupergraph } from '../workload/compose.ts'
import type { Job, Outcome } from './load/main.ts'
import type { Asked, Question } from './workload/main.ts'
import { READY, type Scenario } from './workload/scenarios.ts'
import { subgraphs } from './workload/subgraphs.ts'

/** Everything that a measurement needs but the contender: a publisher with both subgraphs, and clients. */
export interface StreamStage extends AsyncDisposable {
  /** Starts a contender, which ends with the stage, or before. */
  readonly start: (contender: Contender) => Promise<Running>
  /** Connects so many clients to it, each with a subscription. */
  readonly open: (to: Running, scenario: Scenario, clients: number) => Promise<Audience>
  /** What the subgraphs were asked since the last time. */
  readonly asked: () => Promise<Asked>
}

/** The clients of a contender. There is one audience at a time. */
export interface Audience {
  /** Publishes the next wave, an event for each client, and waits until everybody has it. */
  readonly publish: (milliseconds: number) => Promise<Outcome['reach']>
  /** Counts from the last wave on. */
  readonly begin: () => Promise<void>
  readonly count: () => Promise<Outcome['count']>
  readonly close: () => Promise<void>
}

const HOST = '127.0.0.1'

export async function openStreamStage(): Promise<StreamStage> {
  await using opening = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'))
  opening.defer(() => rmSync(folder, { recursive: true, force: true }))
  const { signal } = opening.use(endWithProcess(folder))
  const publisher = opening.use(openChild(new URL('workload/main.ts', import.meta.url)))
  const origin = `http://${HOST}:${String(await publisher.told())}`
  const supergraph = join(folder, 'supergraph.graphql')
  writeFileSync(supergraph, composeSupergraph(origin, subgraphs))
  const load = opening.use(openChild(new URL('load/main.ts', import.meta.url)))
  const run = <Kind extends Job['kind']>(job: Extract<Job, { readonly kind: Kind }>) =>
    load.ask(job) as Promise<Outcome[Kind]>
  const stack = opening.move()
  let wave = 0

  return {
    start: async (contender) =>
      stack.use(
        await startGateway(contender, { supergraph, plans: '', subgraphs: origin }, { ready: READY, folder, signal }),
      ),
    asked: () => publisher.ask({ kind: 'count' } satisfies Question) as Promise<Asked>,
    async open({ port, path }, { name, query, operationName }, clients) {
      const own = name === 'own'
      await run({ kind: 'open', host: HOST, port, path, query, operationName, clients, own })
      return {
        async publish(milliseconds) {
          wave += 1
          const reached = run({ kind: 'reach', wave, milliseconds })
          const published = publisher.ask({ kind: 'publish', wave, clients: own ? clients : null } satisfies Question)
          const [outcome] = await Promise.all([reached, published])
          return outcome
        },
        begin: async () => void (await run({ kind: 'begin', wave })),
        count: () => run({ kind: 'count', wave }),
        close: async () => void (await run({ kind: 'close' })),
      }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
