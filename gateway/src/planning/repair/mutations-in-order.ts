import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

type Conditions = readonly (readonly DirectiveNode[])[]

/**
 * The same mutation with its fields in a row, as CollectFields of the specification has them: in the order of the
 * operation, each response key once. The planner brings what stands in fragments before or after the rest, and asks twice
 * for a field that is there with a condition and without: a mutation would run in the wrong order, or two times.
 *
 * Conditions have to be constants by now. One that is not is kept, and its field stays where it is.
 */
export function mutationsInOrder(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const it of document.definitions) if (it.kind === Kind.FRAGMENT_DEFINITION) fragments.set(it.name.value, it)
  let isChanged = false
  const definitions = document.definitions.map((it) => {
    if (it.kind !== Kind.OPERATION_DEFINITION || it.operation !== OperationTypeNode.MUTATION) return it
    const row = inARow(it.selectionSet, [])
    // An operation of which nothing is left has nothing to be brought in order.
    if (row.length === 0) return it
    isChanged = true
    return { ...it, selectionSet: { ...it.selectionSet, selections: byResponseKey(row) } }
  })
  return isChanged ? { ...document, definitions } : document

  function inARow({ selections }: SelectionSetNode, around: Conditions): readonly SelectionNode[] {
    return selections.flatMap((it): readonly SelectionNode[] => {
      const directives = openConditions(it.directives ?? [])
      if (directives === null) return []
      if (it.kind === Kind.FIELD) return [within({ ...it, directives }, around)]
      const set = it.kind === Kind.FRAGMENT_SPREAD ? fragments.get(it.name.value)?.selectionSet : it.selectionSet
      if (!set) throw new Error('A fragment is missing.')
      return inARow(set, directives.length > 0 ? [...around, directives] : around)
    })
  }
}

/** Those that are not decided; null where a constant leaves the selection out. */
function openConditions(directives: readonly DirectiveNode[]): readonly DirectiveNode[] | null {
  const open: DirectiveNode[] = []
  for (const directive of directives) {
    const { name, arguments: given = [] } = directive
    const value = given[0]?.value
    const isCondition = name.value === 'skip' || name.value === 'include'
    if (!isCondition || value?.kind !== Kind.BOOLEAN) open.push(directive)
    else if (value.value === (name.value === 'skip')) return null
  }
  return open
}

/** A selection with conditions around it, each of which may be of the same name as one of its own. */
const within = (selection: SelectionNode, around: Conditions): SelectionNode =>
  around.reduceRight<SelectionNode>(
    (inner, directives) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    selection,
  )

/** Fields of one response key together, where the first of them stands. */
function byResponseKey(row: readonly SelectionNode[]): readonly SelectionNode[] {
  const groups = Map.groupBy(row, (it) => (it.kind === Kind.FIELD ? (it.alias ?? it.name).value : it))
  return [...groups.values()].flat()
}
