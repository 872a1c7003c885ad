import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner'
import type { Operation } from '../workload/operations.ts'

/** The requests of a plan and their order, without a thought of what they are for. */
export type Step =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] }
  | { readonly kind: 'request'; readonly subgraph: string; readonly body: string }

/** What the floors need to know of an operation. */
export interface BarePlan {
  readonly operationName: string
  readonly step: Step
  /** The whole answer of the stock gateway, as text. */
  readonly answer: string
}

/** Has the stock gateway carry out operations over subgraphs at an origin, and notes what it sent for each. */
export async function recordPlans(
  supergraph: string,
  origin: string,
  operations: readonly Operation[],
): Promise<BarePlan[]> {
  let sent: { readonly subgraph: string; readonly query: string; readonly body: string }[] = []
  let plan: QueryPlan | undefined
  const record = (subgraph: string): GraphQLDataSource => ({
    async process({ request: { query = '', variables } }) {
      const body = JSON.stringify({ query, variables })
      sent.push({ subgraph, query, body })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${origin}/${subgraph}`, { method: 'POST', headers, body })
      return (await response.json()) as Awaited<ReturnType<GraphQLDataSource['process']>>
    },
  })
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => record(name),
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      plan = queryPlan
    },
  })
  const server = new ApolloServer({ gateway })
  await server.start()
  try {
    const plans: BarePlan[] = []
    for (const { query, operationName } of operations) {
      sent = []
      const { body } = await server.executeOperation({ query, operationName, variables: { seed: 0 } })
      if (body.kind !== 'single' || body.singleResult.errors || !plan?.node) {
        throw new Error(`The stock gateway could not carry out ${operationName}: ${JSON.stringify(body)}`)
      }
      const step = strip(plan.node, sent)
      if (!step) throw new Error(`The plan of ${operationName} is empty.`)
      plans.push({ operationName, step, answer: `${JSON.stringify({ data: body.singleResult.data })}\n` })
    }
    return plans
  } finally {
    await server.stop()
  }
}

/** Fetches find what they sent by their text: two of the same text do the same work, whichever is which. */
function strip(
  node: PlanNode | SubscriptionNode,
  sent: { readonly subgraph: string; readonly query: string; readonly body: string }[],
): Step | null {
  switch (node.kind) {
    case 'Fetch': {
      const at = sent.findIndex((it) => it.subgraph === node.serviceName && it.query === node.operation)
      const [found] = at < 0 ? [] : sent.splice(at, 1)
      return found ? { kind: 'request', subgraph: found.subgraph, body: found.body } : null
    }
    case 'Flatten':
      return strip(node.node, sent)
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map((it) => strip(it, sent)).filter((it) => it !== null)
      return steps.length === 0 ? null : { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps }
    }
    default:
      throw new Error(`The workload has no ${node.kind}.`)
  }
}
