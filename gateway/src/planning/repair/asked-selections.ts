import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What an operation asks for in one place. Fragments that are spread are inline. */
export interface AskedSelections {
  readonly selections: SelectionSetNode
  /** What it asks for of a field in it, whatever the type conditions in which that stands. */
  under(key: string): AskedSelections | undefined
}

export function askedSelections(document: DocumentNode): AskedSelections | undefined {
  const operation = document.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  )
  return operation && asked(operation.selectionSet)

  function asked(set: SelectionSetNode): AskedSelections {
    const selections = inlined(set)
    return {
      selections,
      under(key) {
        const inside = insideOf(selections, key)
        return inside.length > 0 ? asked({ kind: Kind.SELECTION_SET, selections: inside }) : undefined
      },
    }
  }

  function inlined(set: SelectionSetNode): SelectionSetNode {
    return {
      ...set,
      selections: set.selections.flatMap((it): readonly (FieldNode | InlineFragmentNode)[] => {
        if (it.kind === Kind.FIELD) return [it]
        if (it.kind === Kind.INLINE_FRAGMENT) return [{ ...it, selectionSet: inlined(it.selectionSet) }]
        const fragment = fragments.get(it.name.value)
        if (!fragment) return []
        const { typeCondition, selectionSet } = fragment
        const directives = it.directives && { directives: it.directives }
        return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inlined(selectionSet), ...directives }]
      }),
    }
  }
}

/** What is asked for of the fields with a response key, each under the conditions under which the field itself is. */
function insideOf({ selections }: SelectionSetNode, key: string): readonly SelectionNode[] {
  return selections.flatMap((it): readonly SelectionNode[] => {
    if (it.kind === Kind.FRAGMENT_SPREAD || !it.selectionSet) return []
    if (it.kind === Kind.INLINE_FRAGMENT) return underConditions(it.directives, insideOf(it.selectionSet, key))
    return keyOf(it) === key ? underConditions(it.directives, it.selectionSet.selections) : []
  })
}

const CONDITIONS = new Set(['skip', 'include', 'defer'])

function underConditions(
  directives: readonly DirectiveNode[] = [],
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  const conditions = directives.filter((it) => CONDITIONS.has(it.name.value))
  if (conditions.length === 0 || selections.length === 0) return selections
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections }
  return [{ kind: Kind.INLINE_FRAGMENT, directives: conditions, selectionSet }]
}

export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value
