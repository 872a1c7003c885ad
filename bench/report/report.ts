import { cpus, release, totalmem } from 'node:os'
import type { Comparison, Series } from '../compare.ts'
import { FLOOR, STOCK } from '../gateways/contenders.ts'
import type { Traffic } from '../load/request.ts'
import { median } from '../measure/statistics.ts'
import type { Options, Variant } from '../options.ts'
import { table } from './table.ts'

/** How many times less than stock ours must cost: what the fastest router in Rust reached, measured in the same way. */
const GOALS: Readonly<Record<Traffic, ReadonlyMap<string, number>>> = {
  distinct: new Map([
    ['big', 18],
    ['medium', 8],
    ['small', 8],
  ]),
  same: new Map([
    ['big', 30],
    ['medium', 12],
    ['small', 11],
  ]),
}

/** The report of a comparison, in Markdown. */
export function report(comparison: Comparison, options: Options): string {
  const parts = [
    '# What a request costs',
    `**Only ratios within this run mean anything**: another machine, or another hour on this one, gives other figures.`,
    settings(comparison, options),
    contenders(comparison),
    ...options.variants.map((variant) => overview(comparison, options, variant)),
    fetches(comparison, options),
    arrivals(comparison, options),
    ...options.variants.map((variant) => details(comparison, options, variant)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function settings({ started }: Comparison, { rounds, seconds }: Options): string {
  return [
    ...machine(started),
    `- ${rounds} round${rounds === 1 ? '' : 's'}, in each of which everything is measured in turn for ${seconds} s; medians of the rounds`,
    '- CPU-ms: processor time of the gateway’s process, all threads, for one request of a client',
  ].join('\n')
}

/** When and where a run was. */
export function machine(started: Date): readonly string[] {
  const [first] = cpus()
  return [
    `- ${started.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- ${cpus().length} × ${first?.model.trim() ?? 'a processor'}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}, Node ${process.version}`,
  ]
}

function contenders({ contenders: all, absent, memory }: Comparison): string {
  const why = new Map(absent.map((it) => [it.name, it.why]))
  const rows = all.map(({ name, what }) => [
    name,
    why.has(name) ? `${what} — absent: ${why.get(name)}` : what,
    memory.has(name) ? (memory.get(name) ?? 0).toFixed(0) : '',
  ])
  return table(['gateway', 'what it is', 'MB after the rounds'], rows)
}

/** CPU-ms of all operations side by side: how many times less than stock, and how much of the bare fetches. */
function overview({ series, contenders: all }: Comparison, options: Options, variant: Variant): string {
  const rows = all.flatMap(({ name }) => {
    const cells = options.operations.map((operation) => {
      const cost = costOf(series, name, operation.name, variant)
      const stock = costOf(series, STOCK, operation.name, variant)
      const floor = costOf(series, FLOOR, operation.name, variant)
      return cost === null ? '' : `${milliseconds(cost)}${ratios(stock, floor, cost)}`
    })
    return cells.every((it) => it === '') ? [] : [[name, ...cells]]
  })
  const goal = options.operations.map((it) => `at least ${GOALS[variant.traffic].get(it.name) ?? 1}×`)
  const head = ['gateway', ...options.operations.map((it) => it.name)]
  const explained = 'In brackets: how many times less than stock, and how much of the bare fetches.'
  return `## CPU-ms per request: ${describe(variant)}\n\n${explained}\n\n${table(head, [...rows, ['goal of ours', ...goal]])}`
}

function details({ series, contenders: all }: Comparison, options: Options, variant: Variant): string {
  const head = [
    'gateway',
    'CPU-ms min',
    'median',
    'max',
    'less than stock',
    'of bare fetches',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'fetches',
    'failures',
  ]
  const tables = options.operations.map((operation) => {
    const stock = costOf(series, STOCK, operation.name, variant)
    const floor = costOf(series, FLOOR, operation.name, variant)
    const rows = all.flatMap(({ name }) => {
      const found = find(series, name, operation.name, variant)
      if (!found) return []
      const cpu = found.samples.map((it) => it.cpu)
      const middle = (of: (sample: Series['samples'][number]) => number) => median(found.samples.map(of))
      return [
        [
          name,
          milliseconds(Math.min(...cpu)),
          milliseconds(median(cpu)),
          milliseconds(Math.max(...cpu)),
          stock === null ? '' : `${(stock / median(cpu)).toFixed(1)}×`,
          floor === null ? '' : `${(median(cpu) / floor).toFixed(2)}×`,
          middle((it) => it.throughput).toFixed(0),
          middle((it) => it.p50).toFixed(2),
          middle((it) => it.p99).toFixed(2),
          middle((it) => it.fetches).toFixed(2),
          String(found.samples.reduce((sum, it) => sum + it.failures, 0)),
        ],
      ]
    })
    return `### ${operation.name}, ${describe(variant)}\n\n${table(head, rows)}`
  })
  return tables.join('\n\n')
}

function fetches({ verdicts, contenders: all }: Comparison, options: Options): string {
  const rows = all.flatMap(({ name }) => {
    const own = options.operations.map((operation) =>
      verdicts.find((it) => it.gateway === name && it.operation === operation.name),
    )
    if (own.every((it) => it === undefined)) return []
    const answers = new Set(own.map((it) => it?.answer).filter((it) => it !== undefined))
    return [[name, ...own.map((it) => (it ? `${it.fetches} (${it.fetchedBytes})` : '')), [...answers].join(', ')]]
  })
  const head = ['gateway', ...options.operations.map((it) => it.name), 'answers, beside stock’s']
  return `## Requests to subgraphs for one request of a client, and bytes of their bodies\n\n${table(head, rows)}`
}

function arrivals({ arrivals: all }: Comparison, { strangers }: Options): string {
  if (all.length === 0) return ''
  const rows = all.map((it) => [
    it.gateway,
    ...[it.first, it.longest, it.before, it.meanwhile, it.worst, it.calmBlock, it.block].map((value) =>
      value.toFixed(1),
    ),
  ])
  const head = [
    'gateway',
    'first answer, median',
    'longest',
    'p99 of others without',
    'p99 of others meanwhile',
    'longest of others meanwhile',
    'longest block without',
    'longest block meanwhile',
  ]
  return `## Operations that nobody has sent before\n\n${strangers} of the kind of big, one after the other, while 16 connections ask the last of the operations; milliseconds. A block is a time in which none of those gets an answer.\n\n${table(head, rows)}`
}

function find(series: readonly Series[], gateway: string, operation: string, variant: Variant): Series | undefined {
  return series.find(
    (it) => it.gateway === gateway && it.operation === operation && it.variant === variant && it.samples.length > 0,
  )
}

function costOf(series: readonly Series[], gateway: string, operation: string, variant: Variant): number | null {
  const found = find(series, gateway, operation, variant)
  return found ? median(found.samples.map((it) => it.cpu)) : null
}

const ratios = (stock: number | null, floor: number | null, cost: number) =>
  stock === null || floor === null ? '' : ` (${(stock / cost).toFixed(1)}×, ${(cost / floor).toFixed(2)})`

const milliseconds = (value: number) => value.toFixed(value < 1 ? 3 : 2)

function describe({ traffic, connections }: Variant): string {
  const kind =
    traffic === 'distinct' ? 'a variable and an authorization of its own in each request' : 'the same request always'
  return `${kind}, ${connections} connection${connections === 1 ? '' : 's'}`
}
