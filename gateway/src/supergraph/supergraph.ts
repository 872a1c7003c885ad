import { Supergraph as FederatedSupergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { type GraphQLSchema, parse } from 'graphql'
import { type Resumable, resumablesOf } from '../subscriptions/resumable.ts'

/** One version of the graph, in the forms that serving it needs. */
export interface Supergraph {
  readonly sdl: string
  readonly federated: FederatedSupergraph
  /** What clients see. */
  readonly apiSchema: GraphQLSchema
  /** With the joins, as the executor needs it. */
  readonly fullSchema: GraphQLSchema
  readonly planner: QueryPlanner
  /** The subscription fields that can begin after a cursor, by name. */
  readonly resumables: ReadonlyMap<string, Resumable>
  /** The subgraphs and the addresses that the supergraph knows for them. */
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
}

/** @throws Error when the SDL is not that of a supergraph. */
export function createSupergraph(sdl: string): Supergraph {
  const federated = FederatedSupergraph.build(sdl)
  return {
    sdl,
    federated,
    apiSchema: federated.apiSchema().toGraphQLJSSchema(),
    fullSchema: federated.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(federated),
    resumables: resumablesOf(parse(sdl, { noLocation: true })),
    subgraphs: federated.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  }
}
