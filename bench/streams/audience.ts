import { isDeepStrictEqual } from 'node:util'
import { setTimeout } from 'node:timers/promises'
import type { Running } from '../gateways/start.ts'
import type { Audience, StreamStage } from './stage.ts'
import { createMarkReader } from './workload/mark.ts'
import { readingOf, wholeReading } from './workload/readings.ts'
import type { Scenario } from './workload/scenarios.ts'

/**
 * Milliseconds that an event may take to get to everybody before another is published, until all have subscribed: for each
 * client, and for one alone. They double, so that a slow server is not buried in them.
 */
const PROBE_EACH = 0.5
const PROBE = 50
const PROBES = 8
/** Milliseconds after which an event that somebody lacks is lost. */
export const PATIENCE = 30_000
/** Milliseconds without an event, before memory is looked at or anything that comes too often is counted. */
const CALM = 500

export const calm = () => setTimeout(CALM)

/**
 * Connects clients and publishes until one event has got to all of them: the protocol does not tell when a subscription
 * has begun.
 *
 * @throws Error when they do not all get one, or what the first gets is not what was published.
 */
export async function gather(stage: StreamStage, to: Running, scenario: Scenario, clients: number): Promise<Audience> {
  const audience = await stage.open(to, scenario, clients)
  const first = PROBE + PROBE_EACH * clients
  for (let probe = 0; probe < PROBES; probe += 1) {
    const { missing, failure, text } = await audience.publish(Math.min(first * 2 ** probe, PATIENCE))
    if (failure !== null) throw new Error(failure)
    if (missing > 0) continue
    verify(text, scenario)
    return audience
  }
  throw new Error(`Not all of ${clients} clients got an event, however often one was published.`)
}

/** A mark says all about the event that it stands in. */
function verify(text: string, { field }: Scenario): void {
  const mark = createMarkReader()(Buffer.from(text))
  const { payload } = JSON.parse(text) as { payload: { data: unknown; errors?: unknown } }
  const expected = mark && { [field]: wholeReading(readingOf(mark.wave, mark.key, mark.at)) }
  if (payload.errors !== undefined || !isDeepStrictEqual(payload.data, expected)) {
    throw new Error(`An event is not what was published: ${text}`)
  }
}
