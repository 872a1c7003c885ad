import type { Contender } from '../gateways/contender.ts'
import { readUsage } from '../measure/process-usage.ts'
import { calm, gather } from './audience.ts'
import { withHeap } from './heap.ts'
import { warmUp } from './measure.ts'
import type { StreamStage } from './stage.ts'
import type { Scenario } from './workload/scenarios.ts'

/** What one subscription holds that gets no events, in bytes. */
export interface Idle {
  readonly contender: string
  readonly scenario: string
  /** Resident memory, as it is and after a collection of garbage before and behind. */
  readonly resident: number
  readonly collected: number
  /** Objects, and what they keep outside of the heap, both after a collection. */
  readonly heap: number
  readonly external: number
}

const FIRST_CLIENTS = 100

export async function measureIdle(
  stage: StreamStage,
  contender: Contender,
  scenario: Scenario,
  clients: number,
): Promise<Idle> {
  const inspected = await withHeap(contender)
  await using running = await stage.start(inspected.contender)
  const { pid } = running
  const look = async () => ({ ...(await inspected.read(pid)), resident: readUsage(pid).memory * 1e6 })
  await warmUp(stage, running, scenario, Math.min(clients, FIRST_CLIENTS))
  const before = await look()
  const audience = await gather(stage, running, scenario, clients)
  await calm()
  const resident = readUsage(pid).memory * 1e6
  const after = await look()
  await audience.close()
  return {
    contender: contender.name,
    scenario: scenario.name,
    resident: (resident - before.resident) / clients,
    collected: (after.resident - before.resident) / clients,
    heap: (after.heap - before.heap) / clients,
    external: (after.external - before.external) / clients,
  }
}
