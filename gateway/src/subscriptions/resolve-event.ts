import type { GraphQLFormattedError } from 'graphql'
import { toByteString } from '../execution/byte-string.ts'
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
 * Makes the result out of what the subgraph of the root field sent: fetches the rest from the other subgraphs and shapes
 * it. It runs as a query would whose first fetch has already been answered, so that nulls and error paths are the same
 * as a query's. Null when nobody waits for it any more.
 *
 * @param options.timeout milliseconds after which the event goes out with what there is of it.
 * @returns the result without its end, see LogEntry; its `extensions` are open.
 */
export async function resolveEvent(
  { execute, program, event, context, signal, variables, literals }: EventToResolve,
  { present, timeout }: { readonly present: Present; readonly timeout: number },
): Promise<string | null> {
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
  return outcome && openResult(outcome, present.errors(outcome.errors, context.requestId))
}

/** Errors come first, as the specification recommends, so that whoever reads sees them. */
function openResult({ data, completions }: Outcome, errors: readonly GraphQLFormattedError[]): string {
  const first = errors.length > 0 ? `"errors":${toByteString(JSON.stringify(errors))},` : ''
  const text = data.encoding === 'latin1' ? data.text : toByteString(data.text)
  const completed = completions.length > 0 ? `"valueCompletion":${toByteString(JSON.stringify(completions))},` : ''
  return `{${first}"data":${text},"extensions":{${completed}`
}
