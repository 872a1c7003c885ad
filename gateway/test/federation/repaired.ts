import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, type ExecutionResult, parse } from 'graphql'
import type { OperationPlan } from '../../src/planning/plan.ts'
import { createRepair } from '../../src/planning/repair/repair.ts'
import { type Federation, openFederation } from './open-federation.ts'
import type { SubgraphDefinition } from './subgraphs-in-memory.ts'

/** A federation whose plans can be looked at: as the planner makes them by itself, and repaired. */
export interface RepairedFederation extends Federation {
  stockPlan(query: string): QueryPlan
  repairedPlan(query: string): OperationPlan
}

export async function openRepaired(
  subgraphs: Readonly<Record<string, SubgraphDefinition>>,
): Promise<RepairedFederation> {
  const federation = await openFederation({ subgraphs })
  const repair = createRepair(federation.supergraphSdl)
  const stock = planWith(federation.supergraphSdl)
  const repaired = planWith(repair.sdl)
  return {
    ...federation,
    stockPlan: (query) => stock(parse(query)),
    repairedPlan: (query) => repair.plan(query, repaired),
  }
}

function planWith(sdl: string): (document: DocumentNode) => QueryPlan {
  const federated = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const planner = new QueryPlanner(federated, { reuseQueryFragments: false })
  return (document) => planner.buildQueryPlan(operationFromDocument(federated.apiSchema(), document))
}

/** What a client would see of an answer, errors by their paths. */
export function answerOf({ data, errors }: ExecutionResult): object {
  return { data, ...(errors && { errors: errors.map(({ message, path }) => path ?? message) }) }
}
