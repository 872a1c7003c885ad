import { readUsage } from '../measure/process-usage.ts'
import { table } from '../report/table.ts'
import { PATIENCE, gather } from './audience.ts'
import { listStreamContenders } from './contenders/contenders.ts'
import { withHeap } from './heap.ts'
import { warmUp } from './measure.ts'
import { allowSockets } from './open-files.ts'
import type { StreamsOptions } from './options.ts'
import { openStreamStage } from './stage.ts'

const OURS = 'ours'
/** How often the memory is looked at. */
const LOOKS = 10

/** Delivers many events to few clients, and prints what the gateway holds as they go. */
export async function soakStreams(options: StreamsOptions, print: (line: string) => void): Promise<void> {
  const [name = OURS] = options.only ?? []
  const contender = listStreamContenders().find((it) => it.name === name)
  const [scenario] = options.scenarios
  const [clients = 1] = options.clients
  if (!contender || !scenario) throw new Error(`There is no contender \`${name}\`.`)
  allowSockets(clients)
  await using stage = await openStreamStage()
  const inspected = await withHeap(contender)
  await using running = await stage.start(inspected.contender)
  await warmUp(stage, running, scenario, clients)
  const audience = await gather(stage, running, scenario, clients)
  await audience.begin()

  const rows: string[][] = []
  const look = async (frames: number) => {
    const { memory } = readUsage(running.pid)
    const { heap, external } = await inspected.read(running.pid)
    rows.push([String(frames), memory.toFixed(0), (heap / 1e6).toFixed(1), (external / 1e6).toFixed(1)])
    print(rows.at(-1)?.join(' ') ?? '')
  }
  const waves = Math.ceil(options.events / clients / LOOKS)
  await look(0)
  for (let step = 1; step <= LOOKS; step += 1) {
    for (let wave = 0; wave < waves; wave += 1) {
      const { missing, failure } = await audience.publish(PATIENCE)
      if (failure !== null || missing > 0) throw new Error(failure ?? `${missing} clients lack an event.`)
    }
    await look(waves * step * clients)
  }
  const { frames, lost, doubled, wrong } = await audience.count()
  print(`\n${contender.name}: ${contender.what}; ${scenario.name}, ${clients} clients\n`)
  print(table(['frames', 'RSS MB', 'heap MB', 'external MB'], rows))
  print(`\n${frames} frames, ${lost} lost, ${doubled} doubled, ${wrong} wrong`)
}
