import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listContenders } from './gateways/contenders.ts'
import type { Options } from './options.ts'
import { table } from './report/table.ts'
import { openStage } from './stage.ts'

/** What is read of a profile that node writes with --cpu-prof. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const ROOT = new URL('..', import.meta.url).href
const OURS = 'ours'
const CONNECTIONS = 16
/** How many functions are shown. */
const SHOWN = 40

/**
 * Takes a profile of our gateway, warm, under each of the operations, and prints where its own time went, thread by
 * thread. The gateway is started anew for each.
 */
export async function profile(options: Options, print: (line: string) => void): Promise<void> {
  const [name = OURS] = options.only ?? []
  const contender = listContenders(options.routers).find((it) => it.name === name)
  if (!contender) throw new Error(`There is no gateway \`${name}\`.`)
  for (const operation of options.operations) {
    await using stage = await openStage()
    const folder = join(stage.folder, 'profile')
    const gateway = await stage.start({
      ...contender,
      command(setting) {
        const { args, ...command } = contender.command(setting)
        return { ...command, args: ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...args] }
      },
    })
    const job = { traffic: 'distinct', connections: CONNECTIONS, milliseconds: options.seconds * 1000 } as const
    const load = stage.openLoad()
    await load.run(gateway, operation, job)
    const start = performance.now()
    const { requests } = await load.run(gateway, operation, job)
    await gateway[Symbol.asyncDispose]()
    const measured = performance.now() - start
    for (const file of readdirSync(folder)) {
      const taken = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile
      print(`\n${name} under ${operation.name}, ${requests} requests, ${file}\n\n${topFunctions(taken, measured)}`)
    }
  }
}

/** Of the last so many milliseconds of a profile: what was before is start and warm-up. */
function topFunctions({ nodes, samples, timeDeltas }: Profile, milliseconds: number): string {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const place = url.replace(/^.*\/node_modules\//, '').replace(ROOT, '')
      return [id, `${functionName || '(anonymous)'}${place ? ` ${place}:${lineNumber + 1}` : ''}`]
    }),
  )
  const own = new Map<string, number>()
  const end = timeDeltas.reduce((sum, it) => sum + it, 0)
  let now = 0
  for (const [index, id] of samples.entries()) {
    now += timeDeltas[index] ?? 0
    if (now < end - milliseconds * 1000) continue
    const name = names.get(id) ?? ''
    own.set(name, (own.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  }
  const busy = [...own].filter(([name]) => name !== '(idle)')
  const total = busy.reduce((sum, [, time]) => sum + time, 0)
  const rows = busy
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([name, time]) => [name, (time / 1000).toFixed(0), `${((100 * time) / total).toFixed(1)} %`])
  return table(['function', 'ms', 'of busy time'], rows)
}
