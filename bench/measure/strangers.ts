import type { Running } from '../gateways/start.ts'
import type { Load } from '../stage.ts'
import { type Operation, stranger } from '../workload/operations.ts'
import { median } from './statistics.ts'

/** What an operation that nobody has sent before costs: itself, and everybody else meanwhile. */
export interface Arrival {
  readonly gateway: string
  /** Milliseconds to the whole first answer: the median, and the longest. */
  readonly first: number
  readonly longest: number
  /** Milliseconds in which 99 of 100 requests of the others were answered: without strangers, and while they came. */
  readonly before: number
  readonly meanwhile: number
  /** The longest that one of the others waited meanwhile. */
  readonly worst: number
  /** The longest that none of the others got an answer, without strangers and while they came: a block of the gateway. */
  readonly calmBlock: number
  readonly block: number
}

const CONNECTIONS = 16
/** Milliseconds of the time without strangers, and of the one before it, in which others are warmed up. */
const CALM = 2000
const WARM_UP = 500

/**
 * Sends strangers one after the other while sixteen connections ask something small over and over.
 *
 * @param from the number of the first: no two calls for one gateway may share any.
 */
export async function meetStrangers(
  load: Load,
  gateway: Running,
  known: Operation,
  from: number,
  count: number,
): Promise<Arrival> {
  const traffic = { traffic: 'distinct', connections: CONNECTIONS } as const
  await load.run(gateway, known, { ...traffic, milliseconds: WARM_UP })
  const calm = await load.run(gateway, known, { ...traffic, milliseconds: CALM })
  const busy = load.run(gateway, known, traffic)
  const times: number[] = []
  try {
    for (let index = from; index < from + count; index += 1) {
      const start = performance.now()
      const text = await gateway.ask(stranger(index), index)
      times.push(performance.now() - start)
      if (!text.includes('"data":{')) throw new Error(`${gateway.name} does not answer what it has not seen: ${text}`)
    }
  } finally {
    load.stop()
  }
  const { p99, longest, silence } = await busy
  return {
    gateway: gateway.name,
    first: median(times),
    longest: Math.max(...times),
    before: calm.p99,
    meanwhile: p99,
    worst: longest,
    calmBlock: calm.silence,
    block: silence,
  }
}
