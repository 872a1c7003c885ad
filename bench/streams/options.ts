import { parseArgs } from 'node:util'
import { count, list, positive } from '../options.ts'
import { type Scenario, scenarios } from './workload/scenarios.ts'

export interface StreamsOptions {
  readonly mode: 'streams' | 'streams-soak'
  readonly rounds: number
  /** Names of contenders; all that there are when null. */
  readonly only: readonly string[] | null
  readonly scenarios: readonly Scenario[]
  /** Each is measured: so many WebSockets, each with one subscription. */
  readonly clients: readonly number[]
  /** Events that are measured; of a soak, frames that are delivered. Streams of one's own get a quarter: each is an event for every client. */
  readonly events: number
  /** Seconds after which a measurement ends, however many events there were. */
  readonly seconds: number
  /** Subscriptions without events, whose memory is measured; 0 leaves that part out. */
  readonly idle: number
  /** Where the report is written; nowhere when null. */
  readonly output: string | null
}

export const STREAMS_USAGE = `pnpm bench streams            compares what subscriptions cost, prints tables and writes bench/STREAMS-RESULTS.md
pnpm bench streams-soak       sends many events through our gateway and follows the memory

  --rounds N        how often everything is measured in turn (3)
  --only A,B        contenders, by name: ours, graphql-ws, frame-once, hive
  --scenarios A,B   of ${scenarios.map((it) => it.name).join(', ')}; a soak takes the first (shared)
  --clients A,B     WebSockets with one subscription each (1000,5000; 10 in a soak)
  --events N        events of a measurement (100); a quarter for streams of one's own; frames of a soak (1000000)
  --seconds N       the longest that a measurement takes (10)
  --idle N          idle subscriptions, for their memory (10000); 0 leaves that part out
  --quick           one round, 100 clients, 20 events, 500 idle subscriptions, nothing written`

/** @throws Error for anything that is not understood, with what is wrong in words. */
export function readStreamsOptions(args: readonly string[]): StreamsOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      only: { type: 'string' },
      scenarios: { type: 'string' },
      clients: { type: 'string' },
      events: { type: 'string' },
      seconds: { type: 'string' },
      idle: { type: 'string' },
      quick: { type: 'boolean' },
    },
  })
  const { quick = false } = values
  const [mode, ...others] = positionals
  if ((mode !== 'streams' && mode !== 'streams-soak') || others.length > 0) {
    throw new Error(`There is no \`${positionals.join(' ')}\`.`)
  }
  const isSoak = mode === 'streams-soak'
  const usual = isSoak ? { clients: '10', events: '1000000' } : { clients: '1000,5000', events: '100' }
  const { clients, events } = quick && !isSoak ? { clients: '100', events: '20' } : usual
  const idle = values.idle ?? (quick ? '500' : '10000')
  return {
    mode,
    rounds: count('--rounds', values.rounds ?? (quick ? '1' : '3')),
    only: values.only === undefined ? null : list(values.only),
    scenarios: values.scenarios === undefined ? scenarios : list(values.scenarios).map(scenario),
    clients: list(values.clients ?? clients).map((it) => count('--clients', it)),
    events: count('--events', values.events ?? events),
    seconds: positive('--seconds', values.seconds ?? '10'),
    idle: idle === '0' ? 0 : count('--idle', idle),
    output: quick || values.only !== undefined ? null : 'STREAMS-RESULTS.md',
  }
}

function scenario(name: string): Scenario {
  const found = scenarios.find((it) => it.name === name)
  if (!found) throw new Error(`There is no scenario \`${name}\`.`)
  return found
}
