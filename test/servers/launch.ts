import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'

/** A server process that runs, in a process group of its own so that its children end with it. */
export interface Launched extends AsyncDisposable {
  /** The first line that it printed; empty when it was awaited by its port. */
  readonly firstLine: string
}

export interface LaunchOptions {
  readonly command: string
  readonly args: readonly string[]
  /** Where its output goes. */
  readonly logFile: string
  /** Ready when this port takes connections; without it, when it prints its first line. */
  readonly port?: number
  readonly env?: NodeJS.ProcessEnv
  readonly uid?: number
  readonly gid?: number
  /** How long it may take, in seconds: a launcher that builds its server first takes minutes. */
  readonly patience: number
}

/** @throws Error with the last words of its log when it ends, or is not ready in time. */
export async function launch({
  command,
  args,
  logFile,
  port,
  env,
  uid,
  gid,
  patience,
}: LaunchOptions): Promise<Launched> {
  const log = createWriteStream(logFile)
  await once(log, 'open')
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', log],
    ...(env && { env: { ...process.env, ...env } }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  })
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}; see ${logFile}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    signalGroup(child.pid, 'SIGTERM')
    const gone = await Promise.race([exit.then(() => true), after(5000, false, { ref: false })])
    if (!gone) {
      signalGroup(child.pid, 'SIGKILL')
      await exit
    }
  }
  const abort = new AbortController()
  const late = after(patience * 1000, undefined, { signal: abort.signal }).then(() => {
    throw new Error(`${command} was not ready within ${patience} s; see ${logFile}`)
  })
  try {
    const firstLine = await Promise.race([
      port === undefined ? lineOf(child.stdout) : accepts(port, abort.signal),
      ended,
      late,
    ])
    child.stdout.resume()
    return { firstLine, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    abort.abort()
    late.catch(() => {}) // It lost the race.
    ended.catch(() => {}) // From here on its end is ours.
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}

async function lineOf(output: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  const iterator = output[Symbol.asyncIterator]()
  for (;;) {
    const { value, done } = await iterator.next()
    if (done) throw new Error('it printed nothing')
    text += String(value)
    // Some servers colour their banner.
    const [line, rest] = text.split('\n', 2)
    if (rest !== undefined && line !== undefined) return stripVTControlCharacters(line).trim()
  }
}

/** Resolves when something on this machine takes connections at a port. */
async function accepts(port: number, signal: AbortSignal): Promise<string> {
  for (;;) {
    signal.throwIfAborted()
    const socket = connect(port, '127.0.0.1')
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (open) return ''
    await after(20, undefined, { signal })
  }
}

/**
 * A port that was free just now. `neighbours` more above it, and as many again 10,000 higher, were free as well:
 * some servers take ports beside the one that they are given.
 */
export async function freePort(neighbours = 0): Promise<number> {
  for (;;) {
    const base = neighbours === 0 ? 0 : 20_000 + Math.floor(Math.random() * 10_000)
    const wanted = Array.from({ length: neighbours }, (_, i) => [base + i + 1, base + i + 1 + 10_000]).flat()
    const port = await bindable(base)
    const free = await Promise.all(wanted.map(bindable))
    if (port !== null && free.every((it) => it !== null)) return port
  }
}

/** The port that a server gets who asks for this one (0 for any); null when it is taken. */
async function bindable(port: number): Promise<number | null> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch {
    return null
  } finally {
    server.close()
  }
}
