import { parseArgs } from 'node:util'
import type { Traffic } from './load/request.ts'
import { type Operation, operations } from './workload/operations.ts'

/** What one round measures of every gateway and operation. */
export interface Variant {
  readonly traffic: Traffic
  readonly connections: number
}

export interface Options {
  readonly mode: 'compare' | 'soak' | 'profile'
  readonly rounds: number
  /** Seconds of one measurement. */
  readonly seconds: number
  /** Names of gateways; all that there are when null. */
  readonly only: readonly string[] | null
  readonly operations: readonly Operation[]
  readonly variants: readonly Variant[]
  /** Operations that nobody has sent before, for the effect of planning on others. */
  readonly strangers: number
  /** Paths of Rust routers. */
  readonly routers: readonly string[]
  /** Of a soak. */
  readonly requests: number
  /** Where the report is written; nowhere when null. */
  readonly output: string | null
}

export const USAGE = `pnpm bench                    compares gateways, prints a table and writes bench/RESULTS.md
pnpm bench soak               sends many requests and follows the memory
pnpm bench profile            shows where our gateway's time goes under one operation

  --rounds N        how often everything is measured in turn (4)
  --seconds N       seconds of each measurement (3)
  --only A,B        gateways, by name; stock and floor-fetches are always there to compare with
  --operations A,B  of ${operations.map((it) => it.name).join(', ')}
  --connections A,B of the load generator (16,1)
  --traffic A,B     of distinct, same
  --strangers N     operations that nobody has sent before (20); 0 leaves that part out
  --router PATH     a binary of Hive Router or Apollo Router; may be given twice
  --requests N      requests of a soak (1000000)
  --quick           one round of one second, 16 connections, distinct traffic, nothing written`

/** @throws Error for anything that is not understood, with what is wrong in words. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      operations: { type: 'string' },
      connections: { type: 'string' },
      traffic: { type: 'string' },
      strangers: { type: 'string' },
      router: { type: 'string', multiple: true },
      requests: { type: 'string' },
      quick: { type: 'boolean' },
    },
  })
  const { quick = false } = values
  const [mode = 'compare', ...others] = positionals
  if ((mode !== 'compare' && mode !== 'soak' && mode !== 'profile') || others.length > 0) {
    throw new Error(`There is no \`${positionals.join(' ')}\`.`)
  }
  const connections = list(values.connections ?? (quick ? '16' : '16,1')).map((it) => count('--connections', it))
  const traffics = list(values.traffic ?? (quick ? 'distinct' : 'distinct,same')).map(traffic)
  return {
    mode,
    rounds: count('--rounds', values.rounds ?? (quick ? '1' : '4')),
    seconds: positive('--seconds', values.seconds ?? (quick ? '1' : '3')),
    only: values.only === undefined ? null : list(values.only),
    operations: values.operations === undefined ? operations : list(values.operations).map(operation),
    // One connection alone can share nothing: equal requests are of interest where several are in flight.
    variants: connections
      .flatMap((it) => traffics.map((own) => ({ traffic: own, connections: it })))
      .filter((it) => it.connections > 1 || it.traffic === 'distinct' || traffics.length === 1),
    strangers: Number(values.strangers ?? (quick ? 5 : 20)),
    routers: values.router ?? [],
    requests: count('--requests', values.requests ?? '1000000'),
    output: quick || values.only !== undefined ? null : 'RESULTS.md',
  }
}

export const list = (text: string) => text.split(',').filter(Boolean)

export function positive(name: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`${name} must be a number above 0, not \`${text}\`.`)
  return value
}

export function count(name: string, text: string): number {
  const value = positive(name, text)
  if (!Number.isInteger(value)) throw new Error(`${name} must be a whole number, not \`${text}\`.`)
  return value
}

function traffic(text: string): Traffic {
  if (text !== 'distinct' && text !== 'same') throw new Error(`--traffic is \`distinct\` or \`same\`, not \`${text}\`.`)
  return text
}

function operation(name: string): Operation {
  const found = operations.find((it) => it.name === name)
  if (!found) throw new Error(`There is no operation \`${name}\`.`)
  return found
}
