import type { Running } from '../gateways/start.ts'
import { readUsage } from '../measure/process-usage.ts'
import { PATIENCE, calm, gather } from './audience.ts'
import type { Audience, StreamStage } from './stage.ts'
import type { Scenario } from './workload/scenarios.ts'

/** One measurement of one contender, one scenario, so many clients. */
export interface StreamSample {
  /** Processor time of the contender's process for one frame of a client, in milliseconds. */
  readonly cpu: number
  /** Frames a second, waits for the slowest client included. */
  readonly throughput: number
  readonly p50: number
  readonly p99: number
  /** Bytes of resident memory for one client that has subscribed. */
  readonly memory: number
  /** Requests over HTTP for one event, and subscriptions that the subgraph has meanwhile. */
  readonly requests: number
  readonly upstreams: number
  readonly events: number
  readonly frames: number
  readonly lost: number
  readonly doubled: number
  readonly wrong: number
}

export interface Extent {
  readonly clients: number
  readonly events: number
  readonly seconds: number
}

/** Clients and events that come before everything: code is loaded, and memory that only the first ones need is there. */
const FIRST_CLIENTS = 10
const FIRST_EVENTS = 5
/** How much of a measurement is spent before it, for compilers and connections to be warm. */
const WARM_UP = 0.25
/** The fewest events that are measured, however long they take. */
const FEWEST = 3
/** Streams of one’s own get a quarter of the events: each is an event for every client. */
const OWN_SHARE = 0.25

/** @throws Error when not all clients could subscribe. */
export async function measureStreams(
  stage: StreamStage,
  contender: Running,
  scenario: Scenario,
  { clients, events, seconds }: Extent,
): Promise<StreamSample> {
  const before = await warmUp(stage, contender, scenario, Math.min(clients, FIRST_CLIENTS))
  const audience = await gather(stage, contender, scenario, clients)
  await calm()
  const memory = (readUsage(contender.pid).memory - before) * 1e6
  const waves = Math.max(FEWEST, Math.round(scenario.name === 'own' ? events * OWN_SHARE : events))
  await publishAll(audience, Math.ceil(waves * WARM_UP), seconds * WARM_UP)
  await calm()

  await stage.asked()
  await audience.begin()
  const start = performance.now()
  const idle = readUsage(contender.pid).cpu
  const published = await publishAll(audience, waves, seconds)
  const used = readUsage(contender.pid).cpu - idle
  const elapsed = performance.now() - start
  await calm()
  const { requests, streams } = await stage.asked()
  const counted = await audience.count()
  await audience.close()

  const all = scenario.name === 'own' ? published * clients : published
  return {
    ...counted,
    cpu: used / counted.frames,
    throughput: (counted.frames / elapsed) * 1000,
    memory: memory / clients,
    requests: requests / all,
    upstreams: streams,
    events: all,
  }
}

/** @returns megabytes that it holds when those have left. */
export async function warmUp(
  stage: StreamStage,
  contender: Running,
  scenario: Scenario,
  clients: number,
): Promise<number> {
  const first = await gather(stage, contender, scenario, clients)
  for (let event = 0; event < FIRST_EVENTS; event += 1) await first.publish(PATIENCE)
  await first.close()
  await calm()
  return readUsage(contender.pid).memory
}

/** Ends early when the time is up, and when somebody has not got an event. How many there were. */
async function publishAll(audience: Audience, waves: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000
  for (let wave = 1; wave <= waves; wave += 1) {
    const { missing, failure } = await audience.publish(PATIENCE)
    if (missing > 0 || failure !== null || (wave >= FEWEST && performance.now() >= end)) return wave
  }
  return waves
}
