import type { RequestContext } from '../request/context.ts'
import type { Requests } from '../transports/transport.ts'

/** @throws Error when a subgraph does not answer the smallest of all questions. */
export async function probe(transport: Requests, subgraph: string, context: RequestContext): Promise<void> {
  const query = 'query GatewayProbe { __typename }'
  const { data } = await transport.execute({ query, headers: await context.headersFor(subgraph) })
  if (typeof data?.['__typename'] !== 'string') throw new Error(`${subgraph} gave no answer.`)
}
