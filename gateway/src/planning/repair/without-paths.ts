import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * The same operation without the fields at some paths, its fragments in their places: what is left out in one place may
 * be asked for in another. What has nothing left in it stays, with its `__typename`.
 *
 * @returns undefined when nothing at all is left.
 */
export function withoutPaths(document: DocumentNode, paths: readonly (readonly string[])[]): DocumentNode | undefined {
  const left = new Set(paths.map((path) => path.join('.')))
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  )
  const operation = document.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  const selections = operation ? prune(operation.selectionSet, []) : []
  if (!operation || selections.length === 0) return undefined
  return { ...document, definitions: [{ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }] }

  function prune(set: SelectionSetNode, path: readonly string[]): readonly SelectionNode[] {
    return set.selections.flatMap((it): SelectionNode[] => {
      if (it.kind !== Kind.FIELD) {
        const inline = it.kind === Kind.INLINE_FRAGMENT ? it : inlined(fragments.get(it.name.value), it.directives)
        const inside = inline ? prune(inline.selectionSet, path) : []
        return inline && inside.length > 0 ? [{ ...inline, selectionSet: setOf(inside) }] : []
      }
      const own = [...path, (it.alias ?? it.name).value]
      if (left.has(own.join('.'))) return []
      if (!it.selectionSet) return [it]
      const inside = prune(it.selectionSet, own)
      return [{ ...it, selectionSet: setOf(inside.length > 0 ? inside : [typename]) }]
    })
  }
}

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections })

function inlined(fragment: FragmentDefinitionNode | undefined, directives: SelectionNode['directives']) {
  if (!fragment) return undefined
  const { typeCondition, selectionSet } = fragment
  return { kind: Kind.INLINE_FRAGMENT as const, typeCondition, selectionSet, ...(directives && { directives }) }
}
