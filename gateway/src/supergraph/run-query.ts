import type { Execute, ExecutionRequest, Outcome } from '../execution/execution.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import type { Generation, ProgramChoice } from './generation.ts'

/** A query, on whichever generation. */
export interface QueryToRun {
  readonly query: string
  readonly operationName: string | undefined
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>
  /** In whose name subgraphs are asked. */
  readonly asker: Pick<ExecutionRequest, 'headersFor' | 'sharing'>
}

export interface RunOptions {
  readonly generation: Generation
  readonly execute: Execute
  /** Milliseconds. */
  readonly timeout: number
  choose(prepared: PreparedOperation): ProgramChoice
}

/** @throws Error when the query is none on this generation, or when no answer came. */
export async function runQuery(
  { query, operationName, variables, asker }: QueryToRun,
  { generation, execute, timeout, choose }: RunOptions,
): Promise<Outcome> {
  const prepared = generation.prepare(query, operationName)
  const program = await generation.program(prepared, choose(prepared))
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const execution = execute(program, {
    variables,
    literals: prepared.literals,
    headersFor: (subgraph) => asker.headersFor(subgraph),
    sharing: asker.sharing,
    deadline: performance.now() + timeout,
    onOutcome: resolve,
  })
  // The deadline is kept by what is executed; this is for whatever does not.
  const late = setTimeout(() => {
    execution.cancel()
    reject(new Error('The query was not answered in time.'))
  }, timeout * 2)
  try {
    return await promise
  } finally {
    clearTimeout(late)
  }
}
