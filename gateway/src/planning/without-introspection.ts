import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql'

const FIELDS = new Set(['__schema', '__type'])

/**
 * An operation without its questions about the schema: the gateway answers them itself, and the planner cannot do with
 * them where they stand under conditions. Null when nothing is left to ask of anybody.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode | null {
  let hasAny = false
  const stripped = visit(document, {
    Field: ({ name }) => {
      if (!FIELDS.has(name.value)) return undefined
      hasAny = true
      return null
    },
  })
  if (!hasAny) return document
  const left = withoutEmpty(stripped)
  const operation = left.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  return operation && !isEmpty(operation.selectionSet) ? left : null
}

/** Without fragments that select nothing, and those that only spread such ones. */
function withoutEmpty(document: DocumentNode): DocumentNode {
  const emptied = new Set(
    document.definitions.flatMap((it) =>
      it.kind === Kind.FRAGMENT_DEFINITION && isEmpty(it.selectionSet) ? [it.name.value] : [],
    ),
  )
  const left: DocumentNode = visit(document, {
    FragmentSpread: ({ name }) => (emptied.has(name.value) ? null : undefined),
    FragmentDefinition: ({ name }) => (emptied.has(name.value) ? null : undefined),
    InlineFragment: { leave: ({ selectionSet }) => (isEmpty(selectionSet) ? null : undefined) },
  })
  return emptied.size > 0 ? withoutEmpty(left) : left
}

const isEmpty = ({ selections }: SelectionSetNode): boolean => selections.length === 0
