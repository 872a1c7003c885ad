import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { literalJson } from './literal-json.ts'
import { mergedFields } from './merged-fields.ts'
import type { PickedOperation } from './pick-operation.ts'

/** A literal that becomes the value of a variable. */
export interface Literal {
  readonly argument: ArgumentNode
  readonly type: GraphQLInputType
  readonly json: string
}

/** The literals of an operation and the variables that stand for them. */
export interface LiftedLiterals {
  readonly variables: ReadonlyMap<string, Literal>
  /** The variables' names by the arguments whose literals they replace. */
  readonly names: ReadonlyMap<ArgumentNode, string>
}

/**
 * Finds the literals of field arguments, in the order of the document. Each gets a variable of its own, so that the names
 * depend on the operation's form alone, except where GraphQL joins fields: those must go on having the same arguments.
 */
export function liftLiterals(picked: PickedOperation, schema: GraphQLSchema): LiftedLiterals {
  const found = new Map<FieldNode, Literal[]>()
  const { operation, fragments } = picked
  collectLiterals(operation.selectionSet, schema.getRootType(operation.operation))
  for (const { selectionSet, typeCondition } of fragments.values()) {
    collectLiterals(selectionSet, schema.getType(typeCondition.name.value))
  }
  const shared = shareJoined(picked, found)
  const prefix = freePrefix(operation)
  const variables = new Map<string, Literal>()
  const names = new Map<ArgumentNode, string>()
  for (const literal of [...found.values()].flat()) {
    const first = shared(literal.argument)
    const name = names.get(first) ?? `${prefix}${variables.size}`
    names.set(first, name)
    names.set(literal.argument, name)
    if (!variables.has(name)) variables.set(name, literal)
  }
  return { variables, names }

  function collectLiterals({ selections }: SelectionSetNode, parent: GraphQLNamedType | null | undefined): void {
    for (const it of selections) {
      if (it.kind === Kind.FRAGMENT_SPREAD) continue
      if (it.kind === Kind.INLINE_FRAGMENT) {
        collectLiterals(it.selectionSet, it.typeCondition ? schema.getType(it.typeCondition.name.value) : parent)
        continue
      }
      // `__schema` and `__type` are answered here, and are no field of any type.
      const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[it.name.value] : undefined
      if (!field) continue
      for (const argument of it.arguments ?? []) {
        const type = field.args.find(({ name }) => name === argument.name.value)?.type
        const json = type ? literalJson(argument.value, type) : null
        if (!type || json === null) continue
        const literals = found.get(it) ?? []
        found.set(it, [...literals, { argument, type, json }])
      }
      if (it.selectionSet) collectLiterals(it.selectionSet, getNamedType(field.type))
    }
  }
}

/** Says for an argument which other one's variable it takes: the first of those that are joined with it. */
function shareJoined(
  picked: PickedOperation,
  found: ReadonlyMap<FieldNode, readonly Literal[]>,
): (argument: ArgumentNode) => ArgumentNode {
  const keys = [...found.keys()].map(({ alias, name }) => (alias ?? name).value)
  if (new Set(keys).size === keys.length) return (argument) => argument
  const before = new Map<ArgumentNode, ArgumentNode>()
  const firstOf = (argument: ArgumentNode): ArgumentNode => {
    let first = argument
    for (let next = before.get(first); next; next = before.get(first)) first = next
    return first
  }
  for (const fields of mergedFields(picked)) {
    const same = new Map<string, ArgumentNode>()
    for (const { argument, type, json } of fields.flatMap((field) => found.get(field) ?? [])) {
      const key = `${argument.name.value} ${String(type)} ${json}`
      const [one, other] = [firstOf(same.get(key) ?? argument), firstOf(argument)]
      if (one !== other) before.set(other, one)
      same.set(key, one)
    }
  }
  return firstOf
}

/** The beginning of names that no variable of the client has. */
function freePrefix({ variableDefinitions = [] }: OperationDefinitionNode): string {
  let prefix = '_l'
  while (variableDefinitions.some(({ variable }) => variable.name.value.startsWith(prefix))) prefix += '_'
  return prefix
}
