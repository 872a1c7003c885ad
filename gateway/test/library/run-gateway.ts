import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface RunningGateway {
  readonly child: ChildProcess
  readonly url: string
  /** What it has logged so far. */
  log(): string
}

/** The gateway as a process, which ends with the test. */
export async function runGateway(
  t: TestContext,
  folder: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningGateway> {
  const child = spawn(process.execPath, [main, '--port', '0', ...parameters], {
    cwd: folder,
    env: { INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.after(() => child.kill('SIGKILL'))
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const url = /^listening on (.+)$/.exec(line)?.[1]
  assert.ok(url, line)
  return { child, url, log: () => log }
}
