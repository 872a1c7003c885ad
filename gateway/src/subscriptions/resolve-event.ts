import type { ExecutionResult, GraphQLError } from 'graphql'
import { fromByteString } from '../execution/byte-string.ts'
import type { Execute, Outcome } from '../execution/execution.ts'
import type { Program } from '../execution/program.ts'
import type { Variables } from '../execution/request-body.ts'
import type { RequestContext } from '../request/context.ts'
import type { Present } from '../request/present.ts'
import type { SubgraphResult } from '../transports/transport.ts'

export interface EventToResolve extends Variables {
  readonly execute: Execute
  readonly program: Program
  readonly event: SubgraphResult
  readonly context: RequestContext
  /** Nobody waits for the event any more. */
  readonly signal: AbortSignal
}

/**
 * Makes the client's result out of what the subgraph of the root field sent: fetches the rest from the other subgraphs
 * and shapes it. It runs as a query would whose first fetch has already been answered, so that nulls and error paths
 * are the same as a query's. Null when nobody waits for it any more.
 *
 * @param options.timeout milliseconds after which the event goes out with what there is of it.
 */
export async function resolveEvent(
  { execute, program, event, context, signal, variables, literals }: EventToResolve,
  { present, timeout }: { readonly present: Present; readonly timeout: number },
): Promise<ExecutionResult | null> {
  if (signal.aborted) return null
  const { promise, resolve } = Promise.withResolvers<Outcome | null>()
  const execution = execute(program, {
    variables,
    literals,
    event,
    headersFor: (subgraph) => context.headerListFor(subgraph),
    sharing: context.sharing,
    deadline: performance.now() + timeout,
    onOutcome: resolve,
  })
  const leave = () => {
    execution.cancel()
    resolve(null)
  }
  signal.addEventListener('abort', leave, { once: true })
  const outcome = await promise
  signal.removeEventListener('abort', leave)
  if (!outcome) return null
  const { data, completions } = outcome
  const errors = present.errors(outcome.errors, context.requestId)
  return {
    data: JSON.parse(data.encoding === 'latin1' ? fromByteString(data.text) : data.text) as Record<
      string,
      unknown
    > | null,
    // They are what `GraphQLError` would print, and the carrier prints them as they are.
    ...(errors.length > 0 && { errors: errors as unknown as readonly GraphQLError[] }),
    ...(completions.length > 0 && { extensions: { valueCompletion: completions } }),
  }
}
