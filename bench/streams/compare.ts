import type { Contender } from '../gateways/contender.ts'
import { listStreamContenders } from './contenders/contenders.ts'
import { type Idle, measureIdle } from './idle.ts'
import { type StreamSample, measureStreams } from './measure.ts'
import { allowSockets } from './open-files.ts'
import type { StreamsOptions } from './options.ts'
import { type StreamStage, openStreamStage } from './stage.ts'
import type { Scenario } from './workload/scenarios.ts'

/** All that was measured of one contender in one scenario with so many clients: a sample a round. */
export interface StreamSeries {
  readonly contender: string
  readonly scenario: string
  readonly clients: number
  readonly samples: StreamSample[]
  /** Why it is not measured any further: it does not do what the others do. */
  disqualified: string | null
}

export interface StreamComparison {
  readonly started: Date
  readonly contenders: readonly Contender[]
  readonly absent: ReadonlyMap<string, string>
  readonly series: readonly StreamSeries[]
  readonly idle: readonly Idle[]
  /** Whose idle subscriptions could not be measured, and why. */
  readonly restless: readonly string[]
}

/** Whose idle subscriptions are measured. */
const IDLE: ReadonlySet<string> = new Set(['graphql-ws', 'ours'])

/** Measures all contenders and scenarios in turn, round after round, each time in a process of its own. */
export async function compareStreams(
  options: StreamsOptions,
  progress: (line: string) => void,
): Promise<StreamComparison> {
  const started = new Date()
  const all = listStreamContenders()
  for (const name of options.only ?? []) {
    if (!all.some((it) => it.name === name)) throw new Error(`There is no contender \`${name}\`.`)
  }
  const contenders = all.filter(({ name }) => options.only?.includes(name) ?? true)
  allowSockets(Math.max(options.idle, ...options.clients))
  await using stage = await openStreamStage()
  const absent = await findAbsent(stage, contenders, progress)
  const present = contenders.filter(({ name }) => !absent.has(name))

  const cells = options.clients.flatMap((clients) =>
    options.scenarios.flatMap((scenario) =>
      present.map((contender) => ({ contender, scenario, series: open(contender, scenario, clients) })),
    ),
  )
  for (let round = 1; round <= options.rounds; round += 1) {
    // Every other round backwards, so that nobody is always behind the same neighbour.
    for (const { contender, scenario, series } of round % 2 === 1 ? cells : cells.toReversed()) {
      if (series.disqualified !== null) continue
      const told = await sample(stage, contender, scenario, series, options)
      progress(`${round}/${options.rounds} ${scenario.name} ${series.clients} ${contender.name}: ${told}`)
    }
  }
  const idle: Idle[] = []
  const restless: string[] = []
  for (const scenario of options.idle > 0 ? options.scenarios : []) {
    for (const contender of present.filter(({ name }) => IDLE.has(name))) {
      progress(`idle ${scenario.name} ${options.idle} ${contender.name}`)
      try {
        idle.push(await measureIdle(stage, contender, scenario, options.idle))
      } catch (error) {
        // What was measured before is not lost with it.
        restless.push(`${contender.name}, ${scenario.name}: ${messageOf(error)}`)
        progress(restless.at(-1) ?? '')
      }
    }
  }
  return { started, contenders, absent, series: cells.map((it) => it.series), idle, restless }
}

const open = ({ name }: Contender, scenario: Scenario, clients: number): StreamSeries => ({
  contender: name,
  scenario: scenario.name,
  clients,
  samples: [],
  disqualified: null,
})

async function findAbsent(stage: StreamStage, contenders: readonly Contender[], progress: (line: string) => void) {
  const absent = new Map<string, string>()
  for (const contender of contenders) {
    try {
      await (await stage.start(contender))[Symbol.asyncDispose]()
      progress(`${contender.name} runs`)
    } catch (error) {
      absent.set(contender.name, messageOf(error))
      progress(`${contender.name} is absent: ${messageOf(error)}`)
    }
  }
  return absent
}

/** Measures once more, and tells what came of it. */
async function sample(
  stage: StreamStage,
  contender: Contender,
  scenario: Scenario,
  series: StreamSeries,
  { events, seconds }: StreamsOptions,
): Promise<string> {
  try {
    await using running = await stage.start(contender)
    const measured = await measureStreams(stage, running, scenario, { clients: series.clients, events, seconds })
    series.samples.push(measured)
    const { lost, doubled, wrong, cpu, frames } = measured
    if (lost + doubled + wrong > 0) {
      series.disqualified = `${lost} frames lost, ${doubled} doubled, ${wrong} wrong of ${frames}`
    }
    return series.disqualified ?? `${(cpu * 1000).toFixed(1)} CPU-µs a frame, ${frames} frames`
  } catch (error) {
    series.disqualified = messageOf(error)
    return series.disqualified
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
