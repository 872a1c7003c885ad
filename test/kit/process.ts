import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A Node program of this repository that runs. */
export interface RunningProcess extends AsyncDisposable {
  /** All that it has printed so far. */
  readonly output: () => string
  /** Resolves with the match as soon as its output has one; rejects when it ends without. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  /** Ends it by a signal and resolves with its exit code; null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Resolves with its exit code when it ends by itself. */
  readonly exit: Promise<number | null>
  /** Sends it a message, where there is somebody for its own; nothing happens when it has ended. */
  send(message: object): void
}

/**
 * @param program path from the root, with arguments behind it.
 * @param onMessage gets what it sends by `process.send`, which it has only then.
 */
export function runProgram(
  program: readonly string[],
  env: NodeJS.ProcessEnv,
  onMessage?: (message: unknown) => void,
): RunningProcess {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', onMessage ? 'ipc' : 'ignore'],
  })
  if (onMessage) child.on('message', onMessage)
  const listeners = new Set<() => void>()
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return {
    output: () => output,
    exit,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output)
          if (!match) return
          listeners.delete(look)
          resolve(match)
        }
        listeners.add(look)
        look()
        exit.then((code) =>
          reject(new Error(`${program[0]} ended with ${code} before it printed ${pattern}:\n${output}`)),
        )
      }),
    end: (signal) => end(child, exit, signal),
    send(message) {
      if (child.connected) child.send(message, () => {})
    },
    async [Symbol.asyncDispose]() {
      await end(child, exit, 'SIGKILL')
    },
  }
}

async function end(child: ChildProcess, exit: Promise<number | null>, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  return exit
}
