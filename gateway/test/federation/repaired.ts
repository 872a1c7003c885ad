import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals'
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js'
import { buildOperationContext } from '@apollo/gateway/dist/operationContext.js'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, type ExecutionResult, parse } from 'graphql'
import type { OperationPlan } from '../../src/planning/plan.ts'
import { createRepair } from '../../src/planning/repair/repair.ts'
import { type Asked, type Federation, openFederation } from './open-federation.ts'
import { type SubgraphDefinition, createSubgraphsInMemory, readAnswer } from './subgraphs-in-memory.ts'

/** A federation of which plans are made both ways: as the planner makes them, and repaired. */
export interface RepairedFederation extends Federation {
  /** What the planner makes of an operation by itself. */
  stockPlan(query: string): QueryPlan
  repairedPlan(query: string, overrides?: readonly string[]): OperationPlan
  /** Runs the repaired plan with stock’s executor; the keys are the client’s. */
  repaired(asked: Asked): Promise<ExecutionResult>
}

export async function openRepaired(
  subgraphs: Readonly<Record<string, SubgraphDefinition>>,
): Promise<RepairedFederation> {
  const federation = await openFederation({ subgraphs })
  const inMemory = createSubgraphsInMemory(subgraphs)
  const repair = createRepair(federation.supergraphSdl)
  const stock = planner(federation.supergraphSdl)
  const mended = planner(repair.sdl)
  const { federated } = stock
  const services = Object.fromEntries(
    federated.subgraphsMetadata().map(({ name }) => [
      name,
      {
        async process({ request: { query = '', variables = {} } }: { request: Partial<Asked> }) {
          return readAnswer(await inMemory.ask({ subgraph: name, query, variables, headers: [] }))
        },
      },
    ]),
  )
  const repairedPlan = (query: string, overrides: readonly string[] = []) =>
    repair.plan(query, (document) => mended.build(document, overrides))
  return {
    ...federation,
    requests: inMemory.questions,
    stockPlan: (query) => stock.build(parse(query), []),
    repairedPlan,
    async repaired(asked) {
      const { plan, document, renames, unanswerable } = repairedPlan(asked.query)
      const context = buildOperationContext({
        schema: federation.apiSchema,
        operationDocument: parse(document),
        ...(asked.operationName !== undefined && { operationName: asked.operationName }),
      })
      const request = { query: document, variables: asked.variables ?? {} }
      const result = await inMemory.within(asked, () =>
        executeQueryPlan(
          plan,
          services as never,
          { request, context: {}, metrics: {} } as never,
          context,
          federated.schema.toGraphQLJSSchema(),
          federated.apiSchema(),
        ),
      )
      const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as ExecutionResult
      const missing = unanswerable.map((path) => ({ message: 'No subgraph can answer this.', path }))
      const all = [...errors, ...missing]
      return { data: renamed(data, renames), ...(all.length > 0 && { errors: all }) } as ExecutionResult
    },
  }
}

function planner(sdl: string) {
  const federated = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const queryPlanner = new QueryPlanner(federated, { reuseQueryFragments: false })
  return {
    federated,
    build: (document: DocumentNode, overrides: readonly string[]): QueryPlan =>
      queryPlanner.buildQueryPlan(operationFromDocument(federated.apiSchema(), document), {
        overrideConditions: new Map(overrides.map((label) => [label, true])),
      }),
  }
}

function renamed(value: unknown, renames: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, renames))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [renames[key] ?? key, renamed(it, renames)]))
}
