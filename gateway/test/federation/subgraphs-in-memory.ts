import { AsyncLocalStorage } from 'node:async_hooks'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, execute, parse, specifiedRules, validate } from 'graphql'
import type { SubgraphResult } from '../../src/transports/transport.ts'

/** A subgraph as a test writes it. */
export interface SubgraphDefinition {
  readonly sdl: string
  /** By type and field, with `__resolveReference` and `__resolveType`. */
  readonly resolvers?: object
  /** Changes the schema once it is built, for what resolvers cannot do. */
  readonly adapt?: (schema: GraphQLSchema) => GraphQLSchema
}

/** What one subgraph was asked. */
export interface SubgraphQuestion {
  readonly subgraph: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly headers: readonly string[]
}

/** What one subgraph sent back, as HTTP would carry it. */
export interface SubgraphAnswer {
  readonly status: number
  readonly text: string
}

/** Stands between a subgraph and the gateway. What it throws is a connection that broke. */
export type Tamper = (question: SubgraphQuestion, answer: SubgraphAnswer) => SubgraphAnswer

/** What a test wants of the subgraphs for the length of one operation. */
export interface Surroundings {
  /** The context of the subgraphs' resolvers. */
  readonly context?: unknown
  readonly tamper?: Tamper | undefined
}

/** All subgraphs of one federation, in this process. */
export interface SubgraphsInMemory {
  readonly schemas: ReadonlyMap<string, GraphQLSchema>
  /** Every question, in the order in which they came. A test empties it. */
  readonly questions: SubgraphQuestion[]
  /** Those among them that were no valid GraphQL for their subgraph. A test empties it. */
  readonly invalid: InvalidQuestion[]
  /** @throws Error when the question is not valid GraphQL for that subgraph: a gateway must never ask such a thing. */
  ask(question: SubgraphQuestion): Promise<SubgraphAnswer>
  /** Runs with these surroundings, and all that comes of it. */
  within<Value>(surroundings: Surroundings, run: () => Value): Value
}

/** A gateway asked a subgraph something that the subgraph does not have. */
export class InvalidQuestion extends Error {
  override readonly name = 'InvalidQuestion'
}

/** Documents that are remembered, per subgraph. */
const REMEMBERED_DOCUMENTS = 500

export function createSubgraphsInMemory(definitions: Readonly<Record<string, SubgraphDefinition>>): SubgraphsInMemory {
  const surroundings = new AsyncLocalStorage<Surroundings>()
  const questions: SubgraphQuestion[] = []
  const invalid: InvalidQuestion[] = []
  const subgraphs = new Map(
    Object.entries(definitions).map(([name, { sdl, resolvers = {}, adapt = unchanged }]) => {
      const schema = adapt(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]))
      return [name, { schema, read: createReader(name, schema) }]
    }),
  )
  return {
    schemas: new Map([...subgraphs].map(([name, { schema }]) => [name, schema])),
    questions,
    invalid,
    within: (given, run) => surroundings.run(given, run),

    async ask(question) {
      questions.push(question)
      const { context, tamper } = surroundings.getStore() ?? {}
      const subgraph = subgraphs.get(question.subgraph)
      if (!subgraph) throw new InvalidQuestion(`There is no subgraph ${question.subgraph}.`)
      const document = subgraph.read(question.query)
      if (document instanceof InvalidQuestion) {
        invalid.push(document)
        throw document
      }
      const result = await execute({
        schema: subgraph.schema,
        document,
        variableValues: question.variables,
        contextValue: context,
      })
      const answer = { status: 200, text: JSON.stringify(result) }
      return tamper?.(question, answer) ?? answer
    },
  }
}

function createReader(name: string, schema: GraphQLSchema): (query: string) => DocumentNode | InvalidQuestion {
  const remembered = new Map<string, DocumentNode>()
  return (query) => {
    let document = remembered.get(query)
    if (!document) {
      document = parse(query, { noLocation: true })
      const errors = validate(schema, document, specifiedRules)
      if (errors.length) {
        return new InvalidQuestion(`${name} cannot be asked ${query}: ${errors.map((it) => it.message).join(' ')}`)
      }
      if (remembered.size >= REMEMBERED_DOCUMENTS) remembered.clear()
      remembered.set(query, document)
    }
    return document
  }
}

/** @throws Error when it is not what a GraphQL server answers. */
export function readAnswer({ status, text }: SubgraphAnswer): SubgraphResult {
  if (status !== 200) throw new Error(`It answered with status ${status}.`)
  const result: unknown = JSON.parse(text)
  if (typeof result !== 'object' || result === null || Array.isArray(result)) throw new Error('It answered no object.')
  return result as SubgraphResult
}

const unchanged = (schema: GraphQLSchema) => schema
