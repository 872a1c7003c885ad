import type { Contender } from './gateways/contender.ts'
import { FLOOR, STOCK, listContenders } from './gateways/contenders.ts'
import type { Running } from './gateways/start.ts'
import { type Sample, measure } from './measure/measure.ts'
import { readUsage } from './measure/process-usage.ts'
import { type Arrival, meetStrangers } from './measure/strangers.ts'
import { type Verdict, readData, verify } from './measure/verify.ts'
import type { Options, Variant } from './options.ts'
import { type Stage, openStage } from './stage.ts'
import type { Operation } from './workload/operations.ts'

/** All that was measured of one gateway under one operation and kind of traffic: a sample a round. */
export interface Series {
  readonly gateway: string
  readonly operation: string
  readonly variant: Variant
  readonly samples: Sample[]
}

export interface Comparison {
  readonly started: Date
  readonly contenders: readonly Contender[]
  readonly absent: readonly { readonly name: string; readonly why: string }[]
  readonly verdicts: readonly Verdict[]
  readonly series: readonly Series[]
  /** Megabytes that each gateway held after the rounds. */
  readonly memory: ReadonlyMap<string, number>
  readonly arrivals: readonly Arrival[]
}

/** Measures all gateways and operations in turn, round after round: what disturbs the machine then disturbs all alike. */
export async function compare(options: Options, progress: (line: string) => void): Promise<Comparison> {
  const started = new Date()
  const all = listContenders(options.routers)
  const contenders = all.filter(({ name }) => isWanted(name, options.only))
  for (const name of options.only ?? []) {
    if (!all.some((it) => it.name === name)) throw new Error(`There is no gateway \`${name}\`.`)
  }
  await using stage = await openStage()
  const load = stage.openLoad()
  const { running, absent } = await startAll(stage, contenders, progress)
  const verdicts = await verifyAll(stage, running, options.operations)
  for (const { gateway, operation, answer, error } of verdicts) {
    if (answer !== 'equal') progress(`${gateway} ${operation}: ${answer}${error === null ? '' : ` (${error})`}`)
  }
  const sound = ({ name }: Running, operation: Operation) =>
    verdicts.some((it) => it.gateway === name && it.operation === operation.name && it.answer !== 'wrong')

  const series = options.variants.flatMap((variant) =>
    options.operations.flatMap((operation) =>
      running
        .filter((it) => sound(it, operation))
        .map((gateway) => ({ gateway, operation, variant, samples: [] as Sample[] })),
    ),
  )
  for (let round = 1; round <= options.rounds; round += 1) {
    // Every other round backwards, so that nobody is always behind the same neighbour.
    for (const { gateway, operation, variant, samples } of round % 2 === 1 ? series : series.toReversed()) {
      const sample = await measure(stage, load, gateway, operation, variant, options.seconds)
      samples.push(sample)
      progress(
        `${round}/${options.rounds} ${variant.traffic} ${variant.connections} ${operation.name} ${gateway.name}: ` +
          `${sample.cpu.toFixed(3)} CPU-ms, ${Math.round(sample.throughput)}/s` +
          (sample.failures > 0 ? `, ${sample.failures} FAILURES` : ''),
      )
    }
  }
  const memory = new Map(running.map((it) => [it.name, readUsage(it.pid).memory]))
  const arrivals: Arrival[] = []
  const known = options.operations.at(-1)
  for (const gateway of options.strangers > 0 && known ? running.filter((it) => !it.name.startsWith('floor')) : []) {
    progress(`strangers ${gateway.name}`)
    if (known) arrivals.push(await meetStrangers(load, gateway, known, 0, options.strangers))
  }
  return {
    started,
    contenders,
    absent,
    verdicts,
    series: series.map((it) => ({ ...it, gateway: it.gateway.name, operation: it.operation.name })),
    memory,
    arrivals,
  }
}

/** Nothing means anything without what it is compared with. */
function isWanted(name: string, only: readonly string[] | null): boolean {
  return only === null || only.includes(name) || name === STOCK || name === FLOOR
}

async function startAll(stage: Stage, contenders: readonly Contender[], progress: (line: string) => void) {
  const running: Running[] = []
  const absent: { name: string; why: string }[] = []
  for (const contender of contenders) {
    try {
      running.push(await stage.start(contender))
      progress(`${contender.name} runs`)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      absent.push({ name: contender.name, why })
      progress(`${contender.name} is absent: ${why}`)
    }
  }
  return { running, absent }
}

async function verifyAll(stage: Stage, running: readonly Running[], operations: readonly Operation[]) {
  const stock = running.find((it) => it.name === STOCK)
  if (!stock) throw new Error('The stock gateway did not start: there is nothing to compare with.')
  const verdicts: Verdict[] = []
  for (const operation of operations) {
    const expected = readData(await stock.ask(operation, 0))
    for (const gateway of running) verdicts.push(await verify(stage, gateway, operation, expected))
  }
  return verdicts
}
