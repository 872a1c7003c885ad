import { median } from '../measure/statistics.ts'
import { table } from '../report/table.ts'
import { machine } from '../report/report.ts'
import type { StreamComparison, StreamSeries } from './compare.ts'
import { SERVER } from './contenders/contenders.ts'
import type { StreamSample } from './measure.ts'
import type { StreamsOptions } from './options.ts'
import type { Scenario } from './workload/scenarios.ts'

const BYTES_OF_KIB = 1024

const WORDS: Readonly<Record<Scenario['name'], string>> = {
  shared: 'all subscribe to the same',
  own: 'each with a variable of its own',
}

/** The report of a comparison, in Markdown. */
export function reportStreams(comparison: StreamComparison, options: StreamsOptions): string {
  const parts = [
    '# What a subscription costs',
    '**Only ratios within this run mean anything**: another machine, or another hour on this one, gives other figures.',
    settings(comparison, options),
    contenders(comparison),
    ...options.scenarios.flatMap((scenario) => options.clients.map((clients) => cell(comparison, scenario, clients))),
    idle(comparison, options),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function settings({ started }: StreamComparison, { rounds, events, seconds }: StreamsOptions): string {
  return [
    ...machine(started),
    `- ${rounds} round${rounds === 1 ? '' : 's'}, in each of which everything is measured in turn, every time in a process of its own, for ${events} events (a quarter for streams of one’s own, each an event for every client) or ${seconds} s; medians of the rounds`,
    '- CPU-µs: processor time of the contender’s process, all threads, for one frame that a client got',
    '- latency: from the publication of an event to its receipt; of events for all clients at once, so that most of it is the time that the ones before took',
    '- KiB: resident memory when all have subscribed and nothing happens, less that before, for each client; without a collection of garbage',
  ].join('\n')
}

function contenders({ contenders: all, absent }: StreamComparison): string {
  const rows = all.map(({ name, what }) => [name, absent.has(name) ? `${what} — absent: ${absent.get(name)}` : what])
  return table(['contender', 'what it is'], rows)
}

function cell({ series }: StreamComparison, scenario: Scenario, clients: number): string {
  const here = series.filter((it) => it.scenario === scenario.name && it.clients === clients)
  const server = costOf(here.find((it) => it.contender === SERVER))
  const sound = here.filter((it) => it.disqualified === null && it.samples.length > 0)
  const rows = sound.map((it) => {
    const cpu = it.samples.map((sample) => sample.cpu)
    const cost = median(cpu)
    const middle = (of: (sample: StreamSample) => number) => median(it.samples.map(of))
    return [
      it.contender,
      micro(Math.min(...cpu)),
      micro(cost),
      micro(Math.max(...cpu)),
      !server ? '' : `${(cost / server).toFixed(2)}×`,
      middle((sample) => sample.throughput).toFixed(0),
      middle((sample) => sample.p50).toFixed(1),
      middle((sample) => sample.p99).toFixed(1),
      (middle((sample) => sample.memory) / BYTES_OF_KIB).toFixed(1),
      middle((sample) => sample.requests).toFixed(2),
      middle((sample) => sample.upstreams).toFixed(0),
      String(it.samples.reduce((sum, sample) => sum + sample.frames, 0)),
    ]
  })
  const head = [
    'contender',
    'CPU-µs min',
    'median',
    'max',
    `of ${SERVER}`,
    'frames/s',
    'p50 ms',
    'p99 ms',
    'KiB a socket',
    'requests an event',
    'upstream streams',
    'frames',
  ]
  const out = here.flatMap((it) => (it.disqualified === null ? [] : [`- ${it.contender} is out: ${it.disqualified}`]))
  return [`## ${clients} clients, ${WORDS[scenario.name]}`, table(head, rows), out.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}

function idle({ idle: all, restless }: StreamComparison, { idle: clients }: StreamsOptions): string {
  if (all.length + restless.length === 0) return ''
  const rows = all.map((it) => [
    it.contender,
    it.scenario,
    ...[it.resident, it.collected, it.heap, it.external].map((bytes) => (bytes / BYTES_OF_KIB).toFixed(1)),
  ])
  const head = ['contender', 'scenario', 'RSS', 'RSS, collected', 'heap', 'external']
  return `## ${clients} idle subscriptions\n\nKiB of each, sockets included; the last three after a collection of garbage, before and behind.\n\n${[table(head, rows), ...restless.map((it) => `- not measured: ${it}`)].join('\n\n')}`
}

function costOf(series: StreamSeries | undefined): number | null {
  if (!series || series.disqualified !== null || series.samples.length === 0) return null
  return median(series.samples.map((it) => it.cpu))
}

const micro = (milliseconds: number) => (milliseconds * 1000).toFixed(1)
