import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { requestBody } from '../load/request.ts'
import type { Operation } from '../workload/operations.ts'
import type { Contender, Setting } from './contender.ts'

/** A gateway that runs. */
export interface Running extends AsyncDisposable {
  readonly name: string
  readonly pid: number
  readonly port: number
  readonly path: string
  /** Asks it once, and gives the text of its answer. */
  readonly ask: (operation: Operation, seed: number) => Promise<string>
}

export interface Conditions {
  /** What is asked until there is an answer. */
  readonly ready: Operation
  /** Where each gateway gets a folder of its own. */
  readonly folder: string
  /** Kills the gateway at once. */
  readonly signal: AbortSignal
}

/** How long a gateway may take until it answers, in milliseconds, and how often it is asked meanwhile. */
const PATIENCE = 60_000
const INTERVAL = 50
/** How long one may take to end before it is killed. */
const GRACE = 10_000

/**
 * Starts a gateway and waits until it answers an operation.
 *
 * @throws Error with the last that it wrote, when it ends or stays silent.
 */
export async function startGateway(
  contender: Contender,
  at: Omit<Setting, 'port' | 'folder'>,
  { ready, folder, signal }: Conditions,
): Promise<Running> {
  const own = join(folder, contender.name)
  mkdirSync(own, { recursive: true })
  const port = await freePort()
  const { command, args, env } = contender.command({ ...at, port, folder: own })
  const log = join(own, 'output.log')
  const output = openSync(log, 'a')
  const child = spawn(command, args, {
    cwd: own,
    stdio: ['ignore', output, output],
    signal,
    killSignal: 'SIGKILL',
    env: { ...process.env, NODE_ENV: 'production', INIT_CWD: own, ...env },
  })
  const fate: { failure: string | null } = { failure: null }
  child.on('error', (error) => {
    fate.failure = error.message
  })
  child.on('exit', () => {
    fate.failure ??= readFileSync(log, 'utf8').trim().split('\n').at(-1) || 'It ended without a word.'
  })

  const running: Running = {
    name: contender.name,
    pid: child.pid ?? 0,
    port,
    path: contender.path,
    async ask({ query, operationName }, seed) {
      const response = await fetch(`http://127.0.0.1:${port}${contender.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${seed}` },
        body: requestBody({ query, operationName }, seed),
      })
      return response.text()
    },
    async [Symbol.asyncDispose]() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      const late = setTimeout(GRACE, 'late', { ref: false })
      if ((await Promise.race([exit, late])) === 'late') child.kill('SIGKILL')
      await exit
    },
  }

  const end = performance.now() + PATIENCE
  while (fate.failure === null && performance.now() < end) {
    const text = await running.ask(ready, 0).catch(() => '')
    if (text.includes('"data":{')) return running
    await setTimeout(INTERVAL)
  }
  await running[Symbol.asyncDispose]()
  throw new Error(fate.failure ?? `It did not answer within ${PATIENCE / 1000} s.`)
}

/** A port that was free a moment ago: most gateways do not say which one they were given. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
