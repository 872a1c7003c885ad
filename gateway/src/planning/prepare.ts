import { operationFromDocument } from '@apollo/federation-internals'
import type { Metrics } from '@care/service/metrics'
import {
  type DocumentNode,
  type FragmentSpreadNode,
  GraphQLError,
  type InlineFragmentNode,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  type SelectionNode,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { PlannedSubscription } from '../execution/resolve-event.ts'
import { Refused } from '../request/refuse.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { checkNesting } from './nesting.ts'

/** Most characters of all documents together. Parsed, each takes some hundred times as much memory. */
const MOST_CHARACTERS = 1024 * 1024

/** What a client sent over a socket. */
export interface SentOperation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName?: string | null | undefined
}

/** An operation that was found good. */
export interface PreparedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

export interface PlannerOptions {
  readonly introspection: boolean
  /** Lexical tokens of a document. */
  readonly tokens: number
  /** Levels of brackets in a document. */
  readonly depth: number
  /** Documents and plans to keep. */
  readonly bound: number
  readonly metrics: Metrics
}

/** Gets the operations of sockets ready: each document is parsed, validated and planned once. */
export interface Planner {
  /**
   * Parses and validates before anything is fetched.
   *
   * @throws Refused with everything that is wrong; ClientError when the document nests too deeply to be looked at.
   */
  prepare(sent: SentOperation): PreparedOperation
  /** @throws Refused when the variables do not fit, or when it cannot be planned. */
  planSubscription(sent: SentOperation, prepared: PreparedOperation): PlannedSubscription & { readonly field: string }
}

export function createPlanner(
  supergraph: Supergraph,
  { introspection, tokens, depth, bound, metrics }: PlannerOptions,
): Planner {
  const documents = createBoundedCache<DocumentNode>({ entries: bound, weight: MOST_CHARACTERS })
  const plans = createBoundedCache<PlannedSubscription>({ entries: bound, weight: MOST_CHARACTERS })
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]

  return {
    prepare({ query, operationName }) {
      const document = documents.get(query) ?? readDocument(query)
      documents.set(query, document, query.length)
      const operation = getOperationAST(document, operationName)
      if (!operation) throw refuseInput('Say by `operationName` which operation of the document is meant.')
      return { document, operation }
    },

    planSubscription({ query, variables, operationName }, { document, operation }) {
      const { errors } = getVariableValues(supergraph.apiSchema, operation.variableDefinitions ?? [], variables ?? {})
      if (errors) throw refuseDocument(errors)
      const field = rootFieldOf(operation, document)
      const key = `${operationName ?? ''}\n${query}`
      const planned = plans.get(key) ?? plan(document, operationName ?? undefined)
      plans.set(key, planned, query.length)
      return { ...planned, field }
    },
  }

  function readDocument(query: string): DocumentNode {
    checkNesting(query, depth)
    try {
      const document = parse(query, { maxTokens: tokens })
      const errors = validate(supergraph.apiSchema, document, rules)
      if (errors.length === 0) return document
      throw refuseDocument(introspection ? errors : errors.map(withoutSuggestion))
    } catch (error) {
      // Some mistakes are thrown by the rules, rather than returned.
      if (error instanceof GraphQLError) throw refuseDocument([error])
      throw error
    }
  }

  function plan(document: DocumentNode, operationName: string | undefined): PlannedSubscription {
    const since = performance.now()
    const { federated, planner } = supergraph
    const options = operationName === undefined ? {} : { operationName }
    const { node } = planner.buildQueryPlan(operationFromDocument(federated.apiSchema(), document, options))
    metrics.of.graphql_query_plan_duration_seconds.record((performance.now() - since) / 1000)
    if (node?.kind !== 'Subscription') throw new Error('The plan of a subscription is none.')
    return { document, operationName, plan: node }
  }
}

/** Suggestions would tell the schema, name by name, to whoever guesses. */
const withoutSuggestion = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message.replace(/ ?Did you mean .+\?$/s, ''), { ...(nodes && { nodes }) })

const refuseInput = (message: string) => new Refused([{ message, extensions: { code: 'BAD_USER_INPUT' } }])

const refuseDocument = (errors: readonly GraphQLError[]) =>
  new Refused(errors.map((error) => ({ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } })))

/**
 * Validation allows exactly one root field, which may stand in fragments.
 *
 * @throws Refused when it depends on a variable whether it is there: no plan could then say what to subscribe to.
 */
function rootFieldOf(operation: OperationDefinitionNode, document: DocumentNode): string {
  let [selection] = operation.selectionSet.selections
  while (selection) {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
      throw refuseInput('The field of a subscription cannot be skipped or included.')
    }
    if (selection.kind === Kind.FIELD) return selection.name.value
    selection = selectionsOf(selection, document)[0]
  }
  throw refuseInput('A subscription needs a field.')
}

function selectionsOf(
  spread: InlineFragmentNode | FragmentSpreadNode,
  { definitions }: DocumentNode,
): readonly SelectionNode[] {
  if (spread.kind === Kind.INLINE_FRAGMENT) return spread.selectionSet.selections
  for (const it of definitions) {
    if (it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === spread.name.value) return it.selectionSet.selections
  }
  return []
}
