import { composeServices } from '@apollo/composition'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql'
import { type OurResult, type Way, openOurs } from './ours.ts'
import { openStock } from './stock.ts'
import {
  type InvalidQuestion,
  type SubgraphDefinition,
  type SubgraphQuestion,
  type Surroundings,
  createSubgraphsInMemory,
} from './subgraphs-in-memory.ts'

/** An operation as a client sends it, and what the subgraphs shall do meanwhile. */
export interface Asked extends Surroundings {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly operationName?: string | undefined
  /** The labels of `@override(label:)` that hold. For ours only: stock has none. */
  readonly overrides?: readonly string[] | undefined
}

/** Answers operations. Nothing is thrown: what fails is an error of the result. */
export type Answer = (asked: Asked) => Promise<ExecutionResult>

export interface FederationOptions {
  readonly subgraphs: Readonly<Record<string, SubgraphDefinition>>
  /** In place of what composition makes of the subgraphs. */
  readonly supergraphSdl?: string | undefined
}

/** A supergraph with its subgraphs in this process, and gateways over it. */
export interface Federation extends AsyncDisposable {
  readonly supergraphSdl: string
  readonly apiSchema: GraphQLSchema
  /** What the subgraphs were asked, in order. A test empties it: `requests.length = 0`. */
  readonly requests: SubgraphQuestion[]
  /** Requests that were no valid GraphQL for their subgraph. A test empties it. */
  readonly invalid: InvalidQuestion[]
  /** Stock `@apollo/gateway`. It opens with the first call, and rejects where it refuses the supergraph. */
  readonly stock: Answer
  /** Our engine. It opens with the first call. `way` is `spliced` unless it is given: what clients of ours get. */
  readonly ours: (asked: Asked, way?: Way) => Promise<OurResult>
}

/** @throws Error with everything that composition finds wrong. */
export function composeFederation(subgraphs: Readonly<Record<string, SubgraphDefinition>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  )
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

/** @throws Error when the subgraphs do not compose. */
export async function openFederation({ subgraphs, supergraphSdl: given }: FederationOptions): Promise<Federation> {
  const opened = new AsyncDisposableStack()
  const supergraphSdl = given ?? composeFederation(subgraphs)
  const inMemory = createSubgraphsInMemory(subgraphs)
  const ours = once(async () => opened.use(await openOurs(supergraphSdl, inMemory)))
  const stock = once(async () => opened.use(await openStock(supergraphSdl, inMemory)))
  return {
    supergraphSdl,
    apiSchema: readApiSchema(supergraphSdl),
    requests: inMemory.questions,
    invalid: inMemory.invalid,
    stock: async (asked) => {
      const { execute } = await stock()
      return inMemory.within(asked, () => execute(asked))
    },
    ours: async (asked, way = 'spliced') => {
      const { execute } = await ours()
      return inMemory.within(asked, () => execute(asked, way))
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

function readApiSchema(supergraphSdl: string): GraphQLSchema {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  return supergraph.apiSchema().toGraphQLJSSchema()
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}
