import type { GraphQLDataSource } from '@apollo/gateway'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { type GraphQLFormattedError, Kind, parse } from 'graphql'
import type { RequestContext } from '../request/context.ts'
import { errorOfFailure } from '../request/refuse.ts'
import { UpstreamFailure } from '../transports/failures.ts'
import type { Requests, SubgraphResult } from '../transports/transport.ts'

export interface DataSourceOptions {
  readonly subgraph: string
  readonly transport: Requests
  readonly log: Log
  readonly metrics: Metrics
}

/** What the plan executor fetches from. A subgraph that does not answer is an error in the result: the rest goes on. */
export function createDataSource({
  subgraph,
  transport,
  log,
  metrics,
}: DataSourceOptions): GraphQLDataSource<RequestContext> {
  return {
    async process({ request: { query = '', variables, operationName }, context }) {
      const { headersFor, requestId } = context as RequestContext
      const since = performance.now()
      let outcome = 'ok'
      try {
        const result = await transport.execute({ query, variables, operationName, headers: await headersFor(subgraph) })
        if (result.errors) outcome = 'errors'
        return result as SubgraphResult & { data?: Record<string, unknown> | null }
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error
        outcome = error.code === 'SUBGRAPH_TIMEOUT' ? 'timeout' : 'unavailable'
        log.warn({ requestId, subgraph, code: error.code, reason: error.message }, 'a subgraph did not answer')
        return { errors: whereMissing(query).map((path) => ({ ...errorOfFailure(error, subgraph), path })) }
      } finally {
        metrics.of.graphql_subgraph_request_duration_seconds.record((performance.now() - since) / 1000, {
          subgraph,
          outcome,
        })
      }
    },
  }
}

/** The paths, in the subgraph's answer, of what will be null: each root field, or the first entity in the place of all. */
function whereMissing(query: string): readonly NonNullable<GraphQLFormattedError['path']>[] {
  const operation = parse(query, { noLocation: true }).definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  const fields = operation?.selectionSet.selections.filter((it) => it.kind === Kind.FIELD) ?? []
  return fields.map(({ alias, name }) => (name.value === '_entities' ? ['_entities', 0] : [(alias ?? name).value]))
}
