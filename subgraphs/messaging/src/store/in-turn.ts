/** Runs tasks of one key one after the other, tasks of different keys side by side. */
export type InTurn = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>

/**
 * Lines up what one process writes to one conversation. Correctness does not need it: without it, fifty senders
 * in one process would compete for every number and all but one would have to try again.
 */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const run = (last.get(key) ?? Promise.resolve()).then(task, task)
    last.set(key, run)
    const forget = () => {
      if (last.get(key) === run) last.delete(key)
    }
    run.then(forget, forget)
    return run
  }
}
