import type { GraphRequest } from '@care/service/subgraph'
import type { Exchanges } from './exchange.ts'
import type { UpstreamFailure } from './failures.ts'
import { readResult } from './graphql-result.ts'
import type { SubgraphResult } from './transport.ts'

/** What asks for nothing that a plan would ask for: whether a subgraph is there, and what its schema is. */
export interface Question extends Omit<GraphRequest, 'headers'> {
  readonly headers?: GraphRequest['headers']
  /** Milliseconds for which the answer is waited for, where the subgraph's own timeout is not shorter. */
  readonly timeout: number
}

/**
 * Asks a subgraph once, and reads the answer. For what is rare: plans send their requests themselves.
 *
 * @throws UpstreamFailure when there is no answer, or none that is GraphQL.
 */
export function ask(exchanges: Exchanges, { query, variables, operationName, headers = {}, timeout }: Question) {
  const flat: string[] = []
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) flat.push(name, value)
  return new Promise<SubgraphResult>((resolve, reject: (failure: UpstreamFailure) => void) => {
    exchanges.send(
      {
        body: Buffer.from(JSON.stringify({ query, variables, operationName })).toString('latin1'),
        headers: flat,
        sharing: flat.join('\0'),
        // The document may begin with a comment: whoever is not sure sends it once.
        isMutation: !/^\s*(query\b|\{)/.test(query),
        deadline: performance.now() + timeout,
      },
      (failure, received) => {
        if (failure) return reject(failure)
        if (received?.kind === 'result') return resolve(received.result)
        try {
          if (received) resolve(readResult(received.bytes, received.status))
        } catch (error) {
          reject(error as UpstreamFailure)
        }
      },
    )
  })
}
