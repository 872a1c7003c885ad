import type { Running } from '../gateways/start.ts'
import type { Variant } from '../options.ts'
import type { Load, Stage } from '../stage.ts'
import type { Operation } from '../workload/operations.ts'
import { readUsage } from './process-usage.ts'

/** One measurement of one gateway, one operation, one kind of traffic. */
export interface Sample {
  /** Processor time of the gateway's process for one request, in milliseconds. */
  readonly cpu: number
  /** Requests a second. */
  readonly throughput: number
  readonly p50: number
  readonly p99: number
  readonly requests: number
  readonly failures: number
  /** Requests to subgraphs, and bytes of their bodies, for one request of a client. */
  readonly fetches: number
  readonly fetchedBytes: number
}

/** How much of a measurement's time is spent before it, for caches, compilers and connections to be warm. */
const WARM_UP = 0.25

export async function measure(
  stage: Stage,
  load: Load,
  gateway: Running,
  operation: Operation,
  variant: Variant,
  seconds: number,
): Promise<Sample> {
  await load.run(gateway, operation, { ...variant, milliseconds: seconds * 1000 * WARM_UP })
  await stage.subgraphs('reset')
  const before = readUsage(gateway.pid)
  const outcome = await load.run(gateway, operation, { ...variant, milliseconds: seconds * 1000 })
  const after = readUsage(gateway.pid)
  const asked = await stage.subgraphs('count')
  const { requests, failures, milliseconds, p50, p99 } = outcome
  return {
    cpu: (after.cpu - before.cpu) / requests,
    throughput: (requests / milliseconds) * 1000,
    p50,
    p99,
    requests,
    failures,
    fetches: asked.requests / requests,
    fetchedBytes: asked.bytes / requests,
  }
}
