import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  OperationTypeNode,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import type { Row, Subgraph } from './subgraphs.ts'

type Variables = Readonly<Record<string, unknown>>
/** JSON text of a value. */
type Write = (value: unknown, variables: Variables) => string

interface Prepared {
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, SelectionSetNode & { readonly on: string }>
  /** Compiled texts, by the values of the variables that `@skip` and `@include` read. */
  readonly writers: Map<string, Write>
  readonly conditions: readonly string[]
}

/**
 * A GraphQL server as small and quick as can be: queries and events of subscriptions only, every field there, nothing null
 * that may not be. It answers whatever valid query a gateway thinks up, keys in the order asked, without white space or
 * extensions. What it is given beside the body is what the root fields are resolved on: the event of a subscription.
 */
export function createAnswer(subgraph: Subgraph): (body: string, root?: Row) => { status: number; text: string } {
  const prepared = new Map<string, Prepared | string>()

  return (body, root = {}) => {
    const request = JSON.parse(body) as { query: string; variables?: Variables | null; operationName?: string | null }
    const key = `${request.operationName ?? ''}\n${request.query}`
    let found = prepared.get(key)
    if (found === undefined) {
      found = prepare(subgraph.schema, request.query, request.operationName ?? undefined)
      // A gateway that writes its queries anew each time must not fill the memory.
      if (prepared.size >= 5000) prepared.clear()
      prepared.set(key, found)
    }
    if (typeof found === 'string') return { status: 400, text: `{"errors":[{"message":${JSON.stringify(found)}}]}` }

    const { coerced, errors } = getVariableValues(
      subgraph.schema,
      found.operation.variableDefinitions ?? [],
      request.variables ?? {},
    )
    if (errors) return { status: 400, text: JSON.stringify({ errors }) }
    const chosen = JSON.stringify(found.conditions.map((name) => coerced[name]))
    let write = found.writers.get(chosen)
    if (!write) found.writers.set(chosen, (write = compile(subgraph, found, coerced)))
    return { status: 200, text: `{"data":${write(root, coerced)}}` }
  }
}

/** A message instead, where the query is not valid. */
function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): Prepared | string {
  try {
    const document = parse(query, { noLocation: true })
    const mistake = validate(schema, document)[0]
    if (mistake) return mistake.message
    const operations = document.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION)
    const operation = operationName ? operations.find((it) => it.name?.value === operationName) : operations[0]
    if (!operation || operation.operation === OperationTypeNode.MUTATION) return 'There is no such query.'
    const fragments = document.definitions
      .filter((it) => it.kind === Kind.FRAGMENT_DEFINITION)
      .map((it) => [it.name.value, { ...it.selectionSet, on: it.typeCondition.name.value }] as const)
    const conditions = [...query.matchAll(/@(?:skip|include)\s*\(\s*if\s*:\s*\$(\w+)/g)].map(([, name = '']) => name)
    return { operation, fragments: new Map(fragments), writers: new Map(), conditions }
  } catch (error) {
    return String(error)
  }
}

function compile(subgraph: Subgraph, { operation, fragments }: Prepared, conditions: Variables): Write {
  const { schema, resolvers } = subgraph
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`The subgraph has no ${operation.operation}.`)
  return writeObject(root, [operation.selectionSet])

  function writeObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Write {
    const fields = [...collect(type, sets)].map(([key, nodes]) => writeField(type, key, nodes))
    return (object, variables) => {
      let text = '{'
      for (const write of fields) text += (text.length > 1 ? ',' : '') + write(object, variables)
      return `${text}}`
    }
  }

  function writeField(type: GraphQLObjectType, key: string, nodes: readonly [FieldNode, ...FieldNode[]]): Write {
    const name = nodes[0].name.value
    const prefix = `${JSON.stringify(key)}:`
    if (name === '__typename') return () => `${prefix}"${type.name}"`
    const field = type.getFields()[name] as GraphQLField<unknown, unknown>
    const write = writeValue(
      field.type,
      nodes.flatMap((it) => it.selectionSet ?? []),
    )
    const resolve = resolvers.get(`${type.name}.${name}`)
    if (!resolve) return (object, variables) => prefix + write((object as Row)[name], variables)
    if (field.args.length === 0) return (object, variables) => prefix + write(resolve(object as Row, {}), variables)
    return (object, variables) =>
      prefix + write(resolve(object as Row, getArgumentValues(field, nodes[0], variables)), variables)
  }

  function writeValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Write {
    if (isNonNullType(type)) return writeValue(type.ofType, sets)
    if (isListType(type)) {
      const write = writeValue(type.ofType, sets)
      return (items, variables) =>
        items === null ? 'null' : `[${(items as readonly unknown[]).map((it) => write(it, variables)).join(',')}]`
    }
    const named = getNamedType(type)
    if (isObjectType(named)) {
      const write = writeObject(named, sets)
      return (object, variables) => (object === null ? 'null' : write(object, variables))
    }
    if (!isAbstractType(named)) return (value) => JSON.stringify(value ?? null)
    const writers = new Map(schema.getPossibleTypes(named).map((it) => [it.name, writeObject(it, sets)]))
    return (object, variables) =>
      object === null ? 'null' : (writers.get(String((object as Row)['__typename']))?.(object, variables) ?? 'null')
  }

  function collect(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    into = new Map<string, [FieldNode, ...FieldNode[]]>(),
  ) {
    for (const node of sets.flatMap((it) => it.selections)) {
      if (getDirectiveValues(GraphQLSkipDirective, node, conditions)?.['if'] === true) continue
      if (getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.['if'] === false) continue
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value
        const before = into.get(key)
        if (before) before.push(node)
        else into.set(key, [node])
        continue
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : undefined
      const on = fragment?.on ?? (node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition?.name.value : undefined)
      const set = fragment ?? (node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : undefined)
      if (set && (on === undefined || applies(on, type))) collect(type, [set], into)
    }
    return into
  }

  function applies(on: string, type: GraphQLObjectType): boolean {
    const condition = schema.getType(on)
    return on === type.name || (isAbstractType(condition) && schema.isSubType(condition, type))
  }
}
