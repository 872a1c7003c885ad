import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  isAbstractType,
} from 'graphql'

/** The values of the Boolean variables that skip and include, by name: coerced, so that all of them are there. */
export type Conditions = Readonly<Record<string, boolean>>

/** The operation of a document that has one, its named fragments written out in their places. */
export function inlineFragments({ definitions }: DocumentNode): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operation: OperationDefinitionNode | undefined
  for (const it of definitions) {
    if (it.kind === Kind.FRAGMENT_DEFINITION) fragments.set(it.name.value, it)
    if (it.kind === Kind.OPERATION_DEFINITION) operation = it
  }
  if (!operation) throw new Error('The document has no operation.')
  const inSet = (set: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: set.selections.map(inSelection),
  })
  const inSelection = (it: SelectionNode): SelectionNode => {
    if (it.kind !== Kind.FRAGMENT_SPREAD) return it.selectionSet ? { ...it, selectionSet: inSet(it.selectionSet) } : it
    const fragment = fragments.get(it.name.value)
    if (!fragment) throw new Error(`The document lacks the fragment ${it.name.value}.`)
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      directives: it.directives ?? [],
      selectionSet: inSet(fragment.selectionSet),
    }
  }
  return { ...operation, selectionSet: inSet(operation.selectionSet) }
}

/** Whether `@skip` or `@include` leaves a selection out. */
export function isExcluded({ directives = [] }: SelectionNode, conditions: Conditions): boolean {
  return directives.some(
    (it) =>
      (it.name.value === 'skip' && conditionOf(it, conditions)) ||
      (it.name.value === 'include' && !conditionOf(it, conditions)),
  )
}

function conditionOf({ arguments: given }: DirectiveNode, conditions: Conditions): boolean {
  const value = given?.find(({ name }) => name.value === 'if')?.value
  if (value?.kind === Kind.VARIABLE) return conditions[value.name.value] === true
  return value?.kind === Kind.BOOLEAN && value.value
}

/** Whether a fragment with this type condition applies to something of type `type`. */
export function appliesTo(schema: GraphQLSchema, typeCondition: string, type: GraphQLNamedType): boolean {
  if (typeCondition === type.name) return true
  const condition = schema.getType(typeCondition)
  if (!condition || !isAbstractType(condition) || !('getFields' in type)) return false
  // Interfaces and objects both have fields; only those can stand below an abstract type.
  return schema.isSubType(condition, type as Parameters<GraphQLSchema['isSubType']>[1])
}

export const responseKeyOf = (field: {
  readonly alias?: { readonly value: string } | undefined
  readonly name: { readonly value: string }
}): string => (field.alias ?? field.name).value
