import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Files that a process needs beside its sockets. */
const OTHERS = 1000

/**
 * Lets this process, and those that it starts, open so many sockets. Node itself goes up to the hard limit; only that is
 * in the way, and only who may raise it can.
 *
 * @throws Error that says what to do about it.
 */
export function allowSockets(sockets: number): void {
  const needed = sockets + OTHERS
  if (hardLimit() >= needed) return
  spawnSync('prlimit', [`--pid=${process.pid}`, `--nofile=${needed}:${needed}`])
  if (hardLimit() >= needed) return
  throw new Error(
    `${sockets} sockets need more open files than the ${hardLimit()} of this shell: \`ulimit -Hn ${needed}\`.`,
  )
}

function hardLimit(): number {
  const [, hard] = /^Max open files\s+\S+\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'latin1')) ?? []
  return hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard)
}
