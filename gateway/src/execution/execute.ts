import type { Execute } from './execution.ts'
import { type ExecuteOptions, Run } from './run.ts'

/** Runs programs against the subgraphs of one supergraph. */
export function createExecute(options: ExecuteOptions): Execute {
  return (program, request) => {
    const run = new Run(program, request, options)
    run.begin()
    return run
  }
}
