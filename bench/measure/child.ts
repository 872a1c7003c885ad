import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of ours that answers messages one after the other. */
export interface Child extends AsyncDisposable {
  readonly pid: number
  /**
   * Sends a question and waits for its answer.
   *
   * @throws Error when the process ends instead, or says that it failed.
   */
  readonly ask: (question: unknown) => Promise<unknown>
  /** Sends what has no answer of its own. */
  readonly tell: (message: unknown) => void
  /** The next message. */
  readonly told: () => Promise<unknown>
}

export function openChild(file: URL): Child {
  const child = fork(fileURLToPath(file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const told = async () => {
    const answer = await next(child)
    if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error))
    return answer
  }
  return {
    pid: child.pid ?? 0,
    ask(question) {
      const answer = told()
      child.send(question as object)
      return answer
    },
    tell: (message) => void child.send(message as object),
    told,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill()
      await exit
    },
  }
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const message = (it: unknown) => {
      child.off('exit', exit)
      resolve(it)
    }
    const exit = () => {
      child.off('message', message)
      reject(new Error('A process of the bench has ended.'))
    }
    child.once('message', message).once('exit', exit)
  })
}
