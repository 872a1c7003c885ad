import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { ClientError } from '@care/service/errors'
import { type DocumentNode, printSchema } from 'graphql'
import { hasMixedKeys } from './mixed-keys.ts'
import type { OperationPlan, PlanQuestion } from './plan.ts'
import type { SupergraphFacts } from './planner-messages.ts'
import { createRepair } from './repair/repair.ts'
import { withoutIntrospection } from './without-introspection.ts'

/** What the planner says when it gives an operation up. It throws plain errors: only their text tells them from defects. */
const LIMIT = /^(Number of non-local selections exceeds limit|Exceeded maximum recursive selections)/

/** A supergraph as the planner holds it. For the planner's thread only: this is what is heavy. */
export interface FederatedGraph {
  readonly facts: SupergraphFacts
  /** @throws GraphQLError for an operation that cannot be planned, or Error of the planner. */
  plan(question: PlanQuestion): OperationPlan
}

/** @throws Error when the SDL is not that of a supergraph. */
export function loadFederatedGraph(sdl: string): FederatedGraph {
  const federated = readSupergraph(sdl)
  const repair = createRepair(sdl)
  const build = createBuild(repair.sdl === sdl ? federated : readSupergraph(repair.sdl))
  const overrideLabels = labelsOf(federated)
  return {
    facts: {
      apiSchema: printSchema(federated.apiSchema().toGraphQLJSSchema({ includeDefer: true })),
      fullSchema: printSchema(federated.schema.toGraphQLJSSchema()),
      subgraphs: federated.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
      overrideLabels,
    },
    plan({ document, overrides }) {
      const conditions = new Map(overrideLabels.map((label) => [label, overrides.includes(label)]))
      return repair.plan(document, (repaired) => build(repaired, conditions))
    },
  }
}

/** The features are those of Apollo's router: stock `@apollo/gateway` refuses a supergraph with security, cost or context. */
const readSupergraph = (sdl: string): Supergraph =>
  Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })

function createBuild(federated: Supergraph) {
  const apiSchema = federated.apiSchema()
  const planner = createPlanner(federated, false)
  let typedPlanner: QueryPlanner | undefined

  return (asked: DocumentNode, overrideConditions: Map<string, boolean>): QueryPlan => {
    const document = withoutIntrospection(asked)
    if (!document) return { kind: 'QueryPlan' }
    // The main thread has validated it against the same schema.
    const operation = operationFromDocument(apiSchema, document, { validate: false })
    try {
      if (!hasMixedKeys(document)) return planner.buildQueryPlan(operation, { overrideConditions })
      typedPlanner ??= createPlanner(federated, true)
      return typedPlanner.buildQueryPlan(operation, { overrideConditions })
    } catch (error) {
      if (!(error instanceof Error && LIMIT.test(error.message))) throw error
      throw new ClientError('OPERATION_TOO_COMPLEX', 'This operation selects too much to be planned.')
    }
  }
}

/**
 * @param isTyped whether a fetch is for the types that it was asked for alone. Without, what is asked for under one
 *   response key is fetched once, for objects of any type: right and cheaper, unless the key is used for two things.
 */
const createPlanner = (federated: Supergraph, isTyped: boolean): QueryPlanner =>
  new QueryPlanner(federated, {
    incrementalDelivery: { enableDefer: true },
    // What is sent to subgraphs is written by the executor, which merges fetches; fragments would be in its way.
    reuseQueryFragments: false,
    generateQueryFragments: false,
    typeConditionedFetching: isTyped,
  })

function labelsOf({ schema }: Supergraph): readonly string[] {
  const labels = new Set<string>()
  for (const application of schema.directive('join__field')?.applications() ?? []) {
    const { overrideLabel } = application.arguments() as { overrideLabel?: string }
    if (overrideLabel) labels.add(overrideLabel)
  }
  return [...labels].toSorted()
}
