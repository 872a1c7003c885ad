import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  print,
  separateOperations,
  visit,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

interface Reading {
  readonly schema: GraphQLSchema
  readonly variables: Variables
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** Null where null is not allowed: what is around it is null too. */
const BROKEN = Symbol('null where it must not be')

/** In the place of an object whose keys are those of no type that it may have. */
export const UNEXPLAINED = 'an object that no type of the schema explains'

/**
 * What the GraphQL specification makes of this data: its keys in the order of CollectFields, leaves of the right types,
 * null around what must not be null. The types of objects are guessed by their keys, for they need not stand in the
 * data. Data of a right answer stays as it is.
 */
export function completeBySpec(data: unknown, query: string, variables: Variables, schema: GraphQLSchema): unknown {
  const document = parse(query)
  const operation = document.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) throw new Error('There is no operation.')
  const completed = completeObject(data, root, [operation.selectionSet], {
    schema,
    variables,
    fragments: fragmentsIn(document),
  })
  return completed === BROKEN ? null : completed
}

type Sets = readonly SelectionSetNode[]

function complete(value: unknown, type: GraphQLOutputType, sets: Sets, reading: Reading): unknown {
  if (isNonNullType(type)) return complete(value, type.ofType as GraphQLOutputType, sets, reading) ?? BROKEN
  const completed = completeNullable(value, type, sets, reading)
  return completed === BROKEN ? null : completed
}

function completeNullable(value: unknown, type: GraphQLOutputType, sets: Sets, reading: Reading): unknown {
  if (value === null) return null
  if (isListType(type)) {
    if (!Array.isArray(value)) return null
    const items = value.map((it) => complete(it, type.ofType as GraphQLOutputType, sets, reading))
    return items.includes(BROKEN) ? BROKEN : items
  }
  if (isLeafType(type)) return completeLeaf(value, type)
  return isNonNullType(type) ? value : completeObject(value, type, sets, reading)
}

function completeLeaf(value: unknown, type: GraphQLLeafType): unknown {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) ? value : null
  switch (type.name) {
    case 'Int':
      return typeof value === 'number' && (value | 0) === value ? value : null
    case 'Float':
      return typeof value === 'number' ? value : null
    case 'Boolean':
      return typeof value === 'boolean' ? value : null
    case 'String':
      return typeof value === 'string' ? value : null
    case 'ID':
      return typeof value === 'string' || Number.isInteger(value) ? String(value) : null
    default:
      return value
  }
}

function completeObject(data: unknown, type: GraphQLCompositeType, sets: Sets, reading: Reading): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const given = data as Readonly<Record<string, unknown>>
  const possible = isAbstractType(type) ? reading.schema.getPossibleTypes(type) : [type]
  const guesses = possible.flatMap((concrete) => {
    const fields = new Map<string, FieldNode[]>()
    for (const set of sets) collect(concrete, set, fields, reading)
    if (!sameKeys(fields, given) || !fitsTypename(fields, given, concrete)) return []
    const entries = [...fields].map(
      ([key, nodes]) => [key, completeField(given[key], concrete, nodes, reading)] as const,
    )
    return [entries.some(([, it]) => it === BROKEN) ? BROKEN : Object.fromEntries(entries)]
  })
  if (guesses.length === 0) return UNEXPLAINED
  const texts = guesses.map((it) => (it === BROKEN ? '' : JSON.stringify(it)))
  const exact = texts.indexOf(JSON.stringify(data))
  if (exact >= 0) return guesses[exact]
  return guesses.find((_, at) => !texts[at]?.includes(UNEXPLAINED)) ?? guesses[0]
}

function completeField(
  value: unknown,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  reading: Reading,
): unknown {
  const field = parent.getFields()[nodes[0]?.name.value ?? '']
  if (!field) return value
  const sets = nodes.flatMap((it) => it.selectionSet ?? [])
  return complete(value, field.type, sets, reading)
}

const sameKeys = (fields: ReadonlyMap<string, unknown>, given: object) =>
  fields.size === Object.keys(given).length && [...fields.keys()].every((key) => Object.hasOwn(given, key))

function fitsTypename(
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  given: Readonly<Record<string, unknown>>,
  type: GraphQLObjectType,
): boolean {
  return [...fields].every(([key, [field]]) => field?.name.value !== '__typename' || given[key] === type.name)
}

/** The operation with each root field once, in the order of CollectFields, without conditions and fragments around it. */
export function withPlainRoot(query: string, variables: Variables, schema: GraphQLSchema): string {
  const document = parse(query)
  const reading = { schema, variables, fragments: fragmentsIn(document) }
  const plain = visit(document, {
    OperationDefinition(node) {
      const root = schema.getRootType(node.operation)
      if (!root) return undefined
      const fields = new Map<string, FieldNode[]>()
      collect(root, node.selectionSet, fields, reading)
      const selections = [...fields.values()].flat().map((field) => ({ ...field, directives: [] }))
      return selections.length === 0 ? undefined : { ...node, selectionSet: { ...node.selectionSet, selections } }
    },
  })
  // Without the fragments and variables that are used no more.
  return Object.values(separateOperations(plain)).map(withoutUnusedVariables).map(print).join('\n')
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const uses = new Map<string, number>()
  visit(document, { Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1) })
  return visit(document, {
    VariableDefinition: ({ variable }) => (uses.get(variable.name.value) === 1 ? null : undefined),
  })
}

const fragmentsIn = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])))

function collect(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  into: Map<string, FieldNode[]>,
  reading: Reading,
): void {
  for (const it of selections) {
    if (isLeftOut(it, reading.variables)) continue
    if (it.kind === Kind.FIELD) {
      const key = (it.alias ?? it.name).value
      into.set(key, [...(into.get(key) ?? []), it])
      continue
    }
    const fragment = it.kind === Kind.FRAGMENT_SPREAD ? reading.fragments.get(it.name.value) : it
    const condition = fragment?.typeCondition && reading.schema.getType(fragment.typeCondition.name.value)
    if (fragment && (!condition || isOf(type, condition, reading.schema))) {
      collect(type, fragment.selectionSet, into, reading)
    }
  }
}

const isLeftOut = ({ directives = [] }: SelectionSetNode['selections'][number], variables: Variables): boolean =>
  directives.some(({ name, arguments: given }) => {
    const value = given?.[0]?.value
    const holds =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value
    return (name.value === 'skip' && holds === true) || (name.value === 'include' && holds !== true)
  })

function isOf(type: GraphQLObjectType, condition: unknown, schema: GraphQLSchema): boolean {
  if (isObjectType(condition)) return condition.name === type.name
  return isAbstractType(condition) && schema.isSubType(condition, type)
}
