import type { Contender } from './gateways/contender.ts'
import { listContenders } from './gateways/contenders.ts'
import type { Running } from './gateways/start.ts'
import { readUsage } from './measure/process-usage.ts'
import type { Options } from './options.ts'
import { table } from './report/table.ts'
import { openStage } from './stage.ts'

const OURS = 'ours'
/** How often the memory is looked at. */
const LOOKS = 20
const CONNECTIONS = 16

/** Sends many requests, all distinct, and prints what the gateway holds as they go. Operations take turns. */
export async function soak(options: Options, print: (line: string) => void): Promise<void> {
  await using stage = await openStage()
  const load = stage.openLoad()
  for (const contender of chosen(options)) {
    const gateway = await stage.start(contender)
    const rows = [await look(gateway, 0, 0)]
    let failures = 0
    for (let step = 1; step <= LOOKS; step += 1) {
      for (const operation of options.operations) {
        const requests = Math.ceil(options.requests / LOOKS / options.operations.length)
        const job = { traffic: 'distinct', connections: CONNECTIONS, requests } as const
        failures += (await load.run(gateway, operation, job)).failures
      }
      rows.push(await look(gateway, (options.requests / LOOKS) * step, failures))
      print(`${contender.name} ${rows.at(-1)?.join(' ') ?? ''}`)
    }
    print(`\n${contender.name}: ${contender.what}\n`)
    print(table(['requests', 'RSS MB', 'heap MB', 'failures'], rows))
  }
}

function chosen({ only, routers }: Options): readonly Contender[] {
  const wanted = only ?? [OURS]
  return listContenders(routers).filter((it) => wanted.includes(it.name))
}

async function look(gateway: Running, requests: number, failures: number): Promise<string[]> {
  const heap = await readHeap(gateway)
  return [
    String(Math.round(requests)),
    readUsage(gateway.pid).memory.toFixed(0),
    heap === null ? '' : heap.toFixed(0),
    String(failures),
  ]
}

/** Megabytes of JavaScript objects, where the gateway tells; null where it does not. */
async function readHeap({ port }: Running): Promise<number | null> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => null)
  const [, bytes] = /^nodejs_heap_size_used_bytes(?:\{[^}]*\})? (\S+)/m.exec((await response?.text()) ?? '') ?? []
  return bytes === undefined ? null : Number(bytes) / 1e6
}
