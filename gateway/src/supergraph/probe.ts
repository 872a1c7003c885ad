import type { RequestContext } from '../request/context.ts'
import type { Exchanges } from '../transports/exchange.ts'
import { ask } from '../transports/requests.ts'

/** Milliseconds that the smallest of all questions may take. */
const PATIENCE = 2000

/** @throws Error when a subgraph does not answer the smallest of all questions. */
export async function probe(exchanges: Exchanges, subgraph: string, context: RequestContext): Promise<void> {
  const query = 'query GatewayProbe { __typename }'
  const { data } = await ask(exchanges, { query, headers: context.headersFor(subgraph), timeout: PATIENCE })
  if (typeof data?.['__typename'] !== 'string') throw new Error(`${subgraph} gave no answer.`)
}
