import { Worker } from 'node:worker_threads'
import { ClientError } from '@care/service/errors'
import { GraphQLError } from 'graphql'
import type { PlannerFailure, PlannerReply, PlannerTask } from './planner-messages.ts'

/** One life of the planner's thread. It performs one task at a time; whatever ends it ends the task. */
export interface PlannerWorker {
  /**
   * @throws GraphQLError for the operation that was asked; PlannerLost when the thread ended instead of answering; Error
   *   for any other failure.
   */
  perform(task: PlannerTask, timeout: number): Promise<unknown>
  readonly isLost: boolean
  stop(): Promise<void>
}

/** The thread ended with a task unfinished. */
export class PlannerLost extends Error {
  override readonly name = 'PlannerLost'
  readonly reason: 'timeout' | 'memory' | 'crash' | 'stopped'

  constructor(reason: PlannerLost['reason'], cause?: unknown) {
    super(`The planner’s thread ended: ${reason}.`, { cause })
    this.reason = reason
  }
}

/**
 * Megabytes for objects that have just been made. Left to itself the thread takes 235 megabytes for supergraphs of 60,
 * because collecting late is a little faster: so it takes 100.
 */
const YOUNG_MEGABYTES = 16

interface Pending {
  resolve(answer: unknown): void
  reject(error: Error): void
  readonly timer: NodeJS.Timeout
}

/** @param megabytes of memory that the thread's objects may take. */
export function startPlannerWorker({ megabytes }: { readonly megabytes: number }): PlannerWorker {
  const worker = new Worker(new URL('./planner-thread.ts', import.meta.url), {
    name: 'planner',
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  let pending: Pending | null = null
  let lost: PlannerLost | null = null

  const settle = (): Pending | null => {
    const settled = pending
    pending = null
    clearTimeout(settled?.timer)
    return settled
  }
  const lose = (reason: PlannerLost) => {
    lost ??= reason
    settle()?.reject(lost)
  }
  worker.on('message', (reply: PlannerReply) => {
    if (reply.ok) settle()?.resolve(reply.answer)
    else settle()?.reject(errorOf(reply.failure))
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    lose(new PlannerLost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error))
  })
  worker.on('exit', () => lose(new PlannerLost('crash')))
  // A process that has nothing else to do may end.
  worker.unref()

  return {
    get isLost() {
      return lost !== null
    },
    perform(task, timeout) {
      return new Promise((resolve, reject) => {
        if (lost) return reject(lost)
        const timer = setTimeout(() => {
          lose(new PlannerLost('timeout'))
          void worker.terminate()
        }, timeout)
        pending = { resolve, reject, timer }
        worker.postMessage(task, [])
      })
    },
    async stop() {
      lose(new PlannerLost('stopped'))
      await worker.terminate()
    },
  }
}

function errorOf(failure: PlannerFailure): Error {
  if (failure.kind === 'other') return new Error(failure.message, { cause: failure.stack })
  const { message, extensions, path } = failure.error
  return new GraphQLError(message, { ...(extensions && { extensions }), ...(path && { path }) })
}

/** What the one who asked for a plan is told when the thread did not survive the question. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof PlannerLost) || (error.reason !== 'timeout' && error.reason !== 'memory')) return error
  return new ClientError('OPERATION_TOO_COMPLEX', 'This operation takes too much to plan.')
}
