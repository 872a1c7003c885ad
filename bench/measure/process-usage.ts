import { readFileSync, readdirSync } from 'node:fs'

/** What a process and those that it started have used, all threads together. */
export interface Usage {
  /** Processor time since the start, in milliseconds. */
  readonly cpu: number
  /** Memory that it holds now, in megabytes of 10⁶ bytes. */
  readonly memory: number
}

/** Milliseconds of a tick of the kernel's accounting, USER_HZ: 100 a second wherever Linux runs. */
const TICK = 10
/** Where `utime` and `stime` stand in /proc/PID/stat, counted behind the name, which may hold blanks. */
const UTIME = 11
const STIME = 12

/** @throws Error where there is no /proc: only Linux tells the time of another process so. */
export function readUsage(pid: number): Usage {
  return tree(pid).reduce(
    (sum, it) => {
      const own = readOne(it)
      return { cpu: sum.cpu + own.cpu, memory: sum.memory + own.memory }
    },
    { cpu: 0, memory: 0 },
  )
}

function readOne(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
  return { cpu: (Number(fields[UTIME]) + Number(fields[STIME])) * TICK, memory: (Number(kilobytes) * 1024) / 1e6 }
}

function tree(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(tree)]
}
