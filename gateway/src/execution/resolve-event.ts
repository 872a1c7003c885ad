import { type GraphQLDataSource, type ServiceMap, buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import type { SubscriptionNode } from '@apollo/query-planner'
import type { Log } from '@care/service/log'
import type { DocumentNode, ExecutionResult } from 'graphql'
import type { RequestContext } from '../request/context.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import type { SubgraphResult } from '../transports/transport.ts'

export interface PlannedSubscription {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly plan: SubscriptionNode
}

export interface EventExecution {
  readonly supergraph: Supergraph
  readonly dataSources: Readonly<Record<string, GraphQLDataSource<RequestContext>>>
  readonly log: Log
}

/**
 * Makes the client's result out of what the subgraph of the root field sent: fetches the rest from the other subgraphs
 * and shapes it. It runs as a query would whose first fetch has already been answered, so that nulls and error paths
 * are the same as a query's.
 */
export function resolveEvent(
  { supergraph, dataSources, log }: EventExecution,
  { document, operationName, plan }: PlannedSubscription,
  variables: Readonly<Record<string, unknown>>,
  event: SubgraphResult,
  context: RequestContext,
): Promise<ExecutionResult> {
  const { primary, rest } = plan
  let isFirst = true
  const source = dataSources[primary.serviceName]
  const services = {
    ...dataSources,
    [primary.serviceName]: {
      process: async (request) => {
        if (!isFirst) return source?.process(request) ?? { data: null }
        isFirst = false
        return event
      },
    } satisfies GraphQLDataSource<RequestContext>,
  } as ServiceMap
  const operationContext = buildOperationContext({
    schema: supergraph.apiSchema,
    operationDocument: document,
    ...(operationName !== undefined && { operationName }),
  })
  const requestContext = { request: { variables }, context, logger: log, metrics: {} }
  return executeQueryPlan(
    { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary },
    services,
    // The executor reads these four; a subscription's event has nothing else of a request.
    requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
    operationContext,
    supergraph.fullSchema,
    supergraph.federated.apiSchema(),
  )
}
